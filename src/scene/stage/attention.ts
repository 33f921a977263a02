/** Whether someone may be looking: told by where the focus is, and by what lies over the city. */
export type Attention = {
  readonly isInFront: () => boolean
  readonly dispose: () => void
}

type Events = {
  /** Any sign of someone's hand on this page, or of their coming back to it. */
  readonly onTouch: () => void
  /** The window has lost the focus, or the page is hidden. */
  readonly onLeave: () => void
}

/** Points looked at, in each direction. */
const GRID = 6
const HANDS = ['pointerdown', 'pointermove', 'wheel', 'keydown'] as const

/** `parts`: the elements that are the city; the first holds its picture. */
export function watchAttention(parts: readonly [HTMLElement, ...HTMLElement[]], events: Events): Attention {
  let isFocused = document.hasFocus()
  const onHand = (event: Event) => {
    // A pointer may go over a window that has no focus.
    if (event.type !== 'pointermove' && event.type !== 'wheel') isFocused = true
    events.onTouch()
  }
  const onFocus = () => {
    isFocused = true
    events.onTouch()
  }
  const onBlur = () => {
    isFocused = false
    events.onLeave()
  }
  const onVisibility = () => (document.hidden ? events.onLeave() : events.onTouch())
  for (const name of HANDS) addEventListener(name, onHand, { capture: true, passive: true })
  addEventListener('focus', onFocus)
  addEventListener('blur', onBlur)
  document.addEventListener('visibilitychange', onVisibility)
  return {
    isInFront: () => isFocused && isHalfSeen(parts),
    dispose: () => {
      for (const name of HANDS) removeEventListener(name, onHand, { capture: true })
      removeEventListener('focus', onFocus)
      removeEventListener('blur', onBlur)
      document.removeEventListener('visibilitychange', onVisibility)
    },
  }
}

/** Looked up in the page itself, so that it holds for every sheet and dialog there is or will be. */
function isHalfSeen([host, ...others]: readonly [HTMLElement, ...HTMLElement[]]): boolean {
  const { left, top, width, height } = host.getBoundingClientRect()
  let seen = 0
  for (let at = 0; at < GRID * GRID; at++) {
    const x = left + (width * ((at % GRID) + 0.5)) / GRID
    const y = top + (height * (Math.floor(at / GRID) + 0.5)) / GRID
    const found = document.elementFromPoint(x, y)
    if (found && [host, ...others].some((part) => part.contains(found))) seen += 1
  }
  return seen >= (GRID * GRID) / 2
}
