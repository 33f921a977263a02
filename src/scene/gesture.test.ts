import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Effect, type Gesture, IDLE, type PointerInput, step } from './gesture.ts'

/** Feeds the inputs one after another; returns the last gesture and all effects. */
function play(inputs: readonly PointerInput[]): { gesture: Gesture; effects: Effect[] } {
  let gesture = IDLE
  const effects: Effect[] = []
  for (const input of inputs) {
    const stepped = step(gesture, input)
    gesture = stepped.gesture
    effects.push(...stepped.effects)
  }
  return { gesture, effects }
}

const at = (kind: PointerInput['kind'], x: number, y: number, time: number, pointer = 1): PointerInput => ({
  kind,
  pointer,
  isPrimary: pointer === 1,
  at: { x, y },
  time,
})

test('a press that hardly moves is a tap where it began', () => {
  expect(play([at('down', 10, 10, 0), at('move', 13, 12, 20), at('up', 13, 12, 40)])).toEqual({
    gesture: IDLE,
    effects: [{ kind: 'tap', at: { x: 10, y: 10 } }],
  })
})

test('a drag pans by its whole way, and flings if it is released while moving', () => {
  const { gesture, effects } = play([
    at('down', 0, 0, 0),
    at('move', 20, 0, 10),
    at('move', 40, 0, 20),
    at('up', 40, 0, 25),
  ])
  expect(gesture).toEqual(IDLE)
  expect(effects).toEqual([
    { kind: 'pan', dx: 20, dy: 0 },
    { kind: 'pan', dx: 20, dy: 0 },
    { kind: 'fling', speed: { x: 1.2, y: 0 } },
  ])
})

test('a drag that rests before its release does not fling', () => {
  const { effects } = play([at('down', 0, 0, 0), at('move', 20, 0, 10), at('up', 20, 0, 200)])
  expect(effects).toEqual([{ kind: 'pan', dx: 20, dy: 0 }])
})

test('two fingers that part zoom around the middle between them', () => {
  const { gesture, effects } = play([at('down', 0, 0, 0, 1), at('down', 100, 0, 5, 2), at('move', 200, 0, 10, 2)])
  expect(gesture.kind).toBe('pinching')
  expect(effects).toEqual([
    { kind: 'pan', dx: 50, dy: 0 },
    { kind: 'zoom', at: { x: 100, y: 0 }, factor: 2 },
  ])
})

test('when one of two fingers is lifted the other goes on dragging', () => {
  const { gesture } = play([at('down', 0, 0, 0, 1), at('down', 100, 0, 5, 2), at('up', 0, 0, 10, 1)])
  expect(gesture).toMatchObject({ kind: 'panning', pointer: 2, last: { x: 100, y: 0 } })
})

test('a cancelled pointer leaves nothing pressed', () => {
  expect(play([at('down', 0, 0, 0), at('cancel', 0, 0, 5)])).toEqual({ gesture: IDLE, effects: [] })
})

test('after a missed release the next drag is a drag and not a pinch', () => {
  const { gesture, effects } = play([
    at('down', 0, 0, 0, 1),
    { ...at('down', 100, 100, 50, 7), isPrimary: true },
    at('move', 150, 100, 60, 7),
    at('up', 150, 100, 300, 7),
  ])
  expect(gesture).toEqual(IDLE)
  expect(effects).toEqual([{ kind: 'pan', dx: 50, dy: 0 }])
})

const anyInput = fc.record({
  kind: fc.constantFrom('down' as const, 'move' as const, 'up' as const, 'cancel' as const),
  pointer: fc.integer({ min: 1, max: 4 }),
  isPrimary: fc.boolean(),
  at: fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 400 }) }),
  time: fc.integer({ min: 0, max: 9_000 }),
})

test('after any inputs a click is a tap where it was made', () => {
  fc.assert(
    fc.property(fc.array(anyInput), fc.integer({ min: 1, max: 9 }), (before, pointer) => {
      const { gesture } = play(before)
      const down = step(gesture, { ...at('down', 200, 150, 10_000, pointer), isPrimary: true })
      const up = step(down.gesture, at('up', 200, 150, 10_050, pointer))
      expect(down.effects).toEqual([])
      expect(up).toEqual({ gesture: IDLE, effects: [{ kind: 'tap', at: { x: 200, y: 150 } }] })
    }),
  )
})

test('after any inputs nothing is held once all pointers are cancelled, and all effects are finite', () => {
  fc.assert(
    fc.property(fc.array(anyInput), (before) => {
      const { gesture, effects } = play([
        ...before,
        ...[1, 2, 3, 4].map((pointer) => at('cancel', 0, 0, 9_999, pointer)),
      ])
      expect(gesture).toEqual(IDLE)
      for (const effect of effects) {
        if (effect.kind === 'zoom') expect(effect.factor).toBeGreaterThan(0)
        expect(JSON.stringify(effect)).not.toContain('null')
      }
    }),
  )
})
