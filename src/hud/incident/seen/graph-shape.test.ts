import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { linePath, secondAtX, spread, timesOf, windowOf, xOf, yOf } from './graph-shape.ts'
import type { Frame } from './graph-shape.ts'

const frame: Frame = { fromS: 0, toS: 10, left: 0, right: 100, top: 0, bottom: 50, most: 10 }

test('the last three minutes are shown, and from the beginning until there are so many', () => {
  expect(windowOf('lately', 60, 600)).toEqual({ fromS: 0, toS: 180 })
  expect(windowOf('lately', 400, 600)).toEqual({ fromS: 220, toS: 400 })
  expect(windowOf('whole', 60, 600)).toEqual({ fromS: 0, toS: 600 })
})

test('a second stands at its end, a value above the foot, and what is too much at the top', () => {
  expect([xOf(frame, 0), xOf(frame, 10), yOf(frame, 0), yOf(frame, 5), yOf(frame, 99)]).toEqual([0, 100, 50, 25, 0])
})

test('a line has a gap where there is no value, and a value alone is a dot', () => {
  expect(linePath([0, 10, null, 5], frame)).toBe('M10 50h0L20 0M40 25h0')
})

test('seconds before the window are left out', () => {
  expect(linePath([1, 1, 1, 1], { ...frame, fromS: 2, toS: 12 })).toBe('M30 45h0L40 45')
})

test('seconds closer than a point are drawn from the least to the most, so that no peak is lost', () => {
  const values = Array.from({ length: 100 }, (_, at) => (at === 42 ? 10 : 0))
  const path = linePath(values, { ...frame, toS: 100 })
  expect(path.split('L')).toHaveLength(50)
  expect(path).toContain('L44 0V50')
})

test('points that are drawn stay where they are when more seconds come', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 8, maxLength: 60 }), (values) => {
      const whole = { ...frame, toS: 200 }
      const each = 3
      const full = Math.floor(values.length / each) * each
      expect(linePath(values, whole).startsWith(linePath(values.slice(0, full), whole))).toBe(true)
    }),
  )
})

test('the second at a place is the nearest that was seen', () => {
  expect([secondAtX(frame, 34, 10), secondAtX(frame, 99, 6), secondAtX(frame, -5, 6)]).toEqual([3, 6, 1])
})

test('times stand at whole minutes of the story, so many minutes apart as leave space', () => {
  const night = { ...frame, toS: 600, right: 600 }
  expect(timesOf(night, 21 * 60 + 40).map(({ text }) => text)).toHaveLength(11)
  expect(timesOf({ ...night, right: 240 }, 21 * 60 + 41)).toEqual([
    { s: 240, text: '21:45' },
    { s: 540, text: '21:50' },
  ])
})

test('words are moved apart as little as is needed, within the edges and in their order', () => {
  expect(spread([10, 12, 90], 15, 0, 100)).toEqual([10, 25, 90])
  expect(spread([99, 98], 15, 0, 100)).toEqual([100, 85])
})
