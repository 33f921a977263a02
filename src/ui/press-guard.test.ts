import { expect, test } from 'vitest'
import { isStray } from './press-guard.ts'
import type { Press } from './press-guard.ts'

/** A press of "Compare" at the top left, one second after it became visible. */
const first: Press<string> = { at: 1_000, x: 10, y: 10, control: 'Compare', since: 0, isByTime: false }

test('the first press, on something visible, is meant', () => {
  expect(isStray(first, null)).toBe(false)
})

test('a press that began before its control was visible is stray, however late it is handled', () => {
  expect(isStray({ ...first, at: 1_900, control: 'It came back', since: 2_000 }, first)).toBe(true)
  expect(isStray({ ...first, at: 1_900, x: 400, since: 2_000 }, null)).toBe(true)
})

test('the second of two quick presses is stray if the first has put something else there', () => {
  const second = { ...first, at: 1_200, x: 14, control: 'It came back', since: 1_020 }
  expect(isStray(second, first)).toBe(true)
  expect(isStray({ ...second, at: 1_600 }, first)).toBe(false)
  expect(isStray({ ...second, x: 60 }, first)).toBe(false)
})

test('two presses of one control are two presses, unless isByTime says otherwise', () => {
  expect(isStray({ ...first, at: 1_200 }, first)).toBe(false)
  expect(isStray({ ...first, at: 1_200, isByTime: true }, first)).toBe(true)
  expect(isStray({ ...first, at: 1_600, isByTime: true }, first)).toBe(false)
})
