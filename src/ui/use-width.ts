import { useCallback, useState } from 'react'

/** The width of an element in pixels, and a ref for it; 0 until it is known. */
export function useWidth(): readonly [number, React.RefCallback<HTMLElement>] {
  const [width, setWidth] = useState(0)
  const ref = useCallback((element: HTMLElement) => {
    const measure = () => setWidth(element.clientWidth)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // The observer reports only with the next frame, which may be late on a busy page.
    measure()
    return () => observer.disconnect()
  }, [])
  return [width, ref]
}
