import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Review } from '#city/review.ts'
import { useStores } from '#store/hooks.tsx'
import type { Runner } from './run/runner.ts'
import type { Try } from './tries.ts'
import { createTryList } from './try-list.ts'
import type { TryList } from './try-list.ts'
import { later } from './use-runner.ts'

/** The learner's own tries, kept as a draft. */
export type Tries = Pick<TryList, 'run' | 'look' | 'keep' | 'settled' | 'close'> & {
  readonly all: readonly Try[]
  /** The key of the draft. */
  readonly key: string
}

export function useTries({ id, trial, answer: { fault } }: Review, runner: Runner): Tries {
  const key = `review-tries:${id}`
  const { drafts } = useStores()
  const [list] = useState(() =>
    createTryList({ key, isTwice: trial?.kind === 'twice', isFaulty: fault !== null, runner, drafts, later }),
  )
  useEffect(() => list.start(), [list])
  return { ...list, all: useSyncExternalStore(list.subscribe, list.get, list.get), key }
}
