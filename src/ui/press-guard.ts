import { isWriting } from './is-writing.ts'

/** A press of a mouse, a pen or a finger. */
export type Press<Control> = {
  /** When the learner pressed, in milliseconds of the page's clock; the event may be handled much later. */
  readonly at: number
  readonly x: number
  readonly y: number
  /** The control under the pointer. */
  readonly control: Control
  /** Since when the control has been visible there; Infinity while it hasn't been drawn yet. */
  readonly since: number
  /** True if two quick presses of this control count as one: here a double tap and two taps can't be told apart. */
  readonly isByTime: boolean
}

/** Milliseconds and pixels within which a second press belongs to the first. */
const SOON = 500
const NEAR = 16

export const isNear = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y) <= NEAR

/**
 * Whether a press was meant for what was there before: it began before its control was visible, or it is the second of
 * two quick presses at one place, and the first has put something else there.
 */
export function isStray<Control>(press: Press<Control>, last: Press<Control> | null): boolean {
  if (press.at < press.since) return true
  if (last === null || press.at - last.at > SOON || !isNear(press, last)) return false
  return press.control !== last.control || press.isByTime
}

/** Keys that may repeat while held: they only move the focus or the view. */
const MOVING = /^(Tab|Arrow\w+|Page\w+|Home|End)$/
/** Controls that are meant to be pressed many times in a row. */
const REPEATED = '[data-repeats], input[type=range]'
const PICTURE = '[role=application]'
const CONTROL = 'a[href], button, label, summary, select, input, textarea, [role=option], [role=application], dialog'

/**
 * Makes one press do one thing: neither the second press of a double click or of a key, nor a held key, reaches what the
 * first press has opened or asked. Listens on the whole page, so that it works for every control.
 */
export function guardPresses(): void {
  const born = watchBirths()
  guardPointers(born)
  guardKeys()
}

function guardPointers(sinceOf: (control: Element) => number): void {
  let last: Press<Element | null> | null = null
  let down: Press<Element | null> | null = null
  let isSwallowed = false
  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  listen('pointerdown', (event) => {
    if (!event.isPrimary) return
    const control = controlAt(event.target)
    down = {
      at: event.timeStamp,
      x: event.clientX,
      y: event.clientY,
      control,
      since: control ? sinceOf(control) : 0,
      isByTime: !control?.matches(REPEATED) && (event.pointerType === 'touch' || control?.matches(PICTURE) === true),
    }
    isSwallowed = isStray(down, last)
    // The default isn't prevented, so that a double click still selects a word.
    if (isSwallowed) event.stopImmediatePropagation()
  })
  listen('pointermove', (event) => {
    // If the pointer has moved away and back, the next press is meant.
    if (last && event.buttons === 0 && !isNear(last, { x: event.clientX, y: event.clientY })) last = null
  })
  listen('mousedown', (event) => {
    // These controls react when the button goes down.
    if (isSwallowed && event.target instanceof Element && event.target.matches('select, input[type=range]'))
      swallow(event)
  })
  listen('click', (event) => {
    // A click without a pointer: by key, label or assistive technology.
    if (event.detail === 0) return
    const isDouble = event.detail > 1 && !controlAt(event.target)?.matches(REPEATED)
    if (isSwallowed || isDouble) swallow(event)
    // A drag ends with a click as well, so the distance is checked.
    if (down && isNear(down, { x: event.clientX, y: event.clientY })) last = { ...down, at: event.timeStamp }
  })
}

function guardKeys(): void {
  /** The element on which each held key went down; null if that event was swallowed. */
  const held = new Map<string, EventTarget | null>()
  let last: { readonly code: string; readonly at: number; readonly target: EventTarget | null } | null = null
  listen('keydown', (event) => {
    const { key, target, timeStamp: at } = event
    const code = event.code || key
    if (!key || MOVING.test(key) || event.ctrlKey || event.metaKey || event.isComposing) {
      last = null
      return
    }
    const isSoon = last?.code === code && at - last.at <= SOON
    const isStray = event.repeat
      ? held.get(code) !== target || !goesOn(key, target)
      : isSoon && key !== 'Escape' && (last?.target !== target || isPressOf(key, target))
    if (!event.repeat) {
      held.set(code, isStray ? null : target)
      last = { code, at, target }
    }
    if (!isStray) return
    event.preventDefault()
    event.stopImmediatePropagation()
  })
  listen('keyup', (event) => {
    // A button reacts to the space bar when it comes up.
    const code = event.code || event.key
    if (event.key === ' ' && held.get(code) !== event.target) event.preventDefault()
    held.delete(code)
  })
  addEventListener('blur', () => held.clear())
}

/** Whether the key presses a control there that is to be pressed once: the second of two quick presses isn't meant. */
const isPressOf = (key: string, at: EventTarget | null) =>
  (key === 'Enter' || key === ' ') && at instanceof Element && !isWriting(at) && !at.matches(`${REPEATED}, ${PICTURE}`)

/** Whether a held key may repeat there: it writes text, moves a slider, or zooms the picture. */
function goesOn(key: string, at: EventTarget | null): boolean {
  if (!(at instanceof Element) || at.matches(REPEATED)) return at instanceof Element
  if (isWriting(at)) return key !== 'Enter' || at instanceof HTMLTextAreaElement
  return at.matches(PICTURE) && key !== 'Enter' && key !== ' '
}

/**
 * Returns a function: since when a control, with everything that contains it, has been visible (milliseconds of the
 * page's clock; 0: from the beginning).
 */
function watchBirths(): (control: Element) => number {
  const births = new WeakMap<Node, number>()
  let unseen: Node[] = []
  const see = () => {
    const now = performance.now()
    for (const node of unseen) births.set(node, now)
    unseen = []
  }
  new MutationObserver((records) => {
    if (unseen.length === 0) requestAnimationFrame(see)
    for (const { addedNodes } of records) unseen.push(...addedNodes)
    for (const node of unseen) births.set(node, Infinity)
  }).observe(document, { childList: true, subtree: true })
  return (control) => {
    let latest = 0
    for (let at: Node | null = control; at; at = at.parentNode) latest = Math.max(latest, births.get(at) ?? 0)
    return latest
  }
}

const controlAt = (target: EventTarget | null) => (target instanceof Element ? target.closest(CONTROL) : null)

function listen<Name extends keyof WindowEventMap>(name: Name, listener: (event: WindowEventMap[Name]) => void): void {
  addEventListener(name, listener, true)
}
