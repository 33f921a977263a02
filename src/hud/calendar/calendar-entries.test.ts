import { expect, test } from 'vitest'
import { emptyProgress } from '#progress/progress.ts'
import type { Progress } from '#progress/progress.ts'
import { DAYS, learn, lived, utcDay } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { calendarParts, hasPlan } from './calendar-entries.ts'
import { calendarRows, entriesWords } from './calendar-rows.ts'

const world = worldOf('database: L0 L1', 'L1: repo; complete: shop')
const now = Date.parse('2026-11-28T10:00:00Z')
const [first, last] = world.plan.plan.phases

const partsOf = (progress: Progress, at = now) => calendarParts(world, progress, at, utcDay)
const withTarget = (target: string): Progress => ({
  ...emptyProgress,
  begun: now,
  phases: new Map([[first!.id, { start: null, target, insight: null }]]),
})

test('the last day of each unfinished phase is an entry, and a date of the learner’s own is told from a planned one', () => {
  const { targets } = partsOf(withTarget('2026-12-24'))
  expect(targets.map(({ phase, day, isPlanned }) => [phase, day, isPlanned])).toEqual([
    [first!.id, '2026-12-24', false],
    [last!.id, expect.stringMatching(/^20/), true],
  ])
  expect(targets[0]!.title).toContain('to be done')
  expect(targets[1]!.title).toContain('planned to end')
})

test('a date that has passed is planned anew, and keeps its id', () => {
  const [passed] = partsOf(withTarget('2026-11-20')).targets
  expect([passed!.id, passed!.day, passed!.isPlanned]).toEqual([first!.id, '2026-11-28', true])
  expect(passed!.id).toBe(partsOf(withTarget('2026-12-24')).targets[0]!.id)
})

test('the month’s questions come on the last day of each month until the plan ends', () => {
  const { reflection, targets } = partsOf(emptyProgress)
  expect(reflection.day).toBe('2026-11-30')
  const end = targets.at(-1)!.day
  const months = (Number(end.slice(0, 4)) - 2026) * 12 + Number(end.slice(5, 7)) - 11 + 1
  expect(reflection.months).toBe(months)
  expect(partsOf(emptyProgress, Date.parse('2028-02-03T10:00:00Z')).reflection.day).toBe('2028-02-29')
  expect(partsOf(emptyProgress, Date.parse('2026-12-31T10:00:00Z')).reflection.day).toBe('2026-12-31')
})

test('the rounds have a day as soon as a light can go out', () => {
  expect(partsOf(emptyProgress).rounds).toBe(null)
  const { foldedLog, now: at } = lived(world, learn('database@L0'))
  const { rounds } = partsOf(foldedLog.progress, at)
  expect(rounds!.id).toBe('rounds')
  expect(rounds!.day > utcDay(at) && rounds!.day <= utcDay(at + 30 * DAYS)).toBe(true)
})

test('only what there is can be ticked, and it is said how many entries that makes', () => {
  const parts = partsOf(withTarget('2026-12-24'))
  const rows = calendarRows(parts, '2026-11-28')
  expect(rows.map(({ part }) => part)).toEqual(['targets', 'reflection'])
  expect(rows[0]!.note).toBe('1 planned by your pace, 1 set by you')
  expect(rows[1]!.note).toMatch(/^the last day of each month, until \w+/)
  expect(entriesWords(rows.flatMap(({ entries }) => entries))).toBe('3 entries, one of which comes back each month.')
  expect(entriesWords([parts.reflection])).toBe('1 entry, which comes back each month.')
  expect(entriesWords([])).toBe('Nothing is ticked.')
})

test('there is nothing to plan by before a city is begun, a pace chosen or a date set', () => {
  expect(hasPlan(emptyProgress)).toBe(false)
  expect(hasPlan({ ...emptyProgress, begun: now })).toBe(true)
  expect(hasPlan({ ...emptyProgress, pace: 'Steady' })).toBe(true)
  expect(hasPlan({ ...withTarget('2026-12-24'), begun: null })).toBe(true)
})
