import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toPhaseId } from '#city/ids.ts'
import { dayNumberOf, toDay } from '#progress/day.ts'
import { aqueductShape, archesPath } from './aqueduct-shape.ts'
import type { PhaseSpan, Schedule } from './schedule.ts'

test('the past is built, the rest of the current phase rising, the future coming', () => {
  const kinds = aqueductShape(schedule, '2026-02-15', 1000).stretches.map(({ phase, kind }) => `${phase} ${kind}`)
  expect(kinds).toEqual(['0 built', '1 built', '1 rising', '2 coming'])
})

test('a month is one arch', () => {
  const arches = (path: string) => path.split('C').length - 1
  expect(arches(archesPath(0, 120, 40))).toBe(3)
  expect(arches(archesPath(0, 12, 40))).toBe(1)
})

test('names of months are left out before they would touch', () => {
  const words = (width: number) => aqueductShape(schedule, '2026-02-15', width).months.map(({ text }) => text)
  expect(words(1000)).toHaveLength(12)
  expect(words(300)).toEqual(['Jan', 'Mar', 'May', 'Jul', 'Sep', 'Nov'])
  expect(words(250)).toEqual(['Jan', 'Apr', 'Jul', 'Oct'])
  expect(words(150)).toEqual(['Jan', 'Jul'])
})

test('a name that does not fit is shortened to its first words, then to its number', () => {
  const names = (width: number) => aqueductShape(schedule, '2026-02-15', width).names.map(({ text }) => text)
  expect(names(1600)).toEqual(['0  Set-up', '1  Scale and distributed systems', '2  Capstone'])
  expect(names(800)).toEqual(['0', '1  Scale', '2  Capstone'])
  expect(names(500)).toEqual(['0', '1  Scale', '2  Capstone'])
  expect(names(200)).toEqual(['0', '1', '2  Capstone'])
})

test('a name is shortened to end before the line of today where possible, and the last may go beyond the end', () => {
  const spans = [
    span(0, 'current', '2026-01-01', '2026-11-01', 'Adversarial thinking'),
    span(1, 'coming', '2026-11-01', '2027-01-01', 'The capstone'),
  ]
  const names = (today: string) => aqueductShape({ spans, pennants: [] }, today, 500).names.map(({ text }) => text)
  expect(names('2026-10-20')).toEqual(['0  Adversarial thinking', '1  Capstone'])
  expect(names('2026-05-20')).toEqual(['0  Adversarial', '1  Capstone'])
  expect(names('2026-02-01')).toEqual(['0  Adversarial thinking', '1  Capstone'])
})

test('the line of today knows of a name that lies over it', () => {
  const spans = [span(0, 'current', '2026-01-01', '2026-12-31', 'Adversarial thinking')]
  const isUnderName = (today: string) => aqueductShape({ spans, pennants: [] }, today, 500).today.isUnderName
  expect(isUnderName('2026-02-01')).toBe(true)
  expect(isUnderName('2026-10-20')).toBe(false)
})

test('whichever dates and whatever the width, a word ends before the next begins, and no phase loses its name', () => {
  fc.assert(
    fc.property(anySchedule, fc.integer({ min: 300, max: 1400 }), (spans, width) => {
      const { names, unnamed, months } = aqueductShape({ spans, pennants: [] }, '2026-02-15', width)
      const ends = names.map(({ x, text }) => x + text.length * NARROW)
      expect(names.filter(({ text }, at) => text && (ends[at] ?? 0) > (names[at + 1]?.x ?? Infinity))).toEqual([])
      const worded = names.filter(({ text }) => /[a-z]/.test(text)).map(({ phase }) => phase)
      expect([...worded, ...unnamed.map(({ phase }) => phase)].toSorted((a, b) => a - b)).toEqual(
        spans.map(({ number }) => number),
      )
      const gaps = months.slice(1).map(({ x }, at) => x - (months[at]?.x ?? 0))
      expect(Math.min(40, ...gaps)).toBe(40)
    }),
  )
})

test('for the complete city there is no flag, and every flag has a word', () => {
  const whole: Schedule = { ...schedule, pennants: [{ to: 'complete', at: '2026-12-31', state: 'coming' }] }
  expect(aqueductShape(whole, '2026-02-15', 1000).pennants).toEqual([])
})

test('today’s pill stays inside the drawing', () => {
  expect(aqueductShape(schedule, '2026-01-02', 1000).today.pill).toBe(0)
  expect(aqueductShape(schedule, '2026-12-31', 1000).today.pill).toBeLessThanOrEqual(888)
})

test('a year is written at its January, and left out if the next is too near', () => {
  const late: Schedule = { spans: [span(0, 'current', '2026-12-01', '2027-12-31')], pennants: [] }
  expect(aqueductShape(late, '2026-12-10', 390).years.map(({ text }) => text)).toEqual(['2027'])
  expect(aqueductShape(schedule, '2026-02-15', 1000).years.map(({ text }) => text)).toEqual(['2026'])
})

test('whichever day a phase was dated to, the drawing has few parts, and all of them lie in it', () => {
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, fc.integer({ min: 300, max: 1400 }), (a, b, today, width) => {
      const [start = a, end = b] = [a, b].toSorted()
      const whole: Schedule = {
        spans: [span(0, 'current', start, end), span(1, 'coming', end, toDay(dayNumberOf(end) + 90))],
        pennants: [{ to: 1, at: end, state: 'next' }],
      }
      const shape = aqueductShape(whole, today, width)
      const paths = shape.stretches.map(({ path }) => path).join('')
      expect(shape.ticks.length + shape.months.length + shape.years.length).toBeLessThan(1500)
      expect(paths.split('C').length).toBeLessThan(1500)
      expect(JSON.stringify(shape)).not.toMatch(/NaN|null/)
      const places = [...shape.ticks, ...shape.pennants.map(({ x }) => x), shape.today.x]
      expect(places.filter((x) => x < 0 || x > width)).toEqual([])
    }),
    {
      examples: [
        ['0026-11-01', '2026-12-01', '2026-11-28', 1000],
        ['0000-01-01', '9999-12-31', '2026-11-28', 1000],
      ],
    },
  )
})

const anyDay = fc.integer({ min: dayNumberOf('0000-01-01'), max: dayNumberOf('9999-12-31') }).map(toDay)

const span = (number: number, state: PhaseSpan['state'], start: string, end: string, name = 'Set-up'): PhaseSpan => ({
  id: toPhaseId(number),
  number,
  name,
  state,
  start,
  end,
  planned: end,
})

/** Fewer pixels than the average letter of any font takes. */
const NARROW = 5

const NAMES = ['Prerequisites and set-up', 'AI oversight and verification', 'The capstone', 'Adversarial thinking']
const anySchedule = fc
  .array(fc.tuple(fc.integer({ min: 7, max: 300 }), fc.constantFrom(...NAMES)), { minLength: 1, maxLength: 4 })
  .map((phases) => {
    let day = dayNumberOf('2026-01-10')
    return phases.map(([days, name], number) => span(number, 'coming', toDay(day), toDay((day += days)), name))
  })

const schedule: Schedule = {
  spans: [
    span(0, 'done', '2026-01-01', '2026-02-01'),
    span(1, 'current', '2026-02-01', '2026-05-01', 'Scale and distributed systems'),
    span(2, 'coming', '2026-05-01', '2026-12-31', 'The capstone'),
  ],
  pennants: [{ to: 1, at: '2026-02-01', state: 'earned' }],
}
