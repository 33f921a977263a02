import { useEffect, useState } from 'react'
import { elapsedAt, lengthOf, stopAt } from './film.ts'

/** A film of so many stops: where it is, and how it is moved. */
export type Film = {
  readonly stop: number
  readonly last: number
  readonly isPlaying: boolean
  /** From where it is; from the beginning where it is at its end. */
  readonly play: () => void
  readonly pause: () => void
  /** Goes to a stop and stays there. */
  readonly seek: (stop: number) => void
}

/** `onEnd` is called when it has played to its last stop. */
export function useFilm(stops: number, onEnd: () => void): Film {
  const last = Math.max(0, stops - 1)
  const [kept, setStop] = useState(0)
  const stop = Math.min(kept, last)
  /** When the film would have begun, had it played without a pause; null while it rests. */
  const [since, setSince] = useState<number | null>(null)

  useEffect(() => {
    if (since === null) return
    let handle = requestAnimationFrame(function turn(now) {
      const elapsed = now - since
      setStop(stopAt(elapsed, stops))
      if (elapsed < lengthOf(stops)) {
        handle = requestAnimationFrame(turn)
        return
      }
      setSince(null)
      onEnd()
    })
    return () => cancelAnimationFrame(handle)
    // What is told at the end doesn't start it anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [since, stops])

  return {
    stop,
    last,
    isPlaying: since !== null,
    play: () => {
      const from = stop === last ? 0 : stop
      setStop(from)
      setSince(performance.now() - elapsedAt(from, stops))
    },
    pause: () => setSince(null),
    seek: (to) => {
      setSince(null)
      setStop(Math.max(0, Math.min(last, to)))
    },
  }
}
