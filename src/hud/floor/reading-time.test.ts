import { expect, test } from 'vitest'
import type { Lesson } from '#city/city.ts'
import { toFloorId } from '#city/ids.ts'
import type { Inline } from '#city/text.ts'
import { minutesInWords, minutesOf } from './reading-time.ts'

const words = (count: number): readonly Inline[] => [{ kind: 'text', text: 'word '.repeat(count) }]
const lesson: Lesson = {
  floor: toFloorId('database', 0),
  why: words(500),
  scene: words(60),
  know: words(30),
  assume: words(10),
  ask: null,
  choice: null,
  learn: words(40),
  prose: words(40),
  example: [{ kind: 'list', ordered: false, items: [[{ kind: 'code', language: null, text: 'a b c' }]] }],
  sources: words(500),
  facts: [],
}

test('a floor takes the time to read its words, and three minutes for the prediction', () => {
  expect(minutesOf(lesson)).toBe(4)
  expect(minutesOf({ ...lesson, prose: words(440) })).toBe(7)
})

test('minutes are written as words', () => {
  expect([1, 6, 15].map(minutesInWords)).toEqual(['about one minute', 'about six minutes', 'about 15 minutes'])
})
