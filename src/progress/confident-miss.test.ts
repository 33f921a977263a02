import { expect, test } from 'vitest'
import { isConfidentMiss } from './confident-miss.ts'
import { CONFIDENCES, VERDICTS } from './event.ts'

test('only who was sure and then blindsided has a confident miss', () => {
  const judged = CONFIDENCES.flatMap((confidence) => VERDICTS.map((verdict) => ({ confidence, verdict })))
  expect(judged.filter(isConfidentMiss)).toEqual([
    { confidence: 'fairlySure', verdict: 'blindsided' },
    { confidence: 'certain', verdict: 'blindsided' },
  ])
  expect([undefined, { confidence: 'certain', verdict: null } as const].some(isConfidentMiss)).toBe(false)
})
