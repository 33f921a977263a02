import { expect, test } from 'vitest'
import { UNIT, rectangle, ring } from './projection.ts'
import { frontOf } from './front.ts'

const BOX = { outline: rectangle(0, 0, 2), bottom: 0, top: 28 }
const DRUM = { outline: ring(0, 0, 1), bottom: 0, top: 28 }

test('the front of a house is its two walls towards the viewer, from the left corner to the right', () => {
  const front = frontOf([BOX])!
  expect(front.corners).toEqual([0.5])
  expect([front.at(0, 1), front.at(0.5, 1), front.at(1, 1), front.at(0.5, 0)]).toEqual([
    [-64, 0],
    [0, 32],
    [64, 0],
    [0, 4],
  ])
})

test('the front of a drum runs from its left rim to its right one', () => {
  const front = frontOf([{ ...DRUM, top: 3 }, DRUM])!
  const places = Array.from({ length: 21 }, (_, at) => front.at(at / 20, 0.5))
  const xs = places.map(([x]) => x)
  expect(xs).toEqual(xs.toSorted((a, b) => a - b))
  for (const [x, y] of places) {
    expect(Math.abs(x)).toBeLessThanOrEqual(UNIT + 0.1)
    expect(y).toBeGreaterThan(-29)
    expect(y).toBeLessThan(32)
  }
  expect(front.height).toBe(28)
})

test('a storey without walls has no front', () => {
  expect(frontOf([{ ...BOX, top: 2 }])).toBeNull()
  expect(frontOf([])).toBeNull()
})
