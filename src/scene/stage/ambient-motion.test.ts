import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAmbientMotion } from './ambient-motion.ts'
import { createLoop } from './loop.ts'
import { type HandClock, useHandClock } from './testing/hand-clock.ts'

let clock: HandClock
beforeEach(() => {
  clock = useHandClock(vi.stubGlobal)
})
afterEach(() => vi.unstubAllGlobals())

/** A city with one moving thing, on a device that takes `frame` milliseconds to draw a frame. */
function cityOn(frame: number, zoom = 1) {
  const state = { frames: 0, seconds: 0, birds: 1, isInFront: true, judged: [] as boolean[] }
  const loop = createLoop(() => (state.frames += 1))
  const boats = { moveTo: (seconds: number, birds: number) => void Object.assign(state, { seconds, birds }) }
  const life = createAmbientMotion([boats], {
    loop,
    isInFront: () => state.isInFront,
    onJudged: (isEasy) => state.judged.push(isEasy),
    zoom: () => zoom,
  })
  return {
    life,
    state,
    loop,
    /** Lets time go by; returns how many frames were drawn. */
    during: (milliseconds: number) => {
      const before = state.frames
      for (let passed = 0; passed < milliseconds; passed += frame) clock.pass(frame)
      return state.frames - before
    },
  }
}
type CityLife = ReturnType<typeof cityOn>

/**
 * Lets time go by in steps of 16 ms, and checks that the motion never goes back or jumps by more than 0.101 seconds.
 */
function smoothly({ state, during }: CityLife, milliseconds: number): void {
  for (let passed = 0; passed < milliseconds; passed += 16) {
    const { seconds } = state
    during(16)
    expect(state.seconds - seconds).toBeLessThanOrEqual(0.101)
    expect(state.seconds).toBeGreaterThanOrEqual(seconds)
  }
}

test.each([
  [0.4, 8],
  [1, 10],
  [1.5, 15],
  [4, 30],
])('at zoom %d it draws %d frames a second, enough for steps of little more than a pixel', (zoom, rate) => {
  const city = cityOn(1000 / 60, zoom)
  city.life.show({ ambient: true, motion: 'full' })
  city.life.begin()
  city.during(3_000)
  expect(Math.abs(city.during(10_000) / 10 - rate)).toBeLessThanOrEqual(0.5)
})

test('it draws a few frames a second, and stops 90 seconds after the last touch', () => {
  const city = cityOn(1000 / 60)
  city.life.show({ ambient: true, motion: 'full' })
  city.life.begin()
  city.during(3_000)
  const living = city.during(10_000)
  expect([living >= 96, living <= 101]).toEqual([true, true])
  city.during(70_000)
  city.life.touch()
  city.during(88_000)
  expect(city.during(1_000)).toBeGreaterThan(8)
  city.during(4_000)
  expect([city.during(60_000), city.state.birds, clock.isAtRest()]).toEqual([0, 0, true])
})

test('it stops and starts again without a jump; the birds leave and come back', () => {
  const city = cityOn(16)
  city.life.show({ ambient: true, motion: 'full' })
  city.life.begin()
  smoothly(city, 100_000)
  expect([clock.isAtRest(), city.state.birds]).toEqual([true, 0])
  city.life.touch()
  smoothly(city, 3_000)
  expect([clock.isAtRest(), city.state.birds]).toEqual([false, 1])
})

test.each([50, 200, 900, 4_000])('on a device that takes %i ms for a frame it stops soon and says so once', (frame) => {
  const city = cityOn(frame)
  city.life.show({ ambient: null, motion: 'full' })
  city.life.begin()
  city.during(Math.max(3_000, 2 * frame))
  expect([city.state.judged, clock.isAtRest()]).toEqual([[false], true])
  city.life.touch()
  expect(city.during(20_000)).toBe(0)
})

test('on a fast device it goes on, and reports that once', () => {
  const city = cityOn(16)
  city.life.show({ ambient: null, motion: 'full' })
  city.life.begin()
  city.during(5_000)
  expect([city.state.judged, city.during(1_000) <= 16]).toEqual([[true], true])
  // The caller passes the verdict back in `ambient`: nothing changes.
  city.life.show({ ambient: true, motion: 'full' })
  smoothly(city, 3_000)
  expect(city.state.judged).toEqual([true])
})

test('where the learner has chosen, the device is not measured', () => {
  const city = cityOn(300)
  city.life.show({ ambient: true, motion: 'full' })
  city.life.begin()
  city.during(10_000)
  expect([city.state.judged, city.during(3_000)]).toEqual([[], 10])
})

test('a measurement ends without a verdict when the page is left, and is made again later', () => {
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

test('behind a sheet it stops, however much is typed there, and it starts again when the sheet closes', () => {
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
  // The sheet takes a moment to close.
  city.during(700)
  city.state.isInFront = true
  city.during(1_500)
  expect(city.during(1_000)).toBeGreaterThan(8)
})

test('it stops when the page is left, whatever its phase', () => {
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
  ['asked to move less', { ambient: true, motion: 'less' }],
] as const)('it stops when it is %s, and nothing starts it again', (_, wish) => {
  const city = cityOn(16)
  city.life.show({ ambient: true, motion: 'full' })
  city.life.begin()
  city.during(3_000)
  city.life.show(wish)
  city.during(1_000)
  city.life.touch()
  expect([city.during(5_000), clock.isAtRest()]).toEqual([0, true])
})

test('after dispose no frame and no timer is left, whatever its phase', () => {
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
