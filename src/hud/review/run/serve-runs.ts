import type { ReviewRuns, Run, Turn } from 'virtual:review-runs'
import type { Answer, Came, ShownTurn } from './answer.ts'
import { describe, describeError } from './describe.ts'

/** What the page asks of a worker: first to load a review, then once to run its code. */
export type Ask =
  | { readonly kind: 'load'; readonly review: string }
  | {
      readonly kind: 'run'
      /** Comes back with the answer. */
      readonly number: number
      readonly code: 'given' | 'mended'
      /** Whether the code is run as two calls at once. */
      readonly isTwice: boolean
      readonly values: readonly unknown[]
    }
/** What a worker says: that it has loaded the review or can't, that it begins to run, and what came of it. */
export type Told =
  | { readonly kind: 'ready' | 'failed' }
  | { readonly kind: 'begun'; readonly number: number }
  | { readonly kind: 'came'; readonly number: number; readonly came: Came }

/** Operations of two calls that are sent, and characters of the value of one. */
const MOST = { turns: 100, value: 200 } as const

/** What code of a review has no business with: it would reach the page, the network, or what is kept in the browser. */
const TAKEN = [
  'postMessage',
  'addEventListener',
  'close',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'BroadcastChannel',
  'Worker',
  'indexedDB',
  'caches',
  'importScripts',
]

type Scope = Pick<DedicatedWorkerScope, 'addEventListener' | 'postMessage'>
type DedicatedWorkerScope = typeof globalThis & { readonly postMessage: (message: unknown) => void }

/**
 * Makes a worker run the code of reviews. What it needs to talk to the page is taken from `scope` before the code is
 * there, so that only this can send an answer.
 */
export function serveRuns(scope: Scope, runs: Readonly<Record<string, () => Promise<ReviewRuns>>>): void {
  const post = scope.postMessage.bind(scope)
  const tell = (told: Told) => post(told)
  let loaded: ReviewRuns | null = null
  scope.addEventListener('message', (event: MessageEvent<Ask>) => {
    const ask = event.data
    event.stopImmediatePropagation()
    if (ask.kind === 'load') {
      const load = runs[ask.review]
      const fail = () => tell({ kind: 'failed' })
      if (!load) return fail()
      load().then((found) => {
        loaded = found
        tell({ kind: 'ready' })
      }, fail)
    } else if (loaded) {
      const { number } = ask
      tell({ kind: 'begun', number })
      void cameOfRun(loaded, ask).then((came) => tell({ kind: 'came', number, came }))
    }
  })
  // What goes wrong beside the answer is nobody's business: the console belongs to the page.
  scope.addEventListener('unhandledrejection', (event) => event.preventDefault())
  scope.addEventListener('error', (event) => event.preventDefault())
  for (const name of TAKEN) {
    if (name in scope) Object.defineProperty(scope, name, { value: undefined, configurable: false, writable: false })
  }
}

async function cameOfRun(
  runs: ReviewRuns,
  { code, isTwice, values }: Extract<Ask, { readonly kind: 'run' }>,
): Promise<Came> {
  const run: Run | null = code === 'given' ? runs.given : runs.mended
  try {
    if (!run) throw new Error('there is no such code')
    const value = await run(...values)
    const answer = describe(value)
    if (!isTwice) return { answer, ends: null, turns: [] }
    const { store, first, second } = value as { store: unknown; first: unknown; second: unknown }
    const turns = code === 'given' && runs.turnsOf ? await runs.turnsOf(...values) : []
    return {
      answer,
      ends: { store: describe(store), first: endOf(first), second: endOf(second) },
      turns: turns.slice(0, MOST.turns).map(shown),
    }
  } catch (error) {
    return { answer: describeError(error), ends: null, turns: [] }
  }
}

/** What came of one of two calls. */
function endOf(end: unknown): Answer {
  const { value, error } = (end ?? {}) as { readonly value?: unknown; readonly error?: unknown }
  if (error === undefined) return describe(value)
  return typeof error === 'string' ? describeError({ name: 'Error', message: error }) : describeError(error)
}

function shown({ call, does, key, value }: Turn): ShownTurn {
  const answer = describe(value)
  return { call, does, key, value: 'text' in answer ? answer.text.slice(0, MOST.value) : 'undefined' }
}
