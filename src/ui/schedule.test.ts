import { expect, test } from 'vitest'
import { createCityIndex } from '#city/city-index.ts'
import type { PhaseOutline, Plan } from '#city/curriculum.ts'
import { createPlanIndex } from '#city/plan-index.ts'
import { toPhaseId } from '#city/ids.ts'
import type { DayOf } from '#progress/day.ts'
import { emptyProgress } from '#progress/progress.ts'
import type { Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import { scheduleOf } from './schedule.ts'

test('before the first deed the plan begins today, and the months of the pace are divided by weeks', () => {
  expect(inShort(emptyProgress, '2026-01-01')).toEqual([
    '0 current 2026-01-01 to 2026-01-31',
    '1 coming 2026-01-31 to 2026-05-02',
    '2 coming 2026-05-02 to 2026-07-02',
  ])
})

test('a raised level ends its phase on that day', () => {
  const progress: Progress = {
    ...emptyProgress,
    begun: at('2026-01-01'),
    level: 1,
    raised: new Map([[1, at('2026-03-09')]]),
  }
  expect(inShort(progress, '2026-04-01').slice(0, 2)).toEqual([
    '0 done 2026-01-01 to 2026-03-10',
    '1 current 2026-03-10 to 2026-06-09',
  ])
})

test('the phase of a level on credit goes on', () => {
  const progress: Progress = {
    ...emptyProgress,
    begun: at('2026-01-01'),
    level: 1,
    credit: 1,
    raised: new Map([[1, at('2026-03-09')]]),
  }
  expect(inShort(progress, '2026-04-01')[0]).toBe('0 current 2026-01-01 to 2026-04-02')
})

test('a phase that takes longer moves the later ones', () => {
  const progress: Progress = { ...emptyProgress, begun: at('2026-01-01') }
  expect(inShort(progress, '2026-08-20').slice(0, 2)).toEqual([
    '0 current 2026-01-01 to 2026-08-21',
    '1 coming 2026-08-21 to 2026-11-20',
  ])
})

test('dates set by the learner are used', () => {
  const progress: Progress = {
    ...emptyProgress,
    begun: at('2026-01-01'),
    phases: new Map([[toPhaseId(0), { start: '2026-02-02', target: '2026-02-28', insight: null }]]),
  }
  expect(inShort(progress, '2026-02-10')[0]).toBe('0 current 2026-02-02 to 2026-03-01')
})

test('a finished phase lasts until the next begins, but not beyond today', () => {
  const progress = (start: string): Progress => ({
    ...emptyProgress,
    begun: at('2026-01-01'),
    level: 1,
    raised: new Map([[1, at('2026-03-09')]]),
    phases: new Map([[toPhaseId(1), { start, target: null, insight: null }]]),
  })
  expect(inShort(progress('2026-03-24'), '2026-04-01')[0]).toBe('0 done 2026-01-01 to 2026-03-24')
  expect(inShort(progress('2026-05-01'), '2026-04-01')[0]).toBe('0 done 2026-01-01 to 2026-03-10')
})

test('a waived phase takes no time', () => {
  const progress: Progress = { ...emptyProgress, level: 1, placement: 1, placed: at('2026-05-05') }
  expect(inShort(progress, '2026-05-05').slice(0, 1)).toEqual(['1 current 2026-05-05 to 2026-08-04'])
})

test('pennants are at the days on which levels are reached', () => {
  const progress: Progress = {
    ...emptyProgress,
    begun: at('2026-01-01'),
    level: 1,
    raised: new Map([[1, at('2026-03-09')]]),
  }
  expect(scheduleOf(world, progress, '2026-04-01', utc).pennants).toEqual([
    { to: 1, at: '2026-03-10', state: 'earned' },
    { to: 2, at: '2026-06-09', state: 'next' },
    { to: 'complete', at: '2026-08-09', state: 'coming' },
  ])
})

const utc: DayOf = (moment) => new Date(moment).toISOString().slice(0, 10)
const at = (day: string) => Date.parse(day)

const inShort = (progress: Progress, today: string) =>
  scheduleOf(world, progress, today, utc).spans.map(
    (span) => `${span.number} ${span.state} ${span.start} to ${span.end}`,
  )

const phase = (number: number, weeks: number): PhaseOutline => ({
  id: toPhaseId(number),
  number,
  name: `Phase ${number}`,
  weeks: { from: weeks, to: weeks },
  checkpoints: [],
})

const plan: Plan = {
  gates: [
    { to: 1, floorsOf: 0, phases: [toPhaseId(0)] },
    { to: 2, floorsOf: 1, phases: [toPhaseId(1)] },
    { to: 'complete', floorsOf: 2, phases: [toPhaseId(2)] },
  ],
  paces: [{ name: 'Sustainable', hoursAWeek: { from: 10, to: 10 }, months: { from: 6, to: 6 } }],
  phases: [phase(0, 2), phase(1, 6), phase(2, 4)],
}

const world: World = {
  reviews: new Map(),
  incidents: new Map(),
  index: createCityIndex({
    title: 'A city',
    introduction: [],
    levels: ['Magician', 'Apprentice', 'Builder'].map((identity, number) => ({
      number,
      identity,
      epigraph: [],
      story: [],
    })),
    districts: [],
    buildings: [],
    floors: [],
  }),
  plan: createPlanIndex(plan),
}
