import { expect, test } from 'vitest'
import { toPhaseId } from '#city/ids.ts'
import { aqueductShape, archesPath } from './aqueduct-shape.ts'
import type { PhaseSpan, Schedule } from './schedule.ts'

test('what was done stands, the rest of the current phase rises, the future is drawn', () => {
  const kinds = aqueductShape(schedule, '2026-02-15', 1000).stretches.map(({ phase, kind }) => `${phase} ${kind}`)
  expect(kinds).toEqual(['0 built', '1 built', '1 rising', '2 coming'])
})

test('a month is one arch', () => {
  const arches = (path: string) => path.split('C').length - 1
  expect(arches(archesPath(0, 120, 40))).toBe(3)
  expect(arches(archesPath(0, 12, 40))).toBe(1)
})

test('month words thin out before they would touch', () => {
  const words = (width: number) => aqueductShape(schedule, '2026-02-15', width).months.map(({ text }) => text)
  expect(words(1000)).toHaveLength(12)
  expect(words(300)).toEqual(['Jan', 'Mar', 'May', 'Jul', 'Sep', 'Nov'])
  expect(words(200)).toEqual(['Jan', 'Apr', 'Jul', 'Oct'])
})

test('a name that does not fit gives its first half, then its number', () => {
  const name = (width: number) => aqueductShape(schedule, '2026-02-15', width).names[1]?.text
  expect(name(1600)).toBe('1  Scale and distributed systems')
  expect(name(500)).toBe('1  Scale')
  expect(name(200)).toBe('1')
})

test('today’s pill stays inside the drawing', () => {
  expect(aqueductShape(schedule, '2026-01-02', 1000).today.pill).toBe(0)
  expect(aqueductShape(schedule, '2026-12-31', 1000).today.pill).toBeLessThanOrEqual(888)
})

test('the year stands at its January and is left out beside a nearer one', () => {
  const late: Schedule = { spans: [span(0, 'current', '2026-12-01', '2027-12-31')], pennants: [] }
  expect(aqueductShape(late, '2026-12-10', 390).years.map(({ text }) => text)).toEqual(['2027'])
  expect(aqueductShape(schedule, '2026-02-15', 1000).years.map(({ text }) => text)).toEqual(['2026'])
})

const span = (number: number, state: PhaseSpan['state'], start: string, end: string, name = 'Set-up'): PhaseSpan => ({
  id: toPhaseId(number),
  number,
  name,
  state,
  start,
  end,
})

const schedule: Schedule = {
  spans: [
    span(0, 'done', '2026-01-01', '2026-02-01'),
    span(1, 'current', '2026-02-01', '2026-05-01', 'Scale and distributed systems'),
    span(2, 'coming', '2026-05-01', '2026-12-31'),
  ],
  pennants: [{ to: 1, at: '2026-02-01', state: 'earned' }],
}
