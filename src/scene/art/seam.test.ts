import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { rectangle, ring } from './projection.ts'
import { frontOf, seamOf, seamOn } from './seam.ts'

const seed = fc.integer({ min: 0, max: 0xffffffff })
const BOX = { outline: rectangle(0, 0, 2), bottom: 0, top: 28 }
const DRUM = { outline: ring(0, 0, 1), bottom: 0, top: 28 }

test('a seam stays on its front, and runs from edge to edge', () => {
  fc.assert(
    fc.property(seed, (number) => {
      const { line, branches } = seamOf(number)
      for (const [u, v] of [line, ...branches].flat()) {
        expect(u).toBeGreaterThanOrEqual(0)
        expect(u).toBeLessThanOrEqual(1)
        expect(v).toBeGreaterThanOrEqual(0.1)
        expect(v).toBeLessThanOrEqual(0.9)
      }
      expect([line[0]![0], line.at(-1)![0]]).toEqual([0, 1])
      expect(
        branches.map(([from]) => line.includes(from!) || line.some(([u, v]) => u === from![0] && v === from![1])),
      ).toEqual([true, true, true, true])
      expect(seamOf(number)).toEqual({ line, branches })
    }),
  )
})

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

test.each([
  ['a house', BOX],
  ['a house drawn the other way round', { ...BOX, outline: BOX.outline.toReversed() }],
  ['a drum', DRUM],
])('on %s a seam goes from left to right and stays on the wall', (_, prism) => {
  const front = frontOf([{ ...prism, top: 3 }, prism])!
  fc.assert(
    fc.property(seed, (number) => {
      const { line } = seamOn(front, seamOf(number))
      const xs = line.map(([x]) => x)
      expect(xs).toEqual(xs.toSorted((a, b) => a - b))
      for (const [x, y] of line) {
        expect(Math.abs(x)).toBeLessThanOrEqual(64.1)
        expect(y).toBeGreaterThan(-29)
        expect(y).toBeLessThan(32)
      }
    }),
  )
})

test('a storey without walls has no front', () => {
  expect(frontOf([{ ...BOX, top: 4 }])).toBeNull()
  expect(frontOf([])).toBeNull()
})
