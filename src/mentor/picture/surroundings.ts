import { useCallback, useState, useSyncExternalStore } from 'react'
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

/** The edges of the part of the picture that stays free, in CSS pixels of the window. It begins at the left. */
export type FreePart = { readonly top: number; readonly right: number; readonly bottom: number }

/** The content box of an element at the window's top left corner, and a ref for it; null while nothing is free. */
export function useFreePart(): readonly [FreePart | null, React.RefCallback<HTMLElement>] {
  const [free, setFree] = useState<FreePart | null>(null)
  const ref = useCallback((element: HTMLElement) => {
    const measure = () => {
      const { clientWidth: right, clientHeight: bottom } = element
      setFree(right === 0 ? null : { top: Number.parseFloat(getComputedStyle(element).paddingTop), right, bottom })
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // The observer reports only with the next frame, which may be late on a busy page.
    measure()
    return () => observer.disconnect()
  }, [])
  return [free, ref]
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
