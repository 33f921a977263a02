import { expect, test } from 'vitest'
import type { CalibrationColumn } from '#progress/calibration.ts'
import { calibrationShape, furthestOff, hasHalf, seenOf, seenTimes } from './calibration-shape.ts'

test('the column furthest from the line is marked, unless it has too few predictions', () => {
  const columns = [column('guess', 0.25, 1, 1), column('leaning', 0.5, 10, 0.55), column('certain', 0.97, 17, 0.65)]
  expect(furthestOff(columns)?.confidence).toBe('certain')
  expect(furthestOff(columns.slice(0, 1))?.confidence).toBe('guess')
  expect(furthestOff([column('guess', 0.25, 0, null)])).toBe(null)
})

test('four times as many predictions are a circle of twice the radius', () => {
  const { spots } = calibrationShape([column('guess', 0.25, 5, 0.5), column('certain', 0.97, 20, 0.5)], 500)
  expect(spots.map((spot) => spot.circle?.radius)).toEqual([10, 20])
})

test('who is as right as sure is on the line', () => {
  const [spot] = calibrationShape([column('leaning', 0.5, 8, 0.5)], 500).spots
  expect(spot?.circle?.y).toBe(spot?.line)
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
