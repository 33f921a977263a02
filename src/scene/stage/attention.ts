/** Tells whether someone may be looking at the city: from the focus of the window, and from what covers the city. */
export type Attention = {
  readonly isInFront: () => boolean
  readonly dispose: () => void
}

type Events = {
  /** A press, move, wheel or key on this page, or the window got the focus, or the page is visible again. */
  readonly onTouch: () => void
  /** The window has lost the focus, or the page is hidden. */
  readonly onLeave: () => void
}

/** Test points in each direction: 4 by 4 in all. */
const GRID = 4
const HANDS = ['pointerdown', 'pointermove', 'wheel', 'keydown'] as const

/**
 * `parts`: the elements that show the city, the picture's first. `isInFront` also needs the window to have the focus.
 */
export function watchAttention(parts: readonly [HTMLElement, ...HTMLElement[]], events: Events): Attention {
  let isFocused = document.hasFocus()
  const onHand = (event: Event) => {
    // A pointer can move, and a wheel turn, over a window that has no focus.
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

/**
 * True if at least half of the test points hit the city. Asking the page for the topmost element works for every sheet
 * and dialog.
 */
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
