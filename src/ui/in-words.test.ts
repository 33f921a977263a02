import { expect, test } from 'vitest'
import { listOf, longDay, monthAfter, monthName, numbered, shortDay } from './in-words.ts'

test('a list has commas and an "and"', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listOf)).toEqual(['', 'a', 'a and b', 'a, b and c'])
})

test('a number is followed by its noun', () => {
  expect([0, 1, 2].map((count) => numbered(count, 'floor'))).toEqual(['no floors', '1 floor', '2 floors'])
})

test('a day has its year if that is another', () => {
  expect(shortDay('2026-10-02', 2026)).toBe('2 Oct')
  expect(shortDay('2027-01-12', 2026)).toBe('12 Jan 2027')
  expect(longDay('2026-11-21')).toBe('21 November 2026')
  expect(monthName('2026-10', 2027)).toBe('October 2026')
})

test('months continue over the end of a year in both directions', () => {
  expect(monthAfter('2026-11', 2)).toBe('2027-01')
  expect(monthAfter('2026-01', -1)).toBe('2025-12')
})

test('a month has four digits for its year, and stays in the calendar', () => {
  expect(monthAfter('0026-11', 2)).toBe('0027-01')
  expect(monthAfter('0000-01', -1)).toBe('0000-01')
  expect(monthAfter('9999-12', 1)).toBe('9999-12')
})
