import { expect, test } from 'vitest'
import { isStray } from './press-guard.ts'
import type { Press } from './press-guard.ts'

/** A press of "Compare" at the top left, a second after it had come. */
const first: Press<string> = { at: 1_000, x: 10, y: 10, control: 'Compare', since: 0, isByTime: false }

test('the first press of all, of something that stands there, is meant', () => {
  expect(isStray(first, null)).toBe(false)
})

test('a press that began before its control was in the page is not, however late the page hears of it', () => {
  expect(isStray({ ...first, at: 1_900, control: 'It came back', since: 2_000 }, first)).toBe(true)
  expect(isStray({ ...first, at: 1_900, x: 400, since: 2_000 }, null)).toBe(true)
})

test('the second of two quick presses is not meant for what the first has brought there', () => {
  const second = { ...first, at: 1_200, x: 14, control: 'It came back', since: 1_020 }
  expect(isStray(second, first)).toBe(true)
  expect(isStray({ ...second, at: 1_600 }, first)).toBe(false)
  expect(isStray({ ...second, x: 60 }, first)).toBe(false)
})

test('two presses of one control are two, unless only time can tell them apart', () => {
  expect(isStray({ ...first, at: 1_200 }, first)).toBe(false)
  expect(isStray({ ...first, at: 1_200, isByTime: true }, first)).toBe(true)
  expect(isStray({ ...first, at: 1_600, isByTime: true }, first)).toBe(false)
})
