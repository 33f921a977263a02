import { useMemo, useSyncExternalStore } from 'react'
import type { Second } from '#simulation/observation.ts'
import type { Playback } from '#simulation/playback.ts'

/** The seconds that are over at the moment that is shown. Renders again when another one is, as often as playback says so. */
export function useShown(playback: Playback): readonly Second[] {
  const count = useSyncExternalStore(playback.subscribe, () => Math.floor(playback.now()))
  return useMemo(
    () =>
      Array.from({ length: count }, (_, number) => playback.secondAt(number)).filter((second) => second !== undefined),
    [playback, count],
  )
}
