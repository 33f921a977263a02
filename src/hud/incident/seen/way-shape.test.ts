import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wayShape } from './way-shape.ts'
import type { Box } from './way-shape.ts'

const box = (left: number, top: number): Box => ({ left, top, width: 100, height: 60 })

test('a way to the right leaves at the right side and ends before the left side', () => {
  expect(wayShape(box(0, 0), box(200, 0), [])).toEqual({
    path: 'M100 30C147.5 30 147.5 30 195 30',
    middle: { x: 147.5, y: 30 },
    isAcross: true,
  })
})

test('a way down leaves at the foot and ends above the top', () => {
  expect(wayShape(box(0, 0), box(0, 200), [])).toEqual({
    path: 'M50 60C50 127.5 50 127.5 50 195',
    middle: { x: 50, y: 127.5 },
    isAcross: false,
  })
})

test('a way up leaves at the top', () => {
  expect(wayShape(box(0, 200), box(0, 0), []).path).toBe('M50 200C50 132.5 50 132.5 50 65')
})

test('a way runs around a card that stands between, in the nearest gap', () => {
  expect(wayShape(box(0, 0), box(400, 0), [box(200, 10)]).path).toContain('200 -2 200 -2 300 -2 300 -2')
  expect(wayShape(box(0, 0), box(400, 0), [box(200, -10)]).path).toContain('200 62 200 62 300 62 300 62')
})

test('wherever the other card stands, all numbers of a way are numbers', () => {
  const place = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }))
  fc.assert(
    fc.property(place, fc.array(place, { maxLength: 4 }), (to, others) => {
      const { path } = wayShape(
        box(0, 0),
        box(...to),
        others.map((each) => box(...each)),
      )
      expect(path).toMatch(/^M-?[\d.]+ -?[\d.]+(C(-?[\d.]+ -?[\d.]+ ?)+)$/)
    }),
  )
})
