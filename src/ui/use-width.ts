import { useCallback, useState } from 'react'

/** The width of an element in pixels, and a ref for it; 0 until it is known. */
export function useWidth(): readonly [number, React.RefCallback<HTMLElement>] {
  const [width, setWidth] = useState(0)
  const ref = useCallback((element: HTMLElement) => {
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [width, ref]
}
