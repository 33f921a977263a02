import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { Second } from '#simulation/observation.ts'
import type { Playback } from '#simulation/playback.ts'

/** Milliseconds between two pictures: more would cost much and show little more. */
const BEAT = 900

/** The seconds that are over at the moment that is shown. Renders again as often as the playback tells, but at most about once a second while time runs. */
export function useShown(playback: Playback): readonly Second[] {
  const subscribe = useCallback(
    (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const tell = () => {
        timer = undefined
        listener()
      }
      const stop = playback.subscribe(() => {
        if (playback.speed() > 1) timer ??= setTimeout(tell, BEAT)
        else {
          clearTimeout(timer)
          tell()
        }
      })
      return () => {
        clearTimeout(timer)
        stop()
      }
    },
    [playback],
  )
  const last = useSyncExternalStore(subscribe, () => playback.secondAt(Math.floor(playback.now()) - 1))
  return useMemo(
    () =>
      Array.from({ length: last?.at ?? 0 }, (_, number) => playback.secondAt(number)).filter(
        (second) => second !== undefined,
      ),
    [playback, last],
  )
}
