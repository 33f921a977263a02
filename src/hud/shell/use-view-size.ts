import { useSyncExternalStore } from 'react'

function listen(onChange: () => void) {
  addEventListener('resize', onChange)
  return () => removeEventListener('resize', onChange)
}

/** Pixels of the page's view. */
export function useViewSize(): { readonly width: number; readonly height: number } {
  const width = useSyncExternalStore(listen, () => innerWidth)
  const height = useSyncExternalStore(listen, () => innerHeight)
  return { width, height }
}
