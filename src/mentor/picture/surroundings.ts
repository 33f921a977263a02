import { useSyncExternalStore } from 'react'
import type { CitySceneProps } from '#scene/scene-props.ts'
import { useMedia } from '#ui/media.ts'

/** Width and height of the window's content area, in CSS pixels. */
export function useViewSize(): { readonly width: number; readonly height: number } {
  const listen = (onChange: () => void) => {
    addEventListener('resize', onChange)
    return () => removeEventListener('resize', onChange)
  }
  const width = useSyncExternalStore(listen, () => innerWidth)
  const height = useSyncExternalStore(listen, () => innerHeight)
  return { width, height }
}

/** The light of the page, which public/theme.js sets before the first paint from the viewer's settings. */
export const useLight = (): CitySceneProps['light'] =>
  useSyncExternalStore(listenToLight, () => (document.documentElement.dataset['light'] === 'night' ? 'night' : 'day'))

export const useWantsLess = (): boolean => useMedia('(prefers-reduced-motion: reduce)')

function listenToLight(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: ['data-light'] })
  return () => observer.disconnect()
}
