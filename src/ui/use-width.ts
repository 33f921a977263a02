import { useLayoutEffect, useState } from 'react'

/** The width of an element in pixels, and a ref for it; 0 until it is known. */
export function useWidth(): [number, React.RefCallback<HTMLElement>] {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    if (!element) return
    setWidth(element.clientWidth)
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return [width, setElement]
}
