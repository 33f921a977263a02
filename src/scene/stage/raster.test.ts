import { expect, test } from 'vitest'
import { type Box, type Extent, follow, modulo, piecesOf } from './raster.ts'
import { createRandom } from '#lib/random.ts'

const SIZE: Extent = { width: 13, height: 9 }
const VIEW: Extent = { width: 8, height: 5 }
const viewAt = (left: number, top: number): Box => ({ left, top, right: left + VIEW.width, bottom: top + VIEW.height })

/** A raster as the GPU would hold it: for each of its pixels, the pixel of the plane last painted there. */
function createRaster() {
  const pixels = new Map<string, string>()
  let held: Box | null = null
  let painted = 0
  const each = ({ left, top, right, bottom }: Box, visit: (x: number, y: number) => void) => {
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) visit(x, y)
  }
  return {
    painted: () => painted,
    look: (seen: Box) => {
      const next = follow(held, seen, SIZE)
      held = next.held
      for (const { box, x, y } of next.fresh.flatMap((fresh) => piecesOf(fresh, SIZE))) {
        expect(x + box.right - box.left).toBeLessThanOrEqual(SIZE.width)
        expect(y + box.bottom - box.top).toBeLessThanOrEqual(SIZE.height)
        each(box, (column, row) => {
          painted += 1
          pixels.set(`${x + column - box.left} ${y + row - box.top}`, `${column} ${row}`)
        })
      }
      each(seen, (x, y) => {
        expect(pixels.get(`${modulo(x, SIZE.width)} ${modulo(y, SIZE.height)}`)).toBe(`${x} ${y}`)
      })
    },
  }
}

test('wherever the view goes, every pixel of it is in the raster', () => {
  const random = createRandom(5)
  const raster = createRaster()
  let [left, top] = [-3, 40]
  for (let turn = 0; turn < 400; turn++) {
    const stride = turn % 50 === 0 ? 60 : 5
    left += Math.round((random() - 0.5) * stride)
    top += Math.round((random() - 0.5) * stride)
    raster.look(viewAt(left, top))
  }
})

test('what is held is not painted again', () => {
  const raster = createRaster()
  raster.look(viewAt(0, 0))
  expect(raster.painted()).toBe(SIZE.width * SIZE.height)
  raster.look(viewAt(1, 1))
  raster.look(viewAt(-1, 0))
  expect(raster.painted()).toBe(SIZE.width * SIZE.height)
})

test('a step over the edge paints as far ahead as there is room, and no more', () => {
  const from: Box = { left: 0, top: 0, right: 13, bottom: 9 }
  expect(follow(from, viewAt(6, 2), SIZE)).toEqual({
    held: { left: 6, top: 0, right: 19, bottom: 9 },
    fresh: [{ left: 13, right: 19, top: 0, bottom: 9 }],
  })
})

test('a box is cut where the raster wraps around', () => {
  expect(piecesOf({ left: -1, top: 8, right: 2, bottom: 10 }, SIZE)).toEqual([
    { box: { left: -1, top: 8, right: 0, bottom: 9 }, x: 12, y: 8 },
    { box: { left: -1, top: 9, right: 0, bottom: 10 }, x: 12, y: 0 },
    { box: { left: 0, top: 8, right: 2, bottom: 9 }, x: 0, y: 8 },
    { box: { left: 0, top: 9, right: 2, bottom: 10 }, x: 0, y: 0 },
  ])
})
