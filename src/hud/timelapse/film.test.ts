import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '#progress/evolve.ts'
import { nightOf } from '#progress/testing/incidents.ts'
import { smallWorld } from '#progress/testing/small-world.ts'
import { learn, lived, progressAfter, verdictOn } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { elapsedAt, filmOn, lengthOf, levelMarks, momentWords, stopADay, stopAt } from './film.ts'

const noon = (day: number, hour = 12) => new Date(2026, 2, day, hour).getTime()

test('a film lasts 20 seconds at most, and at most 1.6 seconds for each step', () => {
  expect([0, 1, 2, 5, 80, 600].map(lengthOf)).toEqual([0, 0, 1_600, 6_400, 20_000, 20_000])
})

test('it begins with the first stop and ends with the last', () => {
  expect([-5, 0, 9_999, 19_999, 20_000, 30_000].map((elapsed) => stopAt(elapsed, 101))).toEqual([
    0, 0, 49, 99, 100, 100,
  ])
})

test('elapsedAt undoes stopAt, so playing on after seeking does not jump', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 600 }), fc.nat(599), (stops, at) => {
      const stop = Math.min(at, stops - 1)
      expect(stopAt(elapsedAt(stop, stops), stops)).toBe(stop)
    }),
  )
})

test('after a long pause, hidden or frozen, the film goes on by at most one stop', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 81 }),
      fc.array(fc.double({ min: -50, max: 90_000, noNaN: true })),
      (stops, waits) => {
        let elapsed = 0
        for (const waited of waits) {
          const next = filmOn(elapsed, waited, stops)
          expect(stopAt(next, stops) - stopAt(elapsed, stops)).toBeLessThanOrEqual(1)
          expect([next >= elapsed, next <= lengthOf(stops)]).toEqual([true, true])
          elapsed = next
        }
      },
    ),
  )
})

test('a day on goes to the end of the next day with deeds, a day back to the end of the day before', () => {
  const stops = [noon(1), noon(1, 13), noon(4), noon(4, 15), noon(9)]
  expect([0, 1, 2, 3, 4].map((from) => stopADay(stops, from, 'on'))).toEqual([3, 3, 4, 4, 4])
  expect([0, 1, 2, 3, 4].map((from) => stopADay(stops, from, 'back'))).toEqual([0, 0, 1, 1, 3])
})

test('a moment is described by its day, its level and the number of built floors', () => {
  const world = worldOf('database: L0 L1; auth: L0')
  expect(momentWords(world, progressAfter(world, learn('auth@L0')), noon(12))).toBe(
    '12 March 2026, level 0, 1 of 2 floors',
  )
  const { foldedLog } = lived(smallWorld, learn('database@L0'), verdictOn('guest-list', 'missed', 0))
  expect(momentWords(smallWorld, fold(smallWorld, foldedLog.log), noon(12))).toMatch(
    /^12 March 2026, .* floors, 1 review$/,
  )
  const played = lived(smallWorld, learn('database@L0'), nightOf('the-long-night', 'disk')).foldedLog.progress
  expect(momentWords(smallWorld, played, noon(12))).toMatch(/ floors, 1 night on call$/)
})

test('levels are marked where they were reached', () => {
  const raised = new Map([
    [1, 30],
    [2, 90],
  ])
  expect(levelMarks(raised, [10, 20, 30, 40, 50])).toEqual([{ level: 1, at: 0.5 }])
})
