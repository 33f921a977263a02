import { expect, test } from 'vitest'
import { createRandom, pick, seedOf } from './random.ts'

const take = (seed: number, count: number) => {
  const random = createRandom(seed)
  return Array.from({ length: count }, random)
}

test('the same seed gives the same numbers, another seed others', () => {
  expect(take(7, 5)).toEqual(take(7, 5))
  expect(take(7, 5)).not.toEqual(take(8, 5))
})

test('numbers are at least 0 and below 1, and cover the whole range', () => {
  const thrown = take(1, 2000)
  expect(thrown.filter((value) => value < 0 || value >= 1)).toEqual([])
  expect(new Set(thrown.map((value) => Math.floor(value * 10))).size).toBe(10)
})

test('the same text gives the same seed', () => {
  expect(seedOf('')).toBe(0x811c9dc5)
  expect(seedOf('database')).toBe(seedOf('database'))
  expect(seedOf('database')).not.toBe(seedOf('databasf'))
})

test('pick returns one of the options', () => {
  expect(pick(() => 0, ['a', 'b'])).toBe('a')
  expect(pick(() => 0.999, ['a', 'b'])).toBe('b')
})
