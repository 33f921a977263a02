import { createContext, use, useEffect, useState } from 'react'
import type { ReviewId } from '#city/ids.ts'
import { createRunner } from './run/runner.ts'
import type { Runner, RunnerPorts } from './run/runner.ts'

/** Makes the worker in which the code of reviews runs. */
export const WorkerMaker = createContext<RunnerPorts['makeWorker']>(
  () => new Worker(new URL('./run/run-worker.ts', import.meta.url), { type: 'module', name: 'review' }),
)

/** Runs the code of a review for as long as the view is there. `isOn`: whether it can be run at all. */
export function useRunner(review: ReviewId, isOn: boolean): Runner {
  const makeWorker = use(WorkerMaker)
  const [runner] = useState(() => createRunner(review, { makeWorker, later, number: unguessed }))
  useEffect(() => {
    if (!isOn) return
    runner.warm()
    return () => runner.rest()
  }, [runner, isOn])
  return runner
}

export function later(milliseconds: number, then: () => void): () => void {
  const timer = setTimeout(then, milliseconds)
  return () => clearTimeout(timer)
}

const unguessed = () => crypto.getRandomValues(new Uint32Array(1))[0]!
