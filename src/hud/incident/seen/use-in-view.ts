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

/**
 * Of a memo: whether what was drawn may stay. What is out of view while time runs fast is drawn again when it comes back,
 * or when time stands still: nobody sees it meanwhile, and each drawing has its price.
 */
export function mayStay<Props extends { readonly isInView: boolean; readonly isFast: boolean }>(
  drawn: Props,
  next: Props,
): boolean {
  return (
    (!next.isInView && next.isFast) ||
    (Object.keys(next) as (keyof Props)[]).every((name) => drawn[name] === next[name])
  )
}
