import { expect, test } from 'vitest'
import { extended, lineWords, makeMarks, parseMarks, toggled } from './marks.ts'

test('a line is marked, and unmarked by the next press', () => {
  expect(toggled([5], 2)).toEqual({ marked: [2, 5], isFull: false })
  expect(toggled([2, 5], 2)).toEqual({ marked: [5], isFull: false })
})

test('a fourth line is left out, and said to be', () => {
  expect(toggled([1, 2, 3], 4)).toEqual({ marked: [1, 2, 3], isFull: true })
  expect(extended([], 5, 9)).toEqual({ marked: [5, 6, 7], isFull: true })
  expect(extended([], 9, 5)).toEqual({ marked: [7, 8, 9], isFull: true })
  expect(extended([4], 4, 6)).toEqual({ marked: [4, 5, 6], isFull: false })
})

test('marks come back from their draft, but for lines that the code does not have', () => {
  expect(parseMarks(makeMarks([2, 5]), 6)).toEqual([2, 5])
  expect(parseMarks('[0,2,2,7,1.5,"3"]', 6)).toEqual([2])
  expect(parseMarks('[1,2,3,4]', 6)).toEqual([1, 2, 3])
  for (const text of ['', 'no', '{}', 'null']) expect(parseMarks(text, 6)).toEqual([])
  expect(makeMarks([])).toBe('')
})

test('lines in words', () => {
  expect([lineWords([2]), lineWords([2, 3]), lineWords([2, 3, 7])]).toEqual([
    'line 2',
    'lines 2 and 3',
    'lines 2, 3 and 7',
  ])
})
