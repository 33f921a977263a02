import { expect, test } from 'vitest'
import type { Review } from '#city/review.ts'
import { OUTCOMES } from '#progress/event.ts'
import { outcomeOf } from '#progress/review.ts'
import { isOfThisCode, outcomeWords } from './outcome-sentences.ts'

const code = Array.from({ length: 8 }, (_, at) => [{ text: `${at}`, kind: null }])
const FAULTY: Pick<Review, 'code' | 'answer'> = {
  code,
  answer: { fault: { lines: [2, 3], breaks: [], difference: [] }, why: [] },
}
const SOUND: Pick<Review, 'code' | 'answer'> = { code, answer: { fault: null, why: [] } }

test('a verdict on this code is told by its lines', () => {
  expect(outcomeWords('found', FAULTY, [2, 3]).means).toBe('The fault is in lines 2 and 3, as you said.')
  expect(outcomeWords('found', FAULTY, [3]).means).toBe('The fault is in lines 2 and 3; you marked line 3.')
  expect(outcomeWords('takenRightly', SOUND, []).title).toBe('You took it, and it holds.')
})

test('an outcome that the code would not have today keeps its name, and says nothing of lines', () => {
  for (const review of [FAULTY, SOUND]) {
    for (const marked of [[], [2], [5], [2, 9], [9]]) {
      for (const outcome of OUTCOMES) {
        const isOfToday = outcome === outcomeOf(review, marked) && !marked.includes(9)
        expect(isOfThisCode(outcome, review, marked)).toBe(isOfToday)
        const { title, means } = outcomeWords(outcome, review, marked)
        expect(/has changed since/.test(means)).toBe(!isOfToday)
        expect(title).toMatch(/^\w.*\.$/)
        expect(/undefined|in [;.]/.test(means)).toBe(false)
      }
    }
  }
  expect(outcomeWords('found', SOUND, [2]).title).toBe('Found.')
})
