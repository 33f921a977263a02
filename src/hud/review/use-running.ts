import { useRef, useState } from 'react'
import { later } from './use-runner.ts'

/** Milliseconds after which a run that is not over is shown: most runs are over before anything could be read. */
const SHOWN_AFTER = 200

export type Running<T> = {
  /** What runs, once it has done so for a while; null if nothing does. */
  readonly shown: T | null
  /** Does a job, unless another one is under way; `onShown` is called when it is first shown. Returns null if it did not. */
  readonly during: <R>(what: T, job: () => Promise<R>, onShown: () => void) => Promise<R | null>
}

/** One job at a time, which is shown if it takes long. */
export function useRunning<T>(): Running<T> {
  const isBusy = useRef(false)
  const [shown, setShown] = useState<T | null>(null)
  return {
    shown,
    during: async (what, job, onShown) => {
      if (isBusy.current) return null
      isBusy.current = true
      const cancel = later(SHOWN_AFTER, () => {
        setShown(() => what)
        onShown()
      })
      try {
        return await job()
      } finally {
        cancel()
        isBusy.current = false
        setShown(null)
      }
    },
  }
}
