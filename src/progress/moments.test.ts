import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Event } from './event.ts'
import { createLog } from './log.ts'
import { correctedMoments, liesAhead, momentOf } from './moments.ts'
import { DAYS } from './testing/learners.ts'
import { REAL_NOW, skewedEvents, spellsOfClocks } from './testing/arbitraries.ts'

/** The tests count days from here. */
const START = Date.UTC(2025, 0, 1)
const NOW = START + 20_000 * DAYS

/**
 * Makes events of a text: "5" is an event on day 5; "9!2" has the stamp of day 9 while its clock said day 2; "9!" is of
 * an older release and does not say what its clock said.
 */
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

test('clocks that agree with the order are believed, and no moment is corrected', () => {
  expect(daysOf('5 6 6 9')).toEqual([5, 6, 6, 9])
  expect(correctedMoments(eventsOf('5 6 6 9'), NOW).size).toBe(0)
})

test('events under a clock that was ahead are moved to when it was corrected, and keep their distances', () => {
  expect(daysOf('5 47000 47003 47003!19990 47003!19995')).toEqual([5, 19_987, 19_990, 19_990, 19_995])
})

test('such events are not moved before earlier events, however long the clock was ahead', () => {
  expect(daysOf('5 47000 47100 47100!20')).toEqual([5, 5, 20, 20])
})

test('events under a clock that was behind get the moment of the last event before them', () => {
  expect(daysOf('100 120 120!-9000 120!-8999 120!-8998 140')).toEqual([100, 120, 120, 120, 120, 140])
})

test('a clock that lost a year for a while is corrected, as it was wrong in fewer sittings than it was right', () => {
  expect(daysOf('500 510 520 520!155 520!156 530 540')).toEqual([500, 510, 520, 520, 520, 530, 540])
})

test('while a clock has lost its year, earlier moments do not change', () => {
  expect(daysOf('100 120', 0)).toEqual([100, 120])
  expect(liesAhead(eventsOf('100 120'), 0)).toBe(false)
})

test('a clock that was set back by a day counts as right after that', () => {
  expect(daysOf('90 101 102 102!101 110')).toEqual([90, 101, 101, 101, 110])
  expect(daysOf('90 101 101 101!100 101!100 110', START + 101.5 * DAYS)).toEqual([90, 100, 100, 100, 100, 101.5])
})

test('events of an older release without a moment are spread evenly between known moments', () => {
  expect(daysOf('10 47000 47000! 47000! 47000!50')).toEqual([10, 20, 30, 40, 50])
})

test('an event of an older release with a tick has the time of the right clock before it', () => {
  expect(daysOf('10 12 12! 12! 15')).toEqual([10, 12, 12, 12, 15])
})

test('events dated later than now, with nothing after them, count as done now', () => {
  expect(daysOf('10 47000')).toEqual([10, 20_000])
  expect(daysOf('47000 47002')).toEqual([19_998, 20_000])
  expect([liesAhead(eventsOf('10 47000'), NOW), liesAhead(eventsOf('10 47000 47000!19999'), NOW)]).toEqual([
    true,
    false,
  ])
})

test('one wrong reading among many stays wrong also when its date has come', () => {
  expect(daysOf('10 47000 47000!11 47000!12 47000!13', START + 47_001 * DAYS)).toEqual([10, 11, 11, 12, 13])
})

test('after the clock is corrected, the wrong date may come: earlier moments do not change', () => {
  const log = '410 410 410 410!319'
  for (const now of [322, 393, 420]) expect(daysOf(log, START + now * DAYS)).toEqual([319, 319, 319, 319])
})

test.each([5, 20, 90])('an evening under a clock that was %i days ahead stays where it was judged to be', (lead) => {
  const ahead = `${100 + lead}`
  const evening = Array.from({ length: 14 }, () => ahead).join(' ')
  for (const rest of [`${ahead}!102 ${ahead}!103`, `${ahead}!101 ${ahead}!102 ${ahead}!103`]) {
    const log = `${evening} ${rest}`
    const first = daysOf(log, START + 104 * DAYS)
    expect(new Set(first.slice(0, 14))).toEqual(new Set([first[14]]))
    expect(daysOf(log, START + (110 + lead) * DAYS)).toEqual(first)
    expect(daysOf(`${log} ${111 + lead}`)).toEqual([...first, 111 + lead])
  }
})

