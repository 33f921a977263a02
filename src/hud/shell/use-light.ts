import { useEffect } from 'react'
import type { CitySceneProps } from '#scene/scene-props.ts'
import type { Settings } from '#store/settings.ts'
import { useMedia } from '#ui/media.ts'

type Light = CitySceneProps['light']

/** The light at an hour of the day, 0 to 23: night from 20 to 6, dusk from 18 to 20. */
export function lightAt(hour: number): Light {
  if (hour >= 20 || hour < 6) return 'night'
  return hour >= 18 ? 'dusk' : 'day'
}

/** The light of the picture. Sets the interface to day or night as well; at dusk the interface shows day. */
export function useLight(choice: Settings['light'], hour: number): Light {
  const isDark = useMedia('(prefers-color-scheme: dark)')
  const light = choice === 'system' ? (isDark ? 'night' : 'day') : choice === 'clock' ? lightAt(hour) : choice
  useEffect(() => {
    document.documentElement.dataset['light'] = light === 'night' ? 'night' : 'day'
    const colour = light === 'night' ? '#171233' : '#fcd6c4'
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', colour)
  }, [light])
  return light
}

/** Whether things move: `full` only if neither the learner nor the system asks for less. */
export function useMotion(choice: Settings['motion']): CitySceneProps['motion'] {
  const wantsLess = useMedia('(prefers-reduced-motion: reduce)')
  useEffect(() => {
    document.documentElement.dataset['motion'] = choice
  }, [choice])
  return choice === 'system' && !wantsLess ? 'full' : 'less'
}
