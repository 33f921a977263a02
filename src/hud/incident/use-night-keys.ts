import { useEffect, useEffectEvent } from 'react'
import { useSettings } from '#store/hooks.tsx'
import type { Driver } from './run/driver.ts'

/** What has a use of its own for the space bar, and what has one for the arrows. */
const PRESSED = 'a, button, input, textarea, select, summary, [role]:not(section, main), [contenteditable]'
const MOVED_IN =
  'input, textarea, select, [role=slider], [role=listbox], [role=radiogroup], [role=tablist], [contenteditable]'

/** Space lets time run and stops it; left and right go one second, with Shift ten. */
export function useNightKeys(driver: Driver, toggle: () => void, isOn: boolean): void {
  const [{ shortcuts }] = useSettings()
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isOn || !shortcuts || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const at = event.target instanceof Element ? event.target : null
    if (document.querySelector('dialog[open]')) return
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by !== 0 && !at?.closest(MOVED_IN)) driver.step(event.shiftKey ? 10 * by : by)
    else if (event.key === ' ' && !at?.closest(PRESSED)) toggle()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
