import { expect, test } from 'vitest'
import type { CalibrationColumn } from '#progress/calibration.ts'
import { calibrationShape, furthestOff, hasHalf, seenOf } from './calibration-shape.ts'

test('the column furthest from the line is told apart, and a handful of predictions does not make one', () => {
  const columns = [column('guess', 0.25, 1, 1), column('leaning', 0.5, 10, 0.55), column('certain', 0.97, 17, 0.65)]
  expect(furthestOff(columns)?.confidence).toBe('certain')
  expect(furthestOff(columns.slice(0, 1))?.confidence).toBe('guess')
  expect(furthestOff([column('guess', 0.25, 0, null)])).toBe(null)
})

test('four times as many predictions are a circle of twice the radius', () => {
  const { spots } = calibrationShape([column('guess', 0.25, 5, 0.5), column('certain', 0.97, 20, 0.5)], 500)
  expect(spots.map((spot) => spot.circle?.radius)).toEqual([10, 20])
})

test('right where one was sure lies on the line', () => {
  const [spot] = calibrationShape([column('leaning', 0.5, 8, 0.5)], 500).spots
  expect(spot?.circle?.y).toBe(spot?.line)
})

test('a partly counts as a half in words', () => {
  expect(seenOf(column('certain', 0.97, 17, 11 / 17))).toBe('11 of 17')
  expect(seenOf(column('certain', 0.97, 3, 0.5))).toBe('1½ of 3')
  expect(seenOf(column('guess', 0.25, 1, 0.5))).toBe('½ of 1')
  expect(seenOf(column('guess', 0.25, 0, null))).toBe('none')
})

test('a half is explained where there is one', () => {
  expect(hasHalf([column('guess', 0.25, 1, 0.5), column('certain', 0.97, 4, 0.5)])).toBe(true)
  expect(hasHalf([column('guess', 0.25, 0, null), column('certain', 0.97, 4, 0.5)])).toBe(false)
})

const column = (
  confidence: CalibrationColumn['confidence'],
  probability: number,
  count: number,
  outcome: number | null,
): CalibrationColumn => ({ confidence, probability, count, outcome })
