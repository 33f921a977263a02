import { useEffect, useState } from 'react'
import type { Json, Review } from '#city/review.ts'
import { useDraft } from '#store/hooks.tsx'
import { differs } from './run/answer.ts'
import type { Answer, Came } from './run/answer.ts'
import type { Runner } from './run/runner.ts'
import { makeTries, parseTries, withTry } from './tries.ts'
import type { Try } from './tries.ts'

/** The learner's own tries, kept as a draft. */
export type Tries = {
  readonly all: readonly Try[]
  /** The key of the draft. */
  readonly key: string
  /** Runs the given code on values, and keeps what came of it as a try. */
  readonly run: (values: readonly Json[]) => Promise<Answer>
  /** Runs two calls so far, without keeping it. */
  readonly look: (values: readonly Json[]) => Promise<Came>
}

export function useTries({ id, trial, answer: { fault } }: Review, runner: Runner): Tries {
  const key = `review-tries:${id}`
  const [draft, writeDraft] = useDraft(key)
  const [all, setAll] = useState(() => parseTries(draft))
  useEffect(() => {
    if (all.length > 0) writeDraft(makeTries(all))
  }, [all, writeDraft])

  const isTwice = trial?.kind === 'twice'
  return {
    all,
    key,
    run: async (values) => {
      const { answer } = await runner.run({ code: 'given', isTwice, values })
      setAll((tries) => withTry(tries, { values, answer, breaks: false }))
      if (fault) void compare(values, answer)
      return answer
    },
    look: (values) => runner.run({ code: 'given', isTwice, values }),
  }

  /** Finds out whether the mended code answers otherwise. Nothing of that is in the page before the verdict. */
  async function compare(values: readonly Json[], answer: Answer): Promise<void> {
    const mended = await runner.run({ code: 'mended', isTwice, values })
    if (differs(answer, mended.answer) !== true) return
    setAll((tries) => tries.map((each) => (each.values === values ? { ...each, breaks: true } : each)))
  }
}
