import { expect, test } from 'vitest'
import type { DifferenceLine } from '#city/review.ts'
import { differenceRows } from './difference-rows.ts'

const lineOf = (text: string) => [{ text, kind: null }]

/** A difference from lines such as "-old", "+new" and " same", with the fault's lines. */
function told(difference: readonly string[], lines: readonly number[]) {
  const change = { '-': 'removed', '+': 'added', ' ': 'same' } as const
  const { rows, rest } = differenceRows({
    code: difference.filter((line) => !line.startsWith('+')).map(lineOf),
    answer: {
      fault: {
        lines,
        breaks: [],
        difference: difference.map((text): DifferenceLine => ({
          change: change[text[0] as keyof typeof change],
          line: lineOf(text),
        })),
      },
      why: [],
    },
  })
  return {
    numbers: rows.map(({ number }) => number),
    faults: rows.flatMap((row) => (row.isFault ? [row.number] : [])),
    rest,
  }
}

test('a line of the fault that stands as it is, because another line mends it, is told apart', () => {
  expect(told([' a', '-b', '+B', ' c', '-d', '+D', '+DD', ' e'], [2, 3, 4])).toEqual({
    numbers: [1, 2, null, 3, 4, null, null, 5],
    faults: [2, 4],
    rest: [3],
  })
})

test('where something was missing, the line beside what is put in is the fault', () => {
  expect(told([' a', ' b', '+new', ' c'], [2]).faults).toEqual([2])
  expect(told(['+new', ' a', ' b'], [1]).faults).toEqual([1])
  expect(told([' a', ' b', '+new'], [1, 2])).toMatchObject({ faults: [2], rest: [1] })
})

test('sound code has its own lines and no fault', () => {
  const { rows, rest } = differenceRows({ code: [lineOf('a'), lineOf('b')], answer: { fault: null, why: [] } })
  expect(rows.map(({ number, change, isFault }) => [number, change, isFault])).toEqual([
    [1, 'same', false],
    [2, 'same', false],
  ])
  expect(rest).toEqual([])
})
