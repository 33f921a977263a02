import type { Blueprint } from '../../blueprint.ts'
import { roundWindows } from '../../kit/glazing.ts'
import { band, cylinder } from '../../kit/round.ts'
import { OPERATIONS } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import { type Point, UNIT, iso } from '../../projection.ts'
import { taper } from '../plinth.ts'

const radiusOf = (index: number) => taper(1.02, 0.15, 0.62, index)

/** The turbines: place as a part of the roof's radius, mast and blades in pixels, and the rotor's angle. */
const TURBINES = [
  [-0.52, -0.42, 52, 25, 0.4],
  [0.42, -0.28, 64, 28, 1.1],
  [-0.06, 0.5, 44, 22, 0.1],
] as const

/** Tapering round storeys with many windows, and three wind turbines on the roof. */
export const performance: Blueprint = {
  storey(pen, index, z) {
    const radius = radiusOf(index)
    const foot = index === 0 ? cylinder(pen, { radius: 1.14, z, height: 4, colour: OPERATIONS.wall }) : z
    const height = index === 0 ? 32 : 28
    const top = cylinder(pen, {
      radius,
      topRadius: radius - 0.1,
      z: foot,
      height,
      colour: index % 2 === 0 ? OPERATIONS.wall : '#8fd0c2',
    })
    roundWindows(pen, { radius: radius - 0.04, z: foot, height, count: 11, share: 0.46, sill: 8, head: height - 6 })
    return band(pen, {
      radius: radius - 0.02,
      z: top,
      height: 3,
      colour: index % 2 === 0 ? OPERATIONS.roof : OPERATIONS.wall,
    })
  },
  crown(pen, z, storeys, full) {
    const radius = radiusOf(storeys - 1)
    const [x, y] = iso(0, 0, z)
    pen.circle(x, y, radius * UNIT * 0.75, radius * UNIT * 0.375)
    pen.fill('#e9cdb4')
    if (!full) return turbine(pen, [0, 0], z, 40, 20, 0.3)
    for (const [east, south, mast, blade, turn] of TURBINES)
      turbine(pen, [east * radius, south * radius], z, mast, blade, turn)
  },
}

function turbine(pen: Pen, at: Point, z: number, mast: number, blade: number, turn: number): void {
  const [foot, hub] = [iso(...at, z), iso(...at, z + mast)]
  pen.path([
    [foot[0] - 2.6, foot[1]],
    [foot[0] + 2.6, foot[1]],
    [hub[0] + 1.1, hub[1]],
    [hub[0] - 1.1, hub[1]],
  ])
  pen.fill(
    pen.gradient(
      [foot[0] - 3, 0],
      [foot[0] + 3, 0],
      [
        [0, '#ffffff'],
        [1, '#a99cc4'],
      ],
    ),
  )
  for (let index = 0; index < 3; index++) {
    pen.placed(hub, turn + (index * 2 * Math.PI) / 3, 1, () => {
      pen.brush.beginPath()
      pen.brush.moveTo(0, -1.5)
      pen.brush.quadraticCurveTo(blade * 0.4, -4, blade, 0)
      pen.brush.lineTo(0, 1.6)
      pen.brush.closePath()
      pen.fill(index === 1 ? '#d9d0e6' : '#ffffff')
      pen.stroke('rgba(140,124,170,.55)', 0.5)
    })
  }
  pen.circle(hub[0], hub[1], 2.6)
  pen.light(OPERATIONS.second, '#ff8a6a')
}
