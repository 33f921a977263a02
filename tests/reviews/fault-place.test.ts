import { expect, test } from 'vitest'
import { liesOnLines } from './fault-place.ts'

const lines = (words: string) => words.split(' ').join('\n')

test.each([
  ['a line replaced', 'a b c d', 'a x c d', [2]],
  ['a line replaced by two', 'a b c d', 'a x y c d', [2]],
  ['a line removed', 'a b c d', 'a c d', [2]],
  ['a line added behind one of the fault', 'a b c d', 'a b x c d', [2]],
  ['a line added before one of the fault', 'a b c d', 'a x b c d', [2]],
  ['two places', 'a b c d e', 'x b c y e', [1, 4]],
  ['the first and the last line', 'a b c', 'x b y', [1, 3]],
  ['a line that looks like one below it', 'a } b } c', 'a } x } c', [3]],
  ['all lines', 'a b', 'x', [1, 2]],
])('%s: the mended code differs on the lines of the fault alone', (_, given, mended, fault) => {
  expect(liesOnLines(lines(given), lines(mended), fault)).toBe(true)
})

test.each([
  ['another line', 'a b c d', 'a b x d', [2]],
  ['a line more', 'a b c d', 'x a y c d', [3]],
  ['the last line', 'a b c d', 'a x c y', [2]],
  ['lines in another order', 'a b c d e', 'd x b y a', [2, 4]],
  ['no line of a fault', 'a b', 'a x', []],
  ['a line that stands for two', 'a b a', 'a', [2]],
])('%s: it differs elsewhere', (_, given, mended, fault) => {
  expect(liesOnLines(lines(given), lines(mended), fault)).toBe(false)
})
