import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAmbientMotion } from './ambient-motion.ts'
import { createLoop } from './loop.ts'
import { type HandClock, useHandClock } from './testing/hand-clock.ts'

let clock: HandClock
beforeEach(() => {
  clock = useHandClock(vi.stubGlobal)
})
afterEach(() => vi.unstubAllGlobals())

/** A city with life in it, on a device that draws a frame in so many milliseconds. */
function cityOn(frame: number) {
  const state = { frames: 0, seconds: 0, birds: 1, isInFront: true, judged: [] as boolean[] }
  const loop = createLoop(() => (state.frames += 1))
  const boats = { moveTo: (seconds: number, birds: number) => void Object.assign(state, { seconds, birds }) }
  const life = createAmbientMotion([boats], {
    loop,
    isInFront: () => state.isInFront,
    onJudged: (isEasy) => state.judged.push(isEasy),
  })
  return {
    life,
    state,
    loop,
    /** Frames drawn while so much time went by. */
    during: (milliseconds: number) => {
      const before = state.frames
      for (let passed = 0; passed < milliseconds; passed += frame) clock.pass(frame)
      return state.frames - before
    },
  }
}
type CityLife = ReturnType<typeof cityOn>

/** Lets time go by and holds that no step leaps, and that nobody flies when all have come to rest. */
function smoothly({ state, during }: CityLife, milliseconds: number): void {
  for (let passed = 0; passed < milliseconds; passed += 16) {
    const { seconds } = state
    during(16)
    expect(state.seconds - seconds).toBeLessThanOrEqual(0.101)
    expect(state.seconds).toBeGreaterThanOrEqual(seconds)
  }
}

test('it lives at thirty frames a second, and rests 90 seconds after the last thing that happened', () => {
  const city = cityOn(1000 / 60)
  city.life.show({ ambient: true, motion: 'full' })
  city.life.begin()
  city.during(3_000)
  const living = city.during(10_000)
  expect([living >= 290, living <= 301]).toEqual([true, true])
  city.during(70_000)
  city.life.touch()
  city.during(88_000)
  expect(city.during(1_000)).toBeGreaterThan(25)
  city.during(4_000)
  expect([city.during(60_000), city.state.birds, clock.isAtRest()]).toEqual([0, 0, true])
})

test('it comes to rest and wakes again without a leap, with its birds', () => {
  const city = cityOn(16)
  city.life.show({ ambient: true, motion: 'full' })
  city.life.begin()
  smoothly(city, 100_000)
  expect([clock.isAtRest(), city.state.birds]).toEqual([true, 0])
  city.life.touch()
  smoothly(city, 3_000)
  expect([clock.isAtRest(), city.state.birds]).toEqual([false, 1])
})

test.each([50, 200, 900, 4_000])('a device that takes %i ms for a frame rests soon, and is told so once', (frame) => {
  const city = cityOn(frame)
  city.life.show({ ambient: null, motion: 'full' })
  city.life.begin()
  city.during(Math.max(3_000, 2 * frame))
  expect([city.state.judged, clock.isAtRest()]).toEqual([[false], true])
  city.life.touch()
  expect(city.during(20_000)).toBe(0)
})

test('a device that draws easily lives on, and is told so once', () => {
  const city = cityOn(16)
  city.life.show({ ambient: null, motion: 'full' })
  city.life.begin()
  city.during(5_000)
  expect([city.state.judged, city.during(1_000) > 25]).toEqual([[true], true])
  // What its caller makes of that changes nothing.
  city.life.show({ ambient: true, motion: 'full' })
  smoothly(city, 3_000)
  expect(city.state.judged).toEqual([true])
})

test('what is chosen by hand is not judged', () => {
  const city = cityOn(300)
  city.life.show({ ambient: true, motion: 'full' })
  city.life.begin()
  city.during(10_000)
  expect([city.state.judged, city.during(3_000)]).toEqual([[], 10])
})

test('nobody is judged by a time in which the page was left', () => {
  const city = cityOn(16)
  city.life.show({ ambient: null, motion: 'full' })
  city.life.begin()
  city.during(700)
  clock.setHidden(true)
  city.life.leave()
  city.during(20_000)
  expect(city.state.judged).toEqual([])
  clock.setHidden(false)
  city.life.touch()
  city.during(3_000)
  expect(city.state.judged).toEqual([true])
})

test('behind a sheet it rests, however much is typed there, and it is back when the sheet goes', () => {
  const city = cityOn(16)
  city.life.show({ ambient: true, motion: 'full' })
  city.life.begin()
  city.during(3_000)
  city.state.isInFront = false
  city.during(2_000)
  let frames = 0
  for (let key = 0; key < 50; key++) {
    city.life.touch()
    frames += city.during(130)
  }
  expect(frames).toBe(0)
  city.during(5_000)
  expect(clock.isAtRest()).toBe(true)
  city.life.touch()
  // It takes a moment to go.
  city.during(700)
  city.state.isInFront = true
  city.during(1_500)
  expect(city.during(1_000)).toBeGreaterThan(25)
})

test('it rests at once in a page that is left, in every phase', () => {
  for (let phase = 0; phase < 3_000; phase += 130) {
    const city = cityOn(16)
    city.life.show({ ambient: true, motion: 'full' })
    city.life.begin()
    city.during(phase)
    city.life.leave()
    city.state.isInFront = false
    city.during(3_000)
    expect([city.during(5_000), clock.isAtRest()]).toEqual([0, true])
    city.life.dispose()
    city.loop.dispose()
  }
})

test.each([
  ['switched off', { ambient: false, motion: 'full' }],
  ['where less is to move', { ambient: true, motion: 'less' }],
] as const)('it rests when it is %s, and nothing wakes it', (_, wish) => {
  const city = cityOn(16)
  city.life.show({ ambient: true, motion: 'full' })
  city.life.begin()
  city.during(3_000)
  city.life.show(wish)
  city.during(1_000)
  city.life.touch()
  expect([city.during(5_000), clock.isAtRest()]).toEqual([0, true])
})

test('its end leaves nothing behind, in every phase', () => {
  for (let phase = 0; phase < 3_000; phase += 130) {
    const city = cityOn(16)
    city.life.show({ ambient: null, motion: 'full' })
    city.life.begin()
    city.during(phase)
    city.life.dispose()
    city.loop.dispose()
    expect([city.during(5_000), clock.isAtRest()]).toEqual([0, true])
  }
})
