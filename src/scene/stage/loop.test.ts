import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLoop } from './loop.ts'
import { MOTIONS, type MotionName } from './motions.ts'
import { type HandClock, useHandClock } from './testing/hand-clock.ts'

let clock: HandClock
beforeEach(() => {
  clock = useHandClock(vi.stubGlobal)
})
afterEach(() => vi.unstubAllGlobals())

const names = Object.keys(MOTIONS) as readonly MotionName[]

/** Lets that many milliseconds go by, with a frame every `wait`. */
function frames(milliseconds: number, wait = 1000 / 60): void {
  for (let passed = 0; passed < milliseconds; passed += wait) clock.pass(wait)
}

const spell = fc.oneof(
  fc.record({ kind: fc.constant('frame' as const), wait: fc.double({ min: 0, max: 4000, noNaN: true }) }),
  fc.record({ kind: fc.constantFrom('hide' as const, 'show' as const, 'end' as const, 'dispose' as const) }),
)

test('every motion goes from 0 to 1 and ends once, whatever frames it gets, hidden, ended early or disposed of', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.boolean(),
      fc.array(spell, { maxLength: 12 }),
      (name, isHidden, spells) => {
        const loop = createLoop(() => {})
        clock.setHidden(isHidden)
        const seen: number[] = []
        let ends = 0
        const end = loop.play(
          name,
          (progress) => {
            expect(ends).toBe(0)
            seen.push(progress)
          },
          () => (ends += 1),
        )
        for (const next of spells) {
          if (next.kind === 'frame') clock.pass(next.wait)
          if (next.kind === 'hide' || next.kind === 'show') clock.setHidden(next.kind === 'hide')
          if (next.kind === 'end') end()
          if (next.kind === 'dispose') loop.dispose()
        }
        clock.setHidden(false)
        for (let turn = 0; turn < 3; turn++) clock.pass(MOTIONS[name])
        expect(seen).toEqual(seen.toSorted((a, b) => a - b))
        expect(seen[0]).toBe(isHidden ? 1 : 0)
        expect([seen.at(-1), seen.filter((progress) => progress === 1).length, ends]).toEqual([1, 1, 1])
        loop.dispose()
      },
    ),
  )
})

test('a motion that starts after dispose is at its end at once', () => {
  const loop = createLoop(() => {})
  loop.dispose()
  const seen: number[] = []
  loop.play('light', (progress) => seen.push(progress))
  expect(seen).toEqual([1])
})

test('a motion that throws does not stop another', () => {
  const loop = createLoop(() => {})
  const seen: number[] = []
  loop.play('light', (progress) => {
    if (progress > 0) throw new Error('planted')
  })
  loop.play('flight', (progress) => seen.push(progress))
  for (let turn = 0; turn < 100; turn++) {
    try {
      clock.pass(16)
    } catch {
      // A browser goes on in the same way: the next frame comes although this one threw.
    }
  }
  expect(seen.at(-1)).toBe(1)
})

test('where nothing moves no frame is requested, and invalidating twice draws one frame', () => {
  const draw = vi.fn<() => void>()
  const loop = createLoop(draw)
  expect(clock.isAtRest()).toBe(true)
  loop.invalidate()
  loop.invalidate()
  frames(500)
  expect([draw.mock.calls.length, clock.isAtRest()]).toEqual([1, true])
})

test('after the last frame of a motion nothing more is drawn', () => {
  const draw = vi.fn<() => void>()
  const loop = createLoop(draw)
  loop.play('light', () => loop.invalidate())
  frames(MOTIONS.light + 40)
  const { length } = draw.mock.calls
  expect(clock.isAtRest()).toBe(true)
  frames(500)
  expect(draw.mock.calls.length).toBe(length)
})

test.each([60, 75, 90, 120, 144, 240])(
  'a task with a rest of 1/30 s draws at most thirty frames a second on a screen of %i Hz',
  (rate) => {
    const draw = vi.fn<() => void>()
    const loop = createLoop(draw)
    const stop = loop.run(
      () => 'goes on',
      () => 1000 / 30,
    )
    frames(10_000, 1000 / rate)
    expect(draw.mock.calls.length).toBeLessThanOrEqual(301)
    expect(draw.mock.calls.length).toBeGreaterThanOrEqual(290)
    stop()
    frames(100)
    expect(clock.isAtRest()).toBe(true)
  },
)

test('beside a task with a rest, a motion still gets every frame of the screen', () => {
  const loop = createLoop(() => {})
  loop.run(
    () => 'goes on',
    () => 1000 / 30,
  )
  let turns = 0
  loop.play('glide', () => (turns += 1))
  frames(MOTIONS.glide, 10)
  expect(turns).toBeGreaterThanOrEqual(MOTIONS.glide / 10)
})

test('a task pauses in a hidden page and does not jump when the page is back', () => {
  const loop = createLoop(() => {})
  const deltas: number[] = []
  loop.run((delta) => (deltas.push(delta), 'goes on'))
  clock.pass(16)
  clock.setHidden(true)
  expect(clock.isAtRest()).toBe(true)
  clock.pass(60_000)
  clock.setHidden(false)
  clock.pass(16)
  clock.pass(5_000)
  expect(deltas).toEqual([16, 16, 100])
})
