import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Choice, ChoiceKind } from '#city/city.ts'
import type { Prediction } from '#progress/progress.ts'
import { disorderOf, firstOrder, makePick, moved, parsePick, pickInWords, pickOf } from './pick.ts'

const choiceOf = (kind: ChoiceKind, right: readonly number[] = [1]): Choice => ({
  kind,
  items: ['ask', 'look', 'send'].map((text) => [{ kind: 'code', text }]),
  right,
})
const predictionOf = (text: string, picked?: readonly number[]): Prediction => ({
  text,
  confidence: 'leaning',
  at: 1,
  ...(picked && { picked }),
})

test('a pick is kept as a draft and read again', () => {
  expect(parsePick(choiceOf('lines'), makePick([2, 0]))).toEqual([2, 0])
  expect(parsePick(choiceOf('look'), makePick([0]))).toEqual([0])
  expect(parsePick(choiceOf('order'), makePick([2, 0, 1]))).toEqual([2, 0, 1])
})

test.each<[ChoiceKind, string]>([
  ['lines', ''],
  ['lines', '3'],
  ['lines', '0 0'],
  ['lines', 'the log'],
  ['look', '0 1'],
  ['order', '0 1'],
  ['order', '0 1 1'],
])('for %s, the draft "%s" is no pick', (kind, draft) => {
  expect(parsePick(choiceOf(kind), draft)).toBeNull()
})

test('a pick in words has a line for each item, numbered in an order', () => {
  expect(pickInWords(choiceOf('lines'), [0, 2])).toBe('ask\nsend')
  expect(pickInWords(choiceOf('order'), [2, 0, 1])).toBe('1. send\n2. ask\n3. look')
})

test('a pick is shown beside the items only while they say what they said', () => {
  expect(pickOf(choiceOf('lines'), predictionOf('ask', [0]))).toEqual([0])
  expect(pickOf(choiceOf('lines'), predictionOf('asked', [0]))).toBeNull()
  expect(pickOf(choiceOf('lines'), predictionOf('ask', [9]))).toBeNull()
  expect(pickOf(choiceOf('lines'), predictionOf('It leaks.'))).toBeNull()
  expect(pickOf(null, predictionOf('ask', [0]))).toBeNull()
})

test('an item moves by one, and not beyond an end', () => {
  expect(moved([2, 0, 1], 0, 1)).toEqual([0, 2, 1])
  expect(moved([2, 0, 1], 2, -1)).toEqual([2, 1, 0])
  expect(moved([2, 0, 1], 0, -1)).toEqual([2, 0, 1])
  expect(moved([2, 0, 1], 2, 1)).toEqual([2, 0, 1])
})

test('an order is first shown the same each time, whole, and never nearly right', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 3, max: 6 }), (seed, count) => {
      const order = firstOrder(seed, count)
      expect(order).toEqual(firstOrder(seed, count))
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at))
      expect(disorderOf(order)).toBeGreaterThan(1)
    }),
  )
})

test('other floors are first shown in other orders', () => {
  const orders = ['javascript@L0', 'testing@L3', 'debugging@L4', 'async-real-time@L3'].map((id) => firstOrder(id, 5))
  expect(new Set(orders.map(makePick)).size).toBe(4)
})
