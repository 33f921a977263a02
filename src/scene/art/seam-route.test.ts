import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '#lib/random.ts'
import { type Raster, routeSeam } from './seam-route.ts'

const seed = fc.integer({ min: 0, max: 0xffffffff })

/** A wall with windows of 7 by 12 squares, and as much wall between them. */
function wallWithWindows(): Raster {
  const [columns, rows] = [100, 24]
  const costs = Array.from({ length: columns * rows }, (_, index) => {
    const [x, y] = [index % columns, Math.floor(index / columns)]
    return x % 14 > 6 && y > 5 && y < 18 ? 40 : 0
  })
  return { columns, rows, costs }
}

test('a seam begins at an end of the wall, goes in steps to neighbours, and never through a window', () => {
  const wall = wallWithWindows()
  fc.assert(
    fc.property(seed, (number) => {
      const { line, branches } = routeSeam(wall, createRandom(number))
      expect([0, wall.columns - 1]).toContain(line[0]![0])
      expect(Math.abs(line.at(-1)![0] - line[0]![0])).toBeGreaterThan(wall.columns * 0.7)
      for (const way of [line, ...branches]) {
        for (const [x, y] of way) expect(wall.costs[y * wall.columns + x]).toBe(0)
        way.slice(1).forEach(([x, y], at) => {
          expect(Math.max(Math.abs(x - way[at]![0]), Math.abs(y - way[at]![1]))).toBe(1)
        })
      }
      for (const [from] of branches) expect(line).toContainEqual(from)
      expect(routeSeam(wall, createRandom(number))).toEqual({ line, branches })
    }),
    { numRuns: 30 },
  )
})

test('a seam crosses a wall that is all glass', () => {
  const glass = { columns: 40, rows: 12, costs: Array.from({ length: 480 }, () => 40) }
  const { line } = routeSeam(glass, createRandom(7))
  expect(Math.abs(line.at(-1)![0] - line[0]![0])).toBeGreaterThan(28)
})
