import type { Blueprint } from '../../blueprint.ts'
import { roundWindows } from '../../kit/glazing.ts'
import { ball, band, cylinder, dome } from '../../kit/round.ts'
import { SECURITY } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import { type Point, iso } from '../../projection.ts'
import { taper } from '../plinth.ts'

const STEEL = '#6d7ba6'
const BRASS = '#8a5f2c'
const radiusOf = (index: number) => taper(1.02, 0.09, 0.62, index)

/** A strongroom: drums bound in gold, a wheel on the door, a ribbed dome over all. */
export const secretsEnvVars: Blueprint = {
  storey(pen, index, z) {
    const radius = radiusOf(index)
    const foot = index === 0 ? cylinder(pen, { radius: 1.14, z, height: 4, colour: SECURITY.second }) : z
    const height = index === 0 ? 33 : 23
    const top = cylinder(pen, { radius, z: foot, height, colour: index % 2 === 0 ? '#aab6d2' : SECURITY.second })
    if (index === 0) {
      roundWindows(pen, { radius, z: foot, height, count: 3, from: 0.72, to: 0.92, share: 0.3 })
      vaultDoor(pen, [-12, iso(0.7, 0.7, foot + 15)[1]])
    } else roundWindows(pen, { radius, z: foot, height, count: 9, share: 0.18, sill: 6, head: 16 })
    return band(pen, { radius: radius + 0.04, z: top, height: 3, colour: SECURITY.accent })
  },
  crown(pen, z, storeys, full) {
    const radius = radiusOf(storeys - 1) * (full ? 0.94 : 0.8)
    const gilt = { ribColour: SECURITY.accent, ribWidth: 1.2 }
    const apex = dome(pen, {
      radius,
      z,
      colour: full ? SECURITY.roof : SECURITY.second,
      rise: full ? 0.85 : 0.42,
      ribs: 10,
      rings: 2,
      ...(full ? gilt : {}),
    })
    ball(pen, [0, 0], apex + (full ? 4 : 2), full ? 5 : 3, SECURITY.accent, '#ffe9a8')
  },
}

/** A round steel door with a brass wheel, set into the drum. */
function vaultDoor(pen: Pen, at: Point): void {
  pen.brush.save()
  pen.brush.transform(0.96, 0.16, 0, 1, at[0], at[1])
  pen.circle(0, 0, 15)
  pen.fill(
    pen.gradient(
      [-15, -10],
      [15, 10],
      [
        [0, '#dfe5f4'],
        [0.5, STEEL],
        [1, '#4f5c8c'],
      ],
    ),
  )
  pen.circle(0, 0, 12.4)
  pen.light(
    pen.gradient(
      [-12, -12],
      [12, 12],
      [
        [0, '#ffe9a8'],
        [0.5, SECURITY.accent],
        [1, '#b98432'],
      ],
    ),
    '#ffdf8a',
  )
  for (let bolt = 0; bolt < 8; bolt++) {
    const angle = (bolt * Math.PI) / 4 + 0.4
    pen.circle(13.7 * Math.cos(angle), 13.7 * Math.sin(angle), 0.8)
    pen.fill('#eef2fb')
  }
  pen.circle(0, 0, 7.6)
  pen.trace(BRASS, BRASS, 1.7)
  for (let spoke = 0; spoke < 6; spoke++) {
    const angle = (spoke * Math.PI) / 3
    pen.brush.beginPath()
    pen.brush.moveTo(0, 0)
    pen.brush.lineTo(10 * Math.cos(angle), 10 * Math.sin(angle))
    pen.brush.lineCap = 'round'
    pen.trace(BRASS, BRASS, 1.8)
  }
  pen.circle(0, 0, 3.6)
  pen.light(BRASS, '#7a4a1c')
  pen.brush.restore()
}
