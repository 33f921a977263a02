import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** A ref for an element that takes the focus when it appears, after the shell has moved the focus to the heading. */
export function useFirstFocus<T extends HTMLElement>(isWanted = true): RefObject<T | null> {
  const ref = useRef<T>(null)
  useEffect(() => {
    if (isWanted) queueMicrotask(() => ref.current?.focus())
  }, [isWanted])
  return ref
}
