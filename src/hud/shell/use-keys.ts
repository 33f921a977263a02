import { useEffect, useEffectEvent } from 'react'

/** Keys that work wherever nothing is being written. */
export const SHORTCUTS = [
  { key: '/', does: 'Search the city' },
  { key: 'd', does: 'Go to the directory' },
  { key: 'r', does: 'Start your rounds' },
  { key: '?', does: 'Show these keys' },
] as const
export type Shortcut = (typeof SHORTCUTS)[number]['key']

/**
 * Escape goes out of what is innermost: a field first, then the place. What handles Escape itself prevents its default
 * or, as a dialog does, has the focus inside.
 */
export function useKeys({
  hasShortcuts,
  onShortcut,
  onEscape,
}: {
  hasShortcuts: boolean
  onShortcut: (key: Shortcut) => void
  onEscape: () => void
}): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (document.querySelector('dialog[open]')) return
    const at = event.target instanceof HTMLElement ? event.target : null
    if (event.key === 'Escape') {
      event.preventDefault()
      if (at && isWriting(at)) at.blur()
      else onEscape()
      return
    }
    if (!hasShortcuts || (at && (isWriting(at) || at instanceof HTMLSelectElement))) return
    const shortcut = SHORTCUTS.find(({ key }) => key === event.key)
    if (!shortcut) return
    event.preventDefault()
    onShortcut(shortcut.key)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}

const NOT_WRITTEN = new Set(['radio', 'checkbox', 'range', 'button', 'submit', 'file'])

function isWriting(at: HTMLElement): boolean {
  if (at instanceof HTMLInputElement) return !NOT_WRITTEN.has(at.type)
  return at instanceof HTMLTextAreaElement || at.isContentEditable
}
