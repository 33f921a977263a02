import { useMemo, useSyncExternalStore } from 'react'
import type { Second } from '#simulation/observation.ts'
import type { Playback } from '#simulation/playback.ts'

/** Milliseconds between two pictures while time runs, at least: more would cost much and show little more. */
const BEAT = 900

/**
 * The seconds that are over at the moment that is shown. Renders when the playback tells, but at most about once a second
 * while time runs fast; then together with whatever else is drawn when it tells, as each frame has its price.
 */
export function useShown(playback: Playback): readonly Second[] {
  const shown = useMemo(() => shownOf(playback), [playback])
  const last = useSyncExternalStore(shown.subscribe, shown.last)
  return useMemo(
    () =>
      Array.from({ length: last?.at ?? 0 }, (_, number) => playback.secondAt(number)).filter(
        (second) => second !== undefined,
      ),
    [playback, last],
  )
}

/** The last second that is over. It stays the same between two pictures, whatever else is rendered. */
function shownOf(playback: Playback) {
  const read = () => playback.secondAt(Math.floor(playback.now()) - 1)
  let last = read()
  let readAt = -BEAT
  return {
    last: () => last,
    subscribe: (listener: () => void) => {
      last = read()
      return playback.subscribe(() => {
        const now = performance.now()
        if (playback.speed() > 1 && now - readAt < BEAT) return
        readAt = now
        last = read()
        listener()
      })
    },
  }
}
