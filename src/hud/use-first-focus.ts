import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** Moves the focus to an element when it appears, after the shell has moved it to the heading. */
export function useFirstFocus<T extends HTMLElement>(isWanted = true): RefObject<T | null> {
  const ref = useRef<T>(null)
  useEffect(() => {
    if (isWanted) queueMicrotask(() => ref.current?.focus())
  }, [isWanted])
  return ref
}
