/** Longer than most presses, in milliseconds. */
const A_PRESS = 600

/**
 * Calls `act` once the press that took the focus out of a field has done its work: what moves away under a pointer
 * can't be pressed. A press ends with a click; a key, or a press on nothing, may have none.
 */
export function afterPress(act: () => void): void {
  const done = () => {
    clearTimeout(timer)
    removeEventListener('click', later, true)
    act()
  }
  const later = () => setTimeout(done)
  const timer = setTimeout(done, A_PRESS)
  addEventListener('click', later, true)
}
