import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Event } from './event.ts'
import { createLog } from './log.ts'
import { correctedMoments, liesAhead, momentOf } from './moments.ts'
import { DAYS } from './testing/learners.ts'
import { REAL_NOW, skewedEvents } from './testing/arbitraries.ts'

/** Days are counted from 2025 on. */
const START = Date.UTC(2025, 0, 1)
const NOW = START + 20_000 * DAYS

/** "5 6 9!2 9!" as events: a day by the clock, a place in the order with what the clock said, one of an older release. */
const eventsOf = (text: string): readonly Event[] =>
  text.split(' ').map((word, count): Event => {
    const [order = '', done] = word.split('!')
    const time = START + Number(order) * DAYS
    const tick = word.includes('!') ? count + 1 : 0
    const at = { time, tick, replica: 'a', count }
    return { kind: 'begun', id: `a-${count}`, at, ...(done && { done: START + Number(done) * DAYS }) }
  })

const daysOf = (text: string, now = NOW) => {
  const events = eventsOf(text)
  const moments = correctedMoments(events, now)
  return events.map((event) => (momentOf(moments, event) - START) / DAYS)
}

test('clocks that agree with the order are believed, and nothing is kept of them', () => {
  expect(daysOf('5 6 6 9')).toEqual([5, 6, 6, 9])
  expect(correctedMoments(eventsOf('5 6 6 9'), NOW).size).toBe(0)
})

test('what was done under a clock that ran ahead was done when it was set right, and keeps its distances', () => {
  expect(daysOf('5 47000 47003 47003!19990 47003!19995')).toEqual([5, 19_987, 19_990, 19_990, 19_995])
})

test('not before what was done before, however long the clock ran ahead', () => {
  expect(daysOf('5 47000 47100 47100!20')).toEqual([5, 5, 20, 20])
})

test('what was done under a clock that was behind was done right after what came before', () => {
  expect(daysOf('100 120 120!-9000 120!-8999 120!-8998 140')).toEqual([100, 120, 120, 120, 120, 140])
})

test('a clock that lost a year for a while is outvoted', () => {
  expect(daysOf('500 510 520 520!155 520!156 530 540')).toEqual([500, 510, 520, 520, 520, 530, 540])
})

test('while a clock has lost its year, nothing that was done before moves', () => {
  expect(daysOf('100 120', 0)).toEqual([100, 120])
  expect(liesAhead(eventsOf('100 120'), 0)).toBe(false)
})

test('a clock that was set back by a day was set right', () => {
  expect(daysOf('90 101 102 102!101 110')).toEqual([90, 101, 101, 101, 110])
  expect(daysOf('90 101 101 101!100 101!100 110', START + 101.5 * DAYS)).toEqual([90, 100, 100, 100, 100, 101.5])
})

test('between what is known, what an older release left without a moment lies evenly', () => {
  expect(daysOf('10 47000 47000! 47000! 47000!50')).toEqual([10, 20, 30, 40, 50])
})

test('a tick of an older release beside a clock that was right is of that time', () => {
  expect(daysOf('10 12 12! 12! 15')).toEqual([10, 12, 12, 12, 15])
})

test('where nothing comes after, what lies ahead counts as now', () => {
  expect(daysOf('10 47000')).toEqual([10, 20_000])
  expect(daysOf('47000 47002')).toEqual([19_998, 20_000])
  expect([liesAhead(eventsOf('10 47000'), NOW), liesAhead(eventsOf('10 47000 47000!19999'), NOW)]).toEqual([
    true,
    false,
  ])
})

test('one wrong clock among many stays wrong when its day has come', () => {
  expect(daysOf('10 47000 47000!11 47000!12 47000!13', START + 47_001 * DAYS)).toEqual([10, 11, 11, 12, 13])
})

test('no moment is later than now, none is earlier than one before it, and a clock that is right is left alone', () => {
  fc.assert(
    fc.property(skewedEvents, fc.constantFrom(REAL_NOW, NOW), (events, now) => {
      const log = createLog(events)
      const moments = correctedMoments(log.events, now)
      let before = 0
      for (const event of log.events) {
        const moment = momentOf(moments, event)
        expect(Number.isFinite(moment) && moment >= 0 && moment <= now + 60_000).toBe(true)
        if (moments.size > 0 && !moments.has(event.id)) expect(moment).toBeGreaterThanOrEqual(before)
        if (!moments.has(event.id)) before = moment
      }
    }),
    { numRuns: 1_000 },
  )
})
