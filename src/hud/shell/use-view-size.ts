import { useSyncExternalStore } from 'react'

function listen(onChange: () => void) {
  addEventListener('resize', onChange)
  return () => removeEventListener('resize', onChange)
}

/** Width and height of the window's content area, in CSS pixels. */
export function useViewSize(): { readonly width: number; readonly height: number } {
  const width = useSyncExternalStore(
    listen,
    () => innerWidth,
    () => 0,
  )
  const height = useSyncExternalStore(
    listen,
    () => innerHeight,
    () => 0,
  )
  return { width, height }
}
