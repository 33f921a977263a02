import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Effect, type Gesture, IDLE, type PointerInput, step } from './gesture.ts'

/** Plays inputs one after another and gathers what follows from them. */
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

test('a press that hardly wanders is a tap where it began', () => {
  expect(play([at('down', 10, 10, 0), at('move', 13, 12, 20), at('up', 13, 12, 40)])).toEqual({
    gesture: IDLE,
    effects: [{ kind: 'tap', at: { x: 10, y: 10 } }],
  })
})

test('a drag pans by all it has moved and glides on when let go in motion', () => {
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

test('a drag that rests before it is let go does not glide', () => {
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

test('a pointer taken away by the browser leaves nothing held', () => {
  expect(play([at('down', 0, 0, 0), at('cancel', 0, 0, 5)])).toEqual({ gesture: IDLE, effects: [] })
})

test('a finger that was never seen to leave does not make a zoom of the next drag', () => {
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

test('whatever went before and was lost, a click is a tap where it was made', () => {
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

test('whatever went before, nothing is held once every pointer has been let go, and all effects are finite', () => {
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
