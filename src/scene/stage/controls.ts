import { isKey } from '#lib/key-press.ts'
import type { Screen } from '../camera.ts'
import { type Effect, IDLE, step } from '../gesture.ts'
import { wheelZoom } from '../wheel.ts'

export type ControlEvents = {
  readonly onEffect: (effect: Effect) => void
  /** A press or a turn of the wheel: a running camera motion must stop. */
  readonly onTouch: () => void
  readonly onHover: (at: Screen | null) => void
  readonly onKey: (key: SceneKey) => void
}

export type SceneKey = 'left' | 'right' | 'up' | 'down' | 'nearer' | 'further' | 'whole' | 'open'

const KEYS: Readonly<Record<string, SceneKey>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  '+': 'nearer',
  '=': 'nearer',
  '-': 'further',
  '0': 'whole',
  Enter: 'open',
  ' ': 'open',
}

/**
 * Turns pointer, wheel and key events on the canvas into gestures and keys. Returns a function that stops listening.
 */
export function listenTo(host: HTMLElement, events: ControlEvents): () => void {
  let gesture = IDLE
  const feed = (kind: 'down' | 'move' | 'up' | 'cancel', event: PointerEvent): Screen => {
    const at = placeIn(host, event)
    const { pointerId: pointer, isPrimary, timeStamp: time } = event
    const stepped = step(gesture, { kind, pointer, isPrimary, at, time })
    gesture = stepped.gesture
    for (const effect of stepped.effects) events.onEffect(effect)
    return at
  }
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    capture(host, event.pointerId)
    events.onTouch()
    feed('down', event)
  }
  const onMove = (event: PointerEvent) => {
    // No main button is held: its release happened elsewhere, outside the window, over a menu or under a dialog.
    const at = feed((event.buttons & 1) === 0 ? 'cancel' : 'move', event)
    if (gesture.kind === 'idle' && event.pointerType === 'mouse') events.onHover(at)
  }
  const onUp = (event: PointerEvent) => feed('up', event)
  const onLost = (event: PointerEvent) => feed('cancel', event)
  const letGo = () => {
    gesture = IDLE
  }
  const onWheel = (event: WheelEvent) => {
    event.preventDefault()
    events.onTouch()
    events.onEffect({ kind: 'zoom', at: placeIn(host, event), factor: wheelZoom(event, host.clientHeight) })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const key = KEYS[event.key] ?? (isKey(event, '0') ? 'whole' : undefined)
    if (!key || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    events.onKey(key)
  }
  const stop = new AbortController()
  const { signal } = stop
  host.addEventListener('pointerdown', onDown, { signal })
  host.addEventListener('pointermove', onMove, { signal })
  host.addEventListener('pointerup', onUp, { signal })
  host.addEventListener('pointercancel', onLost, { signal })
  host.addEventListener('lostpointercapture', onLost, { signal })
  // A finger leaves as soon as it is lifted: what it met stays met.
  host.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'mouse' && events.onHover(null), {
    signal,
  })
  host.addEventListener('keydown', onKeyDown, { signal })
  host.addEventListener('wheel', onWheel, { signal, passive: false })
  addEventListener('blur', letGo, { signal })
  addEventListener('pagehide', letGo, { signal })
  document.addEventListener('visibilitychange', letGo, { signal })
  return () => stop.abort()
}

/** The browser throws if the pointer is already gone; then there is nothing left to capture. */
function capture(host: HTMLElement, pointer: number): void {
  try {
    host.setPointerCapture(pointer)
  } catch {
    // The pointer is gone.
  }
}

/** The place of an event in the element's own CSS pixels, also where the page is zoomed or scaled. */
export function placeIn(host: HTMLElement, event: { readonly clientX: number; readonly clientY: number }): Screen {
  const box = host.getBoundingClientRect()
  return {
    x: ((event.clientX - box.left) * host.clientWidth) / Math.max(1, box.width),
    y: ((event.clientY - box.top) * host.clientHeight) / Math.max(1, box.height),
  }
}