test('a clock that was ahead for many days was ahead if the readings after it run on through the same days', () => {
  const low = '110 112 114 116 118'.split(' ').map((day) => `${Math.max(115, Number(day))}!${day}`)
  expect(daysOf(`100 106 107 108 109 110 111 112 113 114 115 ${low.join(' ')}`).slice(-5)).toEqual([
    110, 112, 114, 116, 118,
  ])
})

test('a clock that fell back by a month and was set right later does not change what was right', () => {
  expect(daysOf('100 103 106 106!77 106!78 110')).toEqual([100, 103, 106, 106, 106, 110])
  expect(daysOf('10 40 70 100 103 106 106!77 106!78 110 113')).toEqual([10, 40, 70, 100, 103, 106, 106, 106, 110, 113])
})

test('a clock that fell back twice before it was set right does not change what was right', () => {
  expect(daysOf('500 510 520 520!155 520!156 520!30 531')).toEqual([500, 510, 520, 520, 520, 520, 531])
})

test('a clock that fell back and was set right within a minute of the last reading', () => {
  const late = 520 - 20 / 86_400
  expect(daysOf(`500 510 520 520!155 520!${late} 530`)).toEqual(
    [500, 510, late, late, late, 530].map((day, at) => (at > 1 && at < 5 ? expect.closeTo(late, 4) : day)),
  )
})

test('if nothing tells which clock was wrong, the later reading is believed', () => {
  expect(daysOf('10 100 100!20 130')).toEqual([10, 20, 20, 130])
})

test('the many deeds of one evening count as one reading of the clock', () => {
  expect(daysOf('10 100 100 100 100 100!20 100!21 130')).toEqual([10, 20, 20, 20, 20, 20, 21, 130])
})

test('the page notes that the newest event lies ahead, also if the clock fell to 1970 after it', () => {
  expect(liesAhead(eventsOf('10 47000 47000!-15000'), NOW)).toBe(true)
})

test('a clock that fell back is believed until an event shows that it was wrong, and not because time passes', () => {
  const log = '100 103 106 106!77'
  expect(daysOf(log, START + 78 * DAYS)).toEqual([71, 74, 77, 77])
  expect(daysOf(log, START + 300 * DAYS)).toEqual([71, 74, 77, 77])
  expect(daysOf(`${log} 110`)).toEqual([100, 103, 106, 106, 110])
})

const someEvents = fc.oneof(spellsOfClocks, skewedEvents).map((events) => createLog(events).events)
const someNow = fc.oneof(
  fc.integer({ min: 500, max: 3_000 }).map((day) => START + day * DAYS),
  fc.constantFrom(REAL_NOW, NOW, START + 40_000 * DAYS),
)

test('what was dated before now keeps its moment as time goes on', () => {
  fc.assert(
    fc.property(someEvents, someNow, someNow, (events, one, other) => {
      const [now, later] = [Math.min(one, other), Math.max(one, other)]
      const atNow = correctedMoments(events, now)
      const afterwards = correctedMoments(events, later)
      const atLast = correctedMoments(events, Infinity)
      for (const event of events) {
        const moment = momentOf(afterwards, event)
        if (!liesAhead(events, now) || momentOf(atLast, event) <= now) expect(momentOf(atNow, event)).toBe(moment)
        else expect(momentOf(atNow, event)).toBeLessThanOrEqual(Math.max(now, moment))
      }
    }),
    { numRuns: 2_000 },
  )
})

test('if any moment is corrected, none is earlier than the one before it', () => {
  fc.assert(
    fc.property(someEvents, someNow, (events, now) => {
      const moments = correctedMoments(events, now)
      const all = events.map((event) => momentOf(moments, event))
      expect(all).toEqual(all.toSorted((a, b) => a - b))
    }),
    { numRuns: 2_000 },
  )
})

test('no moment is later than now or earlier than one before it, and right clocks are not corrected', () => {
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
