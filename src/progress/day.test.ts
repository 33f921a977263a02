import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LAST_MOMENT, datable, dayNumberOf, isDay, toDay } from './day.ts'
import { BOUNDS } from './event.ts'

const anyMoment = fc.oneof(
  fc.constantFrom(0, -1, BOUNDS.time, BOUNDS.time + 1, LAST_MOMENT, NaN, Infinity, -Infinity),
  fc.double(),
  fc.integer({ min: 0, max: BOUNDS.time }),
)

test('every moment has a day', () => {
  fc.assert(
    fc.property(anyMoment, (at) => {
      expect(isDay(new Date(datable(at)).toISOString().slice(0, 10))).toBe(true)
    }),
  )
})

test('every number gives a day, the nearest one if it is outside of the calendar', () => {
  fc.assert(
    fc.property(anyMoment, (number) => {
      expect(isDay(toDay(Number.isFinite(number) ? Math.trunc(number) : number))).toBe(true)
    }),
  )
  expect([toDay(Infinity), toDay(2_932_897), toDay(-Infinity), toDay(0)]).toEqual([
    '9999-12-31',
    '9999-12-31',
    '0000-01-01',
    '1970-01-01',
  ])
})

test('a day has its number and the number its day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (number) => {
      expect(dayNumberOf(toDay(number))).toBe(number)
    }),
  )
})
