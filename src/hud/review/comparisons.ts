import type { Json } from '#city/review.ts'
import { differs } from './run/answer.ts'
import type { Answer, Came } from './run/answer.ts'
import type { Runner } from './run/runner.ts'

/** Runs of the given code, and beside them comparisons with the mended one, for which the learner never waits. */
export type Comparisons = {
  /** Runs the given code. A comparison under way is ended for it, and done again when nothing else runs. */
  readonly run: (values: readonly Json[]) => Promise<Came>
  /** Finds out, when nothing else runs, whether the mended code answers otherwise, and then calls `tell`. */
  readonly compare: (values: readonly Json[], answer: Answer, tell: (breaks: boolean) => void) => void
  /** Resolves when no comparison is left. */
  readonly settled: () => Promise<void>
}

type Waiting = {
  readonly values: readonly Json[]
  readonly answer: Answer
  readonly tell: (breaks: boolean) => void
}

/** Whether the runner has been told to rest: then nothing more may run. */
const isStopped = ({ answer }: Came) => answer.kind === 'none' && answer.why === 'stopped'

export function createComparisons(runner: Pick<Runner, 'run' | 'stop'>, isTwice: boolean): Comparisons {
  let waiting: readonly Waiting[] = []
  let runs = 0
  let isComparing = false
  let isEnded = false
  let tellSettled: readonly (() => void)[] = []

  async function compareNext(): Promise<void> {
    if (isComparing || runs > 0) return
    const [next] = waiting
    if (!next) {
      for (const tell of tellSettled) tell()
      tellSettled = []
      return
    }
    isComparing = true
    isEnded = false
    const mended = await runner.run({ code: 'mended', isTwice, values: next.values })
    isComparing = false
    if (!isEnded && isStopped(mended)) waiting = []
    if (!isEnded && !isStopped(mended)) {
      waiting = waiting.filter((each) => each !== next)
      next.tell(differs(next.answer, mended.answer) === true)
    }
    void compareNext()
  }

  return {
    run: async (values) => {
      runs += 1
      if (isComparing) {
        isEnded = true
        runner.stop()
      }
      const came = await runner.run({ code: 'given', isTwice, values })
      runs -= 1
      if (isStopped(came)) waiting = []
      void compareNext()
      return came
    },
    compare: (values, answer, tell) => {
      waiting = [...waiting, { values, answer, tell }]
      void compareNext()
    },
    settled: () =>
      new Promise((resolve) => {
        tellSettled = [...tellSettled, resolve]
        void compareNext()
      }),
  }
}
