import { useEffect } from 'react'
import type { CitySceneProps } from '#scene/scene-props.ts'
import type { Settings } from '#store/settings.ts'
import { useMedia } from '#ui/media.ts'

type Light = CitySceneProps['light']

/** The light of an hour: lamps are lit at eight in the evening, and it is dusk for two hours before. */
export function lightAt(hour: number): Light {
  if (hour >= 20 || hour < 6) return 'night'
  return hour >= 18 ? 'dusk' : 'day'
}

/** The light of the picture. The interface changes with it, and knows no dusk. */
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

/** Whether things move. The system's wish for less is obeyed unless the learner has said otherwise here. */
export function useMotion(choice: Settings['motion']): CitySceneProps['motion'] {
  const wantsLess = useMedia('(prefers-reduced-motion: reduce)')
  useEffect(() => {
    document.documentElement.dataset['motion'] = choice
  }, [choice])
  return choice === 'system' && !wantsLess ? 'full' : 'less'
}
