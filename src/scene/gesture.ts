import type { Screen } from './camera.ts'

/** What fingers, a mouse or a pen are doing to the city. */
export type Gesture =
  | { readonly kind: 'idle' }
  | { readonly kind: 'pressing'; readonly pointer: number; readonly start: Screen; readonly time: number }
  | {
      readonly kind: 'panning'
      readonly pointer: number
      readonly last: Screen
      readonly time: number
      readonly speed: Screen
    }
  | { readonly kind: 'pinching'; readonly pointers: readonly [number, number]; readonly at: readonly [Screen, Screen] }

/**
 * A pointer event. `move` only for pressed pointers; a move of one that isn't pressed is a `cancel`: its release was
 * missed.
 */
export type PointerInput = {
  readonly kind: 'down' | 'move' | 'up' | 'cancel'
  readonly pointer: number
  /** True for a mouse, a pen or the first finger: then nothing pressed before is still held. */
  readonly isPrimary: boolean
  readonly at: Screen
  /** Milliseconds, all of the same clock. */
  readonly time: number
}

/** What the city has to do after an input. */
export type Effect =
  | { readonly kind: 'pan'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'zoom'; readonly at: Screen; readonly factor: number }
  | { readonly kind: 'tap'; readonly at: Screen }
  /** Released while moving: `speed` in pixels per millisecond. */
  | { readonly kind: 'fling'; readonly speed: Screen }

export const IDLE: Gesture = { kind: 'idle' }

/** Pixels that a press may move and still be a tap. */
const SLOP = 6
/** If the pointer rests this many milliseconds before it is released, the city doesn't glide on. */
const REST = 80

const still: Screen = { x: 0, y: 0 }
const distance = (a: Screen, b: Screen) => Math.hypot(a.x - b.x, a.y - b.y)
const middle = (a: Screen, b: Screen): Screen => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

export function step(gesture: Gesture, input: PointerInput): { gesture: Gesture; effects: readonly Effect[] } {
  // A first press, or a repeated one, ends an old gesture whose release was missed.
  if (input.kind === 'down' && (input.isPrimary || gesture.kind === 'idle' || isOf(gesture, input.pointer))) {
    return next({ kind: 'pressing', pointer: input.pointer, start: input.at, time: input.time })
  }
  switch (gesture.kind) {
    case 'idle':
      return next(gesture)
    case 'pressing':
      return stepPressing(gesture, input)
    case 'panning':
      return stepPanning(gesture, input)
    case 'pinching':
      return stepPinching(gesture, input)
  }
}

const isOf = (gesture: Exclude<Gesture, { kind: 'idle' }>, pointer: number) =>
  gesture.kind === 'pinching' ? gesture.pointers.includes(pointer) : gesture.pointer === pointer

const next = (gesture: Gesture, ...effects: Effect[]) => ({ gesture, effects })

const pinch = (first: number, second: number, a: Screen, b: Screen): Gesture => ({
  kind: 'pinching',
  pointers: [first, second],
  at: [a, b],
})

function stepPressing(gesture: Extract<Gesture, { kind: 'pressing' }>, input: PointerInput) {
  if (input.pointer !== gesture.pointer) {
    return input.kind === 'down' ? next(pinch(gesture.pointer, input.pointer, gesture.start, input.at)) : next(gesture)
  }
  if (input.kind === 'up') return next(IDLE, { kind: 'tap', at: gesture.start })
  if (input.kind === 'cancel') return next(IDLE)
  if (distance(gesture.start, input.at) < SLOP) return next(gesture)
  const panning: Gesture = { kind: 'panning', pointer: input.pointer, last: input.at, time: input.time, speed: still }
  return next(panning, { kind: 'pan', dx: input.at.x - gesture.start.x, dy: input.at.y - gesture.start.y })
}

function stepPanning(gesture: Extract<Gesture, { kind: 'panning' }>, input: PointerInput) {
  if (input.pointer !== gesture.pointer) {
    return input.kind === 'down' ? next(pinch(gesture.pointer, input.pointer, gesture.last, input.at)) : next(gesture)
  }
  if (input.kind === 'cancel') return next(IDLE)
  if (input.kind === 'up') {
    const isResting = input.time - gesture.time > REST
    return isResting ? next(IDLE) : next(IDLE, { kind: 'fling', speed: gesture.speed })
  }
  const dx = input.at.x - gesture.last.x
  const dy = input.at.y - gesture.last.y
  const elapsed = Math.max(1, input.time - gesture.time)
  // Averaged with the old speed, so that one late event doesn't make the city jump.
  const speed = { x: gesture.speed.x * 0.4 + (dx / elapsed) * 0.6, y: gesture.speed.y * 0.4 + (dy / elapsed) * 0.6 }
  return next({ ...gesture, last: input.at, time: input.time, speed }, { kind: 'pan', dx, dy })
}

function stepPinching(gesture: Extract<Gesture, { kind: 'pinching' }>, input: PointerInput) {
  const index = gesture.pointers.indexOf(input.pointer)
  if (index < 0) return next(gesture)
  const [first, second] = gesture.at
  if (input.kind === 'up' || input.kind === 'cancel') {
    const stays = index === 0 ? 1 : 0
    const last = stays === 0 ? first : second
    const panning: Gesture = { kind: 'panning', pointer: gesture.pointers[stays], last, time: input.time, speed: still }
    return next(panning)
  }
  const [a, b] = index === 0 ? [input.at, second] : [first, input.at]
  const before = middle(first, second)
  const after = middle(a, b)
  const factor = Math.max(1, distance(a, b)) / Math.max(1, distance(first, second))
  return next(
    pinch(gesture.pointers[0], gesture.pointers[1], a, b),
    { kind: 'pan', dx: after.x - before.x, dy: after.y - before.y },
    { kind: 'zoom', at: after, factor },
  )
}
