import { expect, test } from 'vitest'
import { hasUnwritable, isDeeper } from './json-walk.ts'

const nested = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown

test('how deep a value is, however deep', () => {
  expect([isDeeper(1, 0), isDeeper([], 0), isDeeper([1], 0), isDeeper({ a: [1] }, 2), isDeeper({ a: [1] }, 1)]).toEqual(
    [false, false, true, false, true],
  )
  expect(isDeeper(nested(50_000), 100)).toBe(true)
})

test('a number that JSON can’t write is found anywhere', () => {
  expect(hasUnwritable(JSON.parse('{ "a": [1, { "b": -1e999 }] }'))).toBe(true)
  expect(hasUnwritable([1e308, -0, null, 'Infinity'])).toBe(false)
})
