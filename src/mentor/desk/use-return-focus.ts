import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** Gives the focus back to a button once the field that it opened is gone. */
export function useReturnFocus(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    // If the focus went elsewhere by itself, it stays there.
    if (wasOpen.current && !isOpen && document.activeElement === document.body) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return button
}
