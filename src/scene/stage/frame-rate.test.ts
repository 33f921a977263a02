import { expect, test } from 'vitest'
import { TRIAL, createFrameRate } from './frame-rate.ts'

/** The verdict where each frame takes the given milliseconds; the last value repeats until the trial ends. */
function after(...waits: readonly number[]): boolean {
  const pace = createFrameRate(0)
  let now = 0
  for (let at = 0; ; at += 1) {
    now += waits[Math.min(at, waits.length - 1)]!
    if (now > TRIAL) return pace.isEasy(TRIAL)
    pace.frame(now)
  }
}

test('a device that draws twenty-five frames a second or more is fast enough', () => {
  expect([4, 7, 16, 34, 40].map((wait) => after(wait))).toEqual([true, true, true, true, true])
})

test('one that draws twenty or fewer is not, even if not a single frame comes in time', () => {
  expect([50, 100, 400, 1400, 9000].map((wait) => after(wait))).toEqual([false, false, false, false, false])
})

test('one late frame is allowed, many are not', () => {
  expect(after(33, 600, 33)).toBe(true)
  expect(after(16, 100, 33, 120, 33, 140, 33, 130, 33, 120, 33)).toBe(false)
})
