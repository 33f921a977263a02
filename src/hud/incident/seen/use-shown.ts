import { useMemo, useSyncExternalStore } from 'react'
import type { Second } from '#simulation/observation.ts'
import type { Playback } from '#simulation/playback.ts'

/** The seconds that are over at the moment that is shown. Renders again as often as the playback tells of another. */
export function useShown(playback: Playback): readonly Second[] {
  const last = useSyncExternalStore(playback.subscribe, () => playback.secondAt(Math.floor(playback.now()) - 1))
  return useMemo(
    () =>
      Array.from({ length: last?.at ?? 0 }, (_, number) => playback.secondAt(number)).filter(
        (second) => second !== undefined,
      ),
    [playback, last],
  )
}
