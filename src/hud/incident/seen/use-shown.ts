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
  return useSyncExternalStore(shown.subscribe, shown.seconds)
}

/** The seconds that are over. They stay the same between two pictures, whatever else is rendered. */
function shownOf(playback: Playback) {
  let seconds: readonly Second[] = []
  let readAt = -BEAT
  const read = () => {
    seconds = secondsUpTo(playback, Math.floor(playback.now()), seconds)
  }
  read()
  return {
    seconds: () => seconds,
    subscribe: (listener: () => void) => {
      read()
      return playback.subscribe(() => {
        const now = performance.now()
        if (playback.speed() > 1 && now - readAt < BEAT) return
        readAt = now
        read()
        listener()
      })
    },
  }
}

/** The first seconds of a playback. `known`: those that were read before, which are not read again, and given back if they are the same. */
function secondsUpTo(playback: Playback, count: number, known: readonly Second[]): readonly Second[] {
  // A night that took another way shares its beginning with the one before.
  let common = Math.min(known.length, count)
  if (common > 0 && known[common - 1] !== playback.secondAt(common - 1)) common = 0
  const seconds = known.slice(0, common)
  for (let number = common; number < count; number++) {
    const second = playback.secondAt(number)
    if (second) seconds.push(second)
  }
  return seconds.length === known.length && common === known.length ? known : seconds
}
