const CONTROL = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex="0"]'
/** Parts of the page whose other controls have nothing to do with what was removed. */
const TOO_FAR = 'body, #root, .shell, main, .notices'
/** Milliseconds in which the view itself may move the focus. */
const PATIENCE = 100

/** An element, what contains it, and its neighbour before it; all of them as they stood when it got the focus. */
type Step = { readonly at: Element; readonly around: Element | null; readonly after: Element | null }

/**
 * Keeps the focus on the page. When the element that has it is removed (a form that closed, a note that was dismissed),
 * the browser drops the focus, and the next Tab would begin at the top. Here it goes to the nearest control that is left
 * around it, else to what had the focus before, else to the heading. A change of address is left to the new view.
 */
export function keepFocus(): void {
  /** What has the focus, and everything that contains it, from the inside outwards. */
  let path: readonly Step[] = []
  let before: HTMLElement | null = null
  let address = location.hash
  let timer = 0

  addEventListener(
    'focusin',
    ({ target }) => {
      if (!(target instanceof HTMLElement) || target === path[0]?.at) return
      // What is inside of a note is no place to go back to once the note is gone.
      const last = path[0]?.at
      if (last instanceof HTMLElement && !target.parentElement?.contains(last)) before = last
      path = stepsFrom(target)
      address = location.hash
    },
    true,
  )

  const isLost = () =>
    path[0]?.at.isConnected === false && document.activeElement === document.body && location.hash === address

  new MutationObserver(() => {
    if (timer !== 0 || !isLost()) return
    timer = window.setTimeout(() => {
      timer = 0
      if (isLost()) nearest(path, before)?.focus()
    }, PATIENCE)
  }).observe(document.body, { childList: true, subtree: true })
}

/** The control that came in the place of what was removed, else the one before it. */
function nearest(path: readonly Step[], before: HTMLElement | null): HTMLElement | null {
  for (const { around, after } of path) {
    if (!around?.isConnected) continue
    if (around.matches(TOO_FAR)) break
    const controls = [...around.querySelectorAll<HTMLElement>(CONTROL)].filter(isThere)
    const next = after?.isConnected ? controls.find((control) => follows(control, after)) : controls[0]
    const control = next ?? controls.at(-1)
    if (control) return control
  }
  if (before?.isConnected && isThere(before)) return before
  return (document.querySelector('dialog[open]') ?? document).querySelector<HTMLElement>('h1[tabindex]')
}

const follows = (control: Element, after: Element) =>
  (after.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !after.contains(control)

const isThere = (element: HTMLElement) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0

function stepsFrom(element: Element): readonly Step[] {
  const path: Step[] = []
  for (let at: Element | null = element; at; at = at.parentElement)
    path.push({ at, around: at.parentElement, after: at.previousElementSibling })
  return path
}
