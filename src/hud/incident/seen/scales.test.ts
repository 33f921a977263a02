import { expect, test } from 'vitest'
import { roundUp } from './scales.ts'

test('an axis ends at a round number', () => {
  expect([0.3, 1, 1.1, 2.5, 41, 61, 99, 101, 850].map(roundUp)).toEqual([0.3, 1, 2, 3, 60, 80, 100, 200, 1000])
  expect(roundUp(0)).toBe(1)
})
