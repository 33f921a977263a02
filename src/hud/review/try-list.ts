import type { Json } from '#city/review.ts'
import type { Drafts } from '#store/drafts.ts'
import { createComparisons } from './comparisons.ts'
import type { Answer, Came, Ends } from './run/answer.ts'
import type { Runner, RunnerPorts } from './run/runner.ts'
import { keyOf, makeTries, parseTries, withOthers, withTry } from './tries.ts'
import type { Try } from './tries.ts'

/** The learner's own tries of a review, kept as a draft. What another page tries is added. */
export type TryList = {
  readonly get: () => readonly Try[]
  readonly subscribe: (listener: () => void) => () => void
  /** Runs the given code on values, and keeps what came of it as a try. */
  readonly run: (values: readonly Json[]) => Promise<Answer>
  /** Runs two calls so far, without keeping it. */
  readonly look: (values: readonly Json[]) => Promise<Came>
  /** Keeps what came of a run as a try. */
  readonly keep: (values: readonly Json[], answer: Answer, ends: Ends | null) => void
  /** The tries once it is known which of them broke the code. Doesn't wait longer than a second. */
  readonly settled: () => Promise<readonly Try[]>
  /** Writes no more drafts: the verdict has taken them. */
  readonly close: () => void
  /** Finds out what was not known about the tries of the draft, and hears what other pages try, until it is called off. */
  readonly start: () => () => void
}

type TryPorts = {
  /** The key of the draft. */
  readonly key: string
  readonly isTwice: boolean
  /** Whether there is mended code to compare with. */
  readonly isFaulty: boolean
  readonly runner: Pick<Runner, 'run' | 'stop'>
  readonly drafts: Pick<Drafts, 'read' | 'readStored' | 'write' | 'subscribe'>
  readonly later: RunnerPorts['later']
}

/** Milliseconds that a verdict waits for comparisons. */
const MOST_WAIT = 1_000

export function createTryList({ key, isTwice, isFaulty, runner, drafts, later }: TryPorts): TryList {
  const comparisons = createComparisons(runner, isTwice)
  const listeners = new Set<() => void>()
  let tries = parseTries(drafts.read(key) ?? '')
  let isOn = false

  function show(next: readonly Try[]): void {
    if (next === tries) return
    tries = next
    for (const listener of listeners) listener()
  }

  const takeStored = () => show(withOthers(tries, parseTries(drafts.readStored(key) ?? '')))

  function put(next: readonly Try[]): void {
    show(next)
    // After the verdict its draft is gone, and must not come back.
    if (isOn) drafts.write(key, makeTries(tries) || null)
  }

  /** Nothing of the mended code is in the page before the verdict but whether it answers otherwise. */
  function compare({ values, answer }: Try): void {
    const known = keyOf({ values })
    comparisons.compare(values, answer, (breaks) => {
      takeStored()
      put(tries.map((each) => (keyOf(each) === known ? { ...each, breaks } : each)))
    })
  }

  function keep(values: readonly Json[], answer: Answer, ends: Ends | null): void {
    const next = { values, answer, ends, breaks: isFaulty && answer.print !== null ? null : false }
    takeStored()
    put(withTry(tries, next))
    if (next.breaks === null) compare(next)
  }

  return {
    get: () => tries,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    run: async (values) => {
      const { answer } = await comparisons.run(values)
      keep(values, answer, null)
      return answer
    },
    look: comparisons.run,
    keep,
    settled: async () => {
      let cancel = () => {}
      const wait = new Promise<void>((resolve) => {
        cancel = later(MOST_WAIT, resolve)
      })
      await Promise.race([comparisons.settled(), wait])
      cancel()
      return tries
    },
    close: () => {
      isOn = false
    },
    start: () => {
      isOn = true
      for (const each of tries) if (each.breaks === null) compare(each)
      const stop = drafts.subscribe(takeStored)
      return () => {
        isOn = false
        stop()
      }
    },
  }
}
