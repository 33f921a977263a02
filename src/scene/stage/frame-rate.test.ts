import { expect, test } from 'vitest'
import { TRIAL, createFrameRate } from './frame-rate.ts'

/** The judgement after frames that came after so many milliseconds each, the last again and again. */
function after(...waits: readonly number[]): boolean {
  const pace = createFrameRate(0)
  let now = 0
  for (let at = 0; ; at += 1) {
    now += waits[Math.min(at, waits.length - 1)]!
    if (now > TRIAL) return pace.isEasy(TRIAL)
    pace.frame(now)
  }
}

test('a device that draws thirty frames a second or more is at ease', () => {
  expect([4, 7, 16, 34, 40].map((wait) => after(wait))).toEqual([true, true, true, true, true])
})

test('one that draws twenty or fewer is not, also where no second frame comes at all', () => {
  expect([50, 100, 400, 1400, 9000].map((wait) => after(wait))).toEqual([false, false, false, false, false])
})

test('one stumble is forgiven, a limp is not', () => {
  expect(after(33, 600, 33)).toBe(true)
  expect(after(16, 100, 33, 120, 33, 140, 33, 130, 33, 120, 33)).toBe(false)
})
