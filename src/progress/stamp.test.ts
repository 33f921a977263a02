import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { BOUNDS, compareStamps } from './event.ts'
import type { Stamp } from './event.ts'
import { nextStamp, stampEvents } from './stamp.ts'

const pen = { replica: 'b', count: 7 }

test('a clock that is ahead of all known events gives the time of the stamp', () => {
  expect(nextStamp({ time: 5, tick: 3, replica: 'a', count: 1 }, 9, pen)).toEqual({ time: 9, tick: 0, ...pen })
})

test('a clock that is behind the newest known event makes the tick count up', () => {
  const last = { time: 500, tick: 3, replica: 'a', count: 1 }
  const next = nextStamp(last, 20, pen)
  expect(next).toEqual({ time: 500, tick: 4, ...pen })
  expect(compareStamps(last, next)).toBeLessThan(0)
})

test('the first stamp has the time of the clock', () => {
  expect(nextStamp(null, 42, pen)).toEqual({ time: 42, tick: 0, ...pen })
})

test('deeds of the same moment keep their order, and each has an id of its own', () => {
  expect(stampEvents([{ kind: 'begun' }, { kind: 'named', name: 'Ines' }], null, 42, pen)).toEqual([
    { kind: 'begun', id: 'b-7', at: { time: 42, tick: 0, replica: 'b', count: 7 } },
    { kind: 'named', name: 'Ines', id: 'b-8', at: { time: 42, tick: 1, replica: 'b', count: 8 }, done: 42 },
  ])
})

test('an event under a clock that is behind records what that clock said', () => {
  const last = { time: 500, tick: 3, replica: 'a', count: 1 }
  expect(stampEvents([{ kind: 'begun' }], last, 20, pen)).toEqual([
    { kind: 'begun', id: 'b-7', at: { time: 500, tick: 4, ...pen }, done: 20 },
  ])
})

test('the stamp follows a clock by at most a year, and the event records what the clock said', () => {
  const year = 366 * 86_400_000
  const last = { time: 500, tick: 3, replica: 'a', count: 1 }
  expect(stampEvents([{ kind: 'begun' }], last, 3 * year, pen)).toEqual([
    { kind: 'begun', id: 'b-7', at: { time: 500 + year, tick: 0, ...pen }, done: 3 * year },
  ])
})

const clock = fc.oneof(
  fc.constantFrom(0, -1, 1.5, NaN, Infinity, -Infinity, BOUNDS.time, BOUNDS.time + 1),
  fc.double({ noNaN: false }),
  fc.nat(9),
)
const edge = (top: number) => fc.oneof(fc.nat(3), fc.constantFrom(top, top - 1), fc.integer({ min: 0, max: top }))
const anyStamp: fc.Arbitrary<Stamp> = fc.record({
  time: edge(BOUNDS.time),
  tick: fc.oneof(edge(BOUNDS.tick), fc.constant(BOUNDS.tick + 1)),
  replica: fc.constantFrom('a', 'b', 'z'),
  count: edge(BOUNDS.count),
})

test('whatever the last stamp and the clock say, the next stamps are later and within bounds', () => {
  fc.assert(
    fc.property(fc.option(anyStamp), clock, (last, now) => {
      fc.pre(!last || last.time < BOUNDS.time || last.tick < BOUNDS.tick - 3)
      let before = last
      for (const event of stampEvents([{ kind: 'begun' }, { kind: 'completed' }, { kind: 'begun' }], last, now, pen)) {
        const { at, done = 0 } = event
        expect(before === null || compareStamps(before, at) < 0).toBe(true)
        for (const [value, most] of [
          [at.time, BOUNDS.time],
          [at.tick, BOUNDS.tick],
          [done, BOUNDS.time],
        ] as const) {
          expect(Number.isSafeInteger(value) && value >= 0 && value <= most).toBe(true)
        }
        before = at
      }
    }),
    { numRuns: 1_000 },
  )
})
