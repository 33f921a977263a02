import { useEffect, useState } from 'react'
import { elapsedAt, filmOn, lengthOf, stopAt } from './film.ts'

/** A film: where it is, and how to control it. */
export type Film = {
  readonly stop: number
  readonly last: number
  readonly isPlaying: boolean
  /** Plays on from the current stop; at the end, from the beginning. */
  readonly play: () => void
  readonly pause: () => void
  /** Goes to a stop and stays there. */
  readonly seek: (stop: number) => void
}

/** A film of `stops` stops. `onEnd` is called when it has played to its last stop. It pauses in a hidden page. */
export function useFilm(stops: number, onEnd: () => void): Film {
  const last = Math.max(0, stops - 1)
  const [kept, setStop] = useState(0)
  const stop = Math.min(kept, last)
  /** Where it started playing, in milliseconds of the film; null while paused. */
  const [from, setFrom] = useState<number | null>(null)

  useEffect(() => {
    if (from === null) return
    let elapsed = from
    let before = performance.now()
    let handle = requestAnimationFrame(function turn(now) {
      elapsed = filmOn(elapsed, now - before, stops)
      before = now
      setStop(stopAt(elapsed, stops))
      if (elapsed < lengthOf(stops)) {
        handle = requestAnimationFrame(turn)
        return
      }
      setFrom(null)
      onEnd()
    })
    return () => cancelAnimationFrame(handle)
    // A new `onEnd` must not restart the film.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [from, stops])

  return {
    stop,
    last,
    isPlaying: from !== null,
    play: () => {
      const first = stop === last ? 0 : stop
      setStop(first)
      setFrom(elapsedAt(first, stops))
    },
    pause: () => setFrom(null),
    seek: (to) => {
      setFrom(null)
      setStop(Math.max(0, Math.min(last, to)))
    },
  }
}
