import { useCallback, useState } from 'react'

/** Whether some of an element is in view, and a ref for it; true until it is known. */
export function useInView(): readonly [boolean, React.RefCallback<Element>] {
  const [isInView, setIsInView] = useState(true)
  const ref = useCallback((element: Element) => {
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1)
      if (last) setIsInView(last.isIntersecting)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [isInView, ref]
}
