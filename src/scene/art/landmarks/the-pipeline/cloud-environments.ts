import type { Blueprint } from '../../blueprint.ts'
import { bush, pole } from '../../kit/details.ts'
import { curtainWall } from '../../kit/glazing.ts'
import { type Face, box, slab } from '../../kit/solids.ts'
import { PIPELINE } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import { type Point, iso } from '../../projection.ts'
import { plinth, taper } from '../plinth.ts'

/** The terraces of the ground floor, one for each environment: width in tiles, height in pixels, colour. */
const TERRACES = [
  [2, 22, '#d9f0ee'],
  [1.62, 20, '#bfe6e4'],
  [1.24, 20, '#a5dad9'],
] as const
const upperWidth = (index: number) => taper(0.96, 0.06, 0.7, index)

/** Puts a terrace of that width into the far corner, so that the plants in front of it can be seen. */
const setBack = (width: number): Point => [-(2 - width) / 4, -(2 - width) / 4]

/** Glass terraces with gardens, and a cloud held up on masts. */
export const cloudEnvironments: Blueprint = {
  storey(pen, index, z) {
    if (index > 0) return terrace(pen, upperWidth(index), 22, '#8fd0d2', z)
    let top = plinth(pen, z, PIPELINE.trim, 2)
    for (const [width, height, colour] of TERRACES) {
      top = terrace(pen, width, height, colour, top)
      if (width > 1.3) planting(pen, width, top)
    }
    return top
  },
  crown(pen, z, storeys, full) {
    const at = setBack(storeys === 1 ? 1.24 : upperWidth(storeys - 1))
    const size = full ? 1 : 0.6
    for (const [x, y] of [
      [-0.24, 0.24],
      [0.24, -0.24],
      [0.24, 0.24],
    ] as const) {
      pole(pen, { at: [at[0] + x * size, at[1] + y * size], z, height: 26 * size, colour: PIPELINE.trim })
    }
    cloud(pen, iso(...at, z + 40 * size), size)
  },
}

const glass = (face: Face) => curtainWall(face, { columns: Math.round(face.width / 8), rows: 2, tint: '#8fdce0' })

function terrace(pen: Pen, width: number, height: number, colour: string, z: number): number {
  const at = setBack(width)
  const top = box(pen, { at, width, z, height, colour, walls: glass })
  return slab(pen, { at, width: width + 0.06, z: top, height: 2, colour: PIPELINE.trim, top: '#f6f1e6', shadow: false })
}

function planting(pen: Pen, width: number, z: number): void {
  const [x, y] = setBack(width)
  for (let index = 0; index < 4; index++) {
    bush(pen, [x - width / 2 + 0.25 + (index * width) / 4, y + width / 2 - 0.11], z, 3.4)
    if (index > 0) bush(pen, [x + width / 2 - 0.11, y + width / 2 - 0.2 - (index * width) / 4], z, 3)
  }
}

function cloud(pen: Pen, at: Point, size: number): void {
  const puffs = [
    [-22, 6, 12],
    [24, 7, 11],
    [10, 9, 12],
    [-7, 8, 13],
    [-10, -5, 15],
    [10, -3, 14],
    [0, -12, 13],
  ] as const
  pen.placed(at, 0, size, () => {
    for (const [x, y, radius] of puffs) {
      pen.circle(x, y, radius)
      pen.fill(
        pen.gradient(
          [x - radius, y - radius],
          [x + radius * 0.6, y + radius],
          [
            [0, '#ffffff'],
            [0.55, '#f3f6fb'],
            [1, '#b9c0e4'],
          ],
        ),
      )
    }
    for (let lamp = 0; lamp < 4; lamp++) {
      pen.circle(-18 + lamp * 12, 16, 1.8)
      pen.light(PIPELINE.second, '#8ffff0')
    }
  })
}
