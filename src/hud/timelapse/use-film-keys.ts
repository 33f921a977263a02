import { useEffect, useEffectEvent } from 'react'

/** Elements that use these keys themselves: fields, the picture and its map, dialogs. */
const TAKES_KEYS = 'input, textarea, select, [role=application], dialog'

/**
 * Space plays and pauses; arrows, Home and End move through the film, unless the focus is on an element with keys of
 * its own.
 */
export function useFilmKeys(
  stop: number,
  last: number,
  press: { toggle: () => void; seek: (stop: number) => void },
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const at = event.target instanceof Element ? event.target : null
    if (event.key === ' ') {
      if (at?.closest(`button, a, ${TAKES_KEYS}`) && !at.matches('input[type=range]')) return
      event.preventDefault()
      press.toggle()
      return
    }
    if (at?.closest(TAKES_KEYS)) return
    const to = { ArrowLeft: stop - 1, ArrowRight: stop + 1, Home: 0, End: last }[event.key]
    if (to === undefined) return
    event.preventDefault()
    press.seek(to)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
