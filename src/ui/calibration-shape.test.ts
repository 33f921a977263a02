import { expect, test } from 'vitest'
import type { CalibrationColumn } from '#progress/calibration.ts'
import {
  calibrationShape as shapeOf,
  furthestOff,
  hasHalf,
  plottedSeries,
  seenOf,
  seenTimes,
} from './calibration-shape.ts'

const calibrationShape = (columns: readonly CalibrationColumn[], width: number) =>
  shapeOf([{ series: 'selfJudged', columns, isEarly: false }], width)

test('the column furthest from the line is marked, unless it has too few predictions', () => {
  const columns = [column('guess', 0.25, 1, 1), column('leaning', 0.5, 10, 0.55), column('certain', 0.97, 17, 0.65)]
  expect(furthestOff(columns)?.confidence).toBe('certain')
  expect(furthestOff(columns.slice(0, 1))?.confidence).toBe('guess')
  expect(furthestOff([column('guess', 0.25, 0, null)])).toBe(null)
})

test('four times as many predictions are a circle of twice the radius', () => {
  const { spots } = calibrationShape([column('guess', 0.25, 5, 0.5), column('certain', 0.97, 20, 0.5)], 500)
  expect(spots.map(({ marks }) => marks[0]?.radius)).toEqual([10, 20])
})

test('who is as right as sure is on the line', () => {
  const [spot] = calibrationShape([column('leaning', 0.5, 8, 0.5)], 500).spots
  expect(spot?.marks[0]?.y).toBe(spot?.line)
})

test('two series stand side by side without touching, each with the largest mark of its own', () => {
  const columns = (count: number) => [column('guess', 0.25, count, 0.5), column('certain', 0.97, 4 * count, 0.5)]
  for (const width of [300, 500]) {
    const { spots } = shapeOf(
      [
        { series: 'selfJudged', columns: columns(8), isEarly: false },
        { series: 'measured', columns: columns(2), isEarly: false },
      ],
      width,
    )
    for (const { marks, x } of spots) {
      const [one, other] = marks
      expect([one?.series, other?.series]).toEqual(['selfJudged', 'measured'])
      expect([one!.x < x, other!.x > x, one!.radius === other!.radius]).toEqual([true, true, true])
      expect(other!.x - one!.x).toBeGreaterThan(one!.radius + other!.radius)
    }
  }
})

test('a series of too few has bands, and no mark that is furthest', () => {
  const columns = [column('guess', 0.25, 2, 1), column('leaning', 0.5, 0, null)]
  const [guess, leaning] = shapeOf([{ series: 'measured', columns, isEarly: true }], 500).spots
  expect(guess?.marks).toMatchObject([{ series: 'measured', isFurthest: false, band: { top: expect.any(Number) } }])
  expect(leaning?.marks).toEqual([])
})

test('a series without any estimate is not plotted, and one with fewer than twelve is early', () => {
  const estimates = (count: number) =>
    Array.from({ length: count }, () => ({ confidence: 'guess', outcome: 1, at: 0 }) as const)
  const plotted = (own: number, measured: number) =>
    plottedSeries({ selfJudged: estimates(own), measured: estimates(measured) }).map(({ series, isEarly }) => [
      series,
      isEarly,
    ])
  expect(plotted(0, 0)).toEqual([])
  expect(plotted(12, 0)).toEqual([['selfJudged', false]])
  expect(plotted(12, 11)).toEqual([
    ['selfJudged', false],
    ['measured', true],
  ])
})

test('"partly" counts as a half', () => {
  expect(seenOf(column('certain', 0.97, 17, 11 / 17))).toBe('11 of 17')
  expect(seenOf(column('certain', 0.97, 3, 0.5))).toBe('1½ of 3')
  expect(seenOf(column('guess', 0.25, 1, 0.5))).toBe('½ of 1')
  expect(seenOf(column('guess', 0.25, 0, null))).toBe('none')
})

test('a sentence counts times, and says a share where there is a half', () => {
  expect(seenTimes(column('certain', 0.97, 17, 11 / 17))).toBe('11 times in 17')
  expect(seenTimes(column('certain', 0.97, 4, 0.25))).toBe('once in 4')
  expect(seenTimes(column('certain', 0.97, 3, 0.5))).toBe('about 50% of the time')
  expect(seenTimes(column('guess', 0.25, 17, 11.5 / 17))).toBe('about 68% of the time')
})

test('hasHalf finds a half', () => {
  expect(hasHalf([column('guess', 0.25, 1, 0.5), column('certain', 0.97, 4, 0.5)])).toBe(true)
  expect(hasHalf([column('guess', 0.25, 0, null), column('certain', 0.97, 4, 0.5)])).toBe(false)
})

const column = (
  confidence: CalibrationColumn['confidence'],
  probability: number,
  count: number,
  outcome: number | null,
): CalibrationColumn => ({ confidence, probability, count, outcome })
