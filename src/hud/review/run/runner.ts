import { cameOf } from './answer.ts'
import type { Answer, Came, NoneWhy } from './answer.ts'
import type { Ask, Told } from './serve-runs.ts'

/**
 * Milliseconds that code may run, that a worker may take to begin with it, and to load it before. On a busy machine the
 * worker may have to wait for its turn, which is not the code's fault.
 */
const LIMITS = { run: 500, begin: 1_000, load: 10_000 } as const

/** The part of a `Worker` that is used. */
export type RunWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

export type RunnerPorts = {
  /** May throw, where there are no workers. */
  readonly makeWorker: () => RunWorker
  /** Calls `then` after so many milliseconds; returns a function that cancels it. */
  readonly later: (milliseconds: number, then: () => void) => () => void
  /** A number that nobody can guess. */
  readonly number: () => number
}

export type Runner = {
  /** Starts a worker ahead of the next run. */
  readonly warm: () => void
  /** Runs code once. Never rejects. Runs asked for at the same time go one after the other. */
  readonly run: (run: Omit<Extract<Ask, { readonly kind: 'run' }>, 'kind' | 'number'>) => Promise<Came>
  /** Ends the run under way, which then has no answer. */
  readonly stop: () => void
  /** Ends all workers; a run that is not finished has no answer. `warm` and `run` begin anew. */
  readonly rest: () => void
}

/** A worker that has loaded the review, for one run. `start`: null once it is ready. */
type Booth = { readonly worker: RunWorker; readonly start: Promise<Answer | null>; readonly end: (why: Answer) => void }

const none = (why: NoneWhy): Answer => ({ kind: 'none', why, print: null })

/** Sends a worker something. Returns whether that went: a value may be too deep to be sent. */
function send(worker: RunWorker, ask: Ask): boolean {
  try {
    worker.postMessage(ask)
    return true
  } catch {
    return false
  }
}

/** What a worker has said, which may be anything; null if it is nothing that one says. */
const toldBy = (data: unknown): Told | null =>
  typeof data === 'object' && data !== null && 'kind' in data ? (data as Told) : null

/**
 * Runs the code of a review, each time in a new worker: no run changes what the next one finds, and one that hangs,
 * dies or floods the page with messages is ended with its worker.
 */
export function createRunner(review: string, { makeWorker, later, number }: RunnerPorts): Runner {
  let spare: Booth | null = null
  let busy: Booth | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let rests = 0

  function open(): Booth | null {
    let worker: RunWorker
    try {
      worker = makeWorker()
    } catch {
      return null
    }
    let settle: (answer: Answer | null) => void = () => {}
    const start = new Promise<Answer | null>((resolve) => {
      const cancel = later(LIMITS.load, () => resolve(none('start')))
      settle = (answer) => {
        cancel()
        resolve(answer)
      }
    })
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) =>
      settle(toldBy(data)?.kind === 'ready' ? null : none('start')),
    )
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      settle(none('start'))
    })
    if (!send(worker, { kind: 'load', review })) settle(none('start'))
    return { worker, start, end: settle }
  }

  async function runIn({ worker, start }: Booth, asked: Parameters<Runner['run']>[0]): Promise<Came> {
    const failed = await start
    if (failed) return cameOf(failed)
    const ask: Ask = { ...asked, kind: 'run', number: number() }
    return new Promise((resolve) => {
      const end = () => settle(cameOf({ kind: 'silent', print: 'silent' }))
      let cancel = later(LIMITS.begin, end)
      let hasBegun = false
      function settle(came: Came): void {
        cancel()
        // Whatever else it has to say, the page does not hear it.
        worker.terminate()
        resolve(came)
      }
      stops.set(worker, () => settle(cameOf(none('stopped'))))
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const told = toldBy(data)
        const isOfRun = told !== null && 'number' in told && told.number === ask.number
        if (isOfRun && told.kind === 'begun' && !hasBegun) {
          hasBegun = true
          cancel()
          cancel = later(LIMITS.run, end)
        } else settle(isOfRun && told.kind === 'came' ? told.came : cameOf(none('disturbed')))
      })
      worker.addEventListener('messageerror', () => settle(cameOf(none('disturbed'))))
      worker.addEventListener('error', () => settle(cameOf(none('died'))))
      if (!send(worker, ask)) settle(cameOf(none('unsent')))
    })
  }

  /** How to end the run of a worker. */
  const stops = new Map<RunWorker, () => void>()

  function stop(booth: Booth | null): void {
    booth?.end(none('stopped'))
    if (booth) stops.get(booth.worker)?.()
    booth?.worker.terminate()
  }

  async function runNext(asked: Parameters<Runner['run']>[0], atRest: number): Promise<Came> {
    if (atRest !== rests) return cameOf(none('stopped'))
    const booth = spare ?? open()
    spare = null
    if (!booth) return cameOf(none('start'))
    busy = booth
    try {
      return await runIn(booth, asked)
    } finally {
      stops.delete(booth.worker)
      booth.worker.terminate()
      busy = null
      if (atRest === rests) spare ??= open()
    }
  }

  return {
    warm: () => {
      spare ??= open()
    },
    run: (asked) => {
      const atRest = rests
      const came = turn.then(() => runNext(asked, atRest)).catch(() => cameOf(none('start')))
      turn = came
      return came
    },
    stop: () => stop(busy),
    rest: () => {
      rests += 1
      for (const booth of [spare, busy]) stop(booth)
      spare = null
    },
  }
}
