import type { Blueprint } from '../../blueprint.ts'
import { roundWindows } from '../../kit/glazing.ts'
import { band, cylinder } from '../../kit/round.ts'
import { PIPELINE } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import { type Point, iso } from '../../projection.ts'

const radiusOf = (index: number) => (index === 0 ? 1 : 0.64)

/** A striped tower with a wide deck and a dish antenna. */
export const observability: Blueprint = {
  storey(pen, index, z) {
    const ground = index === 0
    const radius = radiusOf(index)
    const foot = ground ? cylinder(pen, { radius: 1.1, z, height: 4, colour: PIPELINE.trim }) : z
    const height = ground ? 26 : 25
    const top = cylinder(pen, { radius, z: foot, height, colour: index % 2 === 0 ? PIPELINE.wall : PIPELINE.second })
    roundWindows(pen, {
      radius,
      z: foot,
      height,
      count: ground ? 9 : 5,
      share: 0.4,
      sill: height * 0.28,
      head: height * 0.74,
    })
    return band(pen, { radius: radius + 0.05, z: top, height: 3, colour: PIPELINE.roof })
  },
  crown(pen, z, storeys, full) {
    const low = storeys === 1 ? 0.6 : 0.74
    const deck = cylinder(pen, { radius: low, topRadius: low + 0.1, z, height: 10, colour: PIPELINE.wall })
    roundWindows(pen, { radius: low + 0.05, z, height: 10, count: 9, share: 0.42, sill: 2.5, head: 7.5, chance: 1 })
    dish(pen, deck, full ? 1 : 0.62)
  },
}

const STEEL = '#2c6070'

function dish(pen: Pen, z: number, size: number): void {
  const bearing: Point = iso(0, 0, z + 24 * size)
  pen.line(iso(0, 0, z), bearing, STEEL, 4 * size)
  const { brush } = pen
  pen.placed([bearing[0], bearing[1] - 6 * size], -0.62, size, () => {
    brush.beginPath()
    brush.ellipse(0, 0, 30, 13, 0, 0, Math.PI)
    brush.closePath()
    pen.fill(
      pen.gradient(
        [-30, 0],
        [30, 0],
        [
          [0, '#ffffff'],
          [0.5, '#d7dfe6'],
          [1, '#9a94c0'],
        ],
      ),
    )
    pen.circle(0, 0, 30, 9)
    pen.fill(
      pen.gradient(
        [-30, 0],
        [30, 0],
        [
          [0, '#b9c6d8'],
          [0.6, '#eef4f6'],
          [1, '#ffffff'],
        ],
      ),
    )
    pen.stroke('#ffffff', 1.2)
    for (const side of [-14, 14]) pen.line([side, 0], [0, -22], STEEL, 1.3)
    pen.circle(0, -22, 3)
    pen.light(PIPELINE.accent, '#ff8a6a')
  })
}
