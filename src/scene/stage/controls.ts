import type { Screen } from '../camera.ts'
import { type Effect, IDLE, step } from '../gesture.ts'

export type ControlEvents = {
  readonly onEffect: (effect: Effect) => void
  /** Any press or turn of the wheel: whatever moves by itself stops. */
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

/** Zoom a pixel of wheel. */
const WHEEL = 0.0016

/** Turns what the browser reports over the canvas into gestures. Returns how to stop listening. */
export function listenTo(host: HTMLElement, events: ControlEvents): () => void {
  let gesture = IDLE
  const placeOf = (event: MouseEvent): Screen => {
    const box = host.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const feed = (kind: 'down' | 'move' | 'up' | 'cancel') => (event: PointerEvent) => {
    if (kind === 'down') {
      if (event.button !== 0) return
      host.setPointerCapture(event.pointerId)
      events.onTouch()
    }
    const at = placeOf(event)
    const stepped = step(gesture, { kind, pointer: event.pointerId, at, time: event.timeStamp })
    gesture = stepped.gesture
    for (const effect of stepped.effects) events.onEffect(effect)
    if (kind === 'move' && gesture.kind === 'idle' && event.pointerType === 'mouse') events.onHover(at)
  }
  const onWheel = (event: WheelEvent) => {
    event.preventDefault()
    events.onTouch()
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
    events.onEffect({ kind: 'zoom', at: placeOf(event), factor: Math.exp(-event.deltaY * lines * WHEEL) })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const key = KEYS[event.key]
    if (!key || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    events.onKey(key)
  }
  const onLeave = () => events.onHover(null)
  const listeners: readonly (readonly [string, (event: never) => void])[] = [
    ['pointerdown', feed('down')],
    ['pointermove', feed('move')],
    ['pointerup', feed('up')],
    ['pointercancel', feed('cancel')],
    ['pointerleave', onLeave],
    ['keydown', onKeyDown],
  ]
  for (const [name, listener] of listeners) host.addEventListener(name, listener as EventListener)
  host.addEventListener('wheel', onWheel, { passive: false })
  return () => {
    for (const [name, listener] of listeners) host.removeEventListener(name, listener as EventListener)
    host.removeEventListener('wheel', onWheel)
  }
}
