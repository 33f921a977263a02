import { useEffect, useEffectEvent } from 'react'
import { isKey } from '#lib/key-press.ts'
import { isWriting } from '#ui/is-writing.ts'

/** Single keys that work while the focus is in no text field. */
export const SHORTCUTS = [
  { key: '/', does: 'Search the city' },
  { key: 'd', does: 'Go to the directory' },
  { key: 'r', does: 'Start your rounds' },
  { key: '?', does: 'Show these keys' },
] as const
export type Shortcut = (typeof SHORTCUTS)[number]['key']

/**
 * Escape first leaves a text field; pressed outside of one it closes the place (`onEscape`). Does nothing while a
 * dialog is open, or where another handler has prevented the default.
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
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return
    const at = event.target instanceof HTMLElement ? event.target : null
    if (isKey(event, 'escape')) {
      event.preventDefault()
      if (at && isWriting(at)) leave(at)
      else onEscape()
      return
    }
    if (!hasShortcuts || (at && (isWriting(at) || at instanceof HTMLSelectElement))) return
    const shortcut = SHORTCUTS.find(({ key }) => isKey(event, key))
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

/** Moves the focus out of a text field: to what it belongs to, if that can take the focus. */
function leave(field: HTMLElement): void {
  const around = field.closest<HTMLElement>('[tabindex="-1"]')
  if (around) around.focus()
  else field.blur()
}
