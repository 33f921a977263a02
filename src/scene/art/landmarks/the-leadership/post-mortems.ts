import type { Blueprint } from '../../blueprint.ts'
import { WHITE, mix, shadyOf, sunnyOf } from '../../colour.ts'
import { door, windowRow } from '../../kit/openings.ts'
import { ball } from '../../kit/round.ts'
import { box, prism, slab } from '../../kit/solids.ts'
import { LEADERSHIP } from '../../palette.ts'
import type { Pen } from '../../pen.ts'
import { type Point, iso, rectangle } from '../../projection.ts'

const STEPS = 4

/** A shrine on four steps with an obelisk that has a golden tip: a public memorial of what went wrong. */
export const postMortems: Blueprint = {
  storey(pen, index, z) {
    if (index > 0)
      return box(pen, {
        width: 0.7,
        z,
        height: 20,
        colour: LEADERSHIP.second,
        walls: (face) => windowRow(face, { count: 2, width: 5, height: 11 }),
      })
    let top = z
    for (let step = 0; step < STEPS; step++) {
      top = slab(pen, {
        width: 2.14 - step * 0.35,
        z: top,
        height: 6,
        colour: step % 2 === 0 ? LEADERSHIP.second : LEADERSHIP.wall,
      })
    }
    const shrine = box(pen, {
      width: 0.92,
      z: top,
      height: 22,
      colour: LEADERSHIP.wall,
      walls: (face) => door(face, { width: 9, height: face.height * 0.78 }),
    })
    for (const at of [
      [-0.62, 0.62],
      [0.62, -0.62],
      [0.62, 0.62],
    ] as const)
      brazier(pen, at, top - 6)
    return slab(pen, { width: 1.04, z: shrine, colour: LEADERSHIP.accent })
  },
  crown(pen, z, _storeys, full) {
    const foot = prism(pen, { outline: rectangle(0, 0, 0.46), z, height: 4, colour: LEADERSHIP.trim, shadow: false })
    obelisk(pen, foot, full ? 54 : 26)
  },
}

function brazier(pen: Pen, at: Point, z: number): void {
  const top = prism(pen, {
    outline: rectangle(at[0], at[1], 0.16),
    z,
    height: 8,
    colour: LEADERSHIP.wall,
    shadow: false,
    footing: false,
  })
  ball(pen, at, top + 2.4, 2.6, LEADERSHIP.roof, '#ffd98a')
}

function obelisk(pen: Pen, z: number, height: number): void {
  const [low, high] = [0.18, 0.1]
  const corners = (half: number, up: number) =>
    [iso(-half, half, up), iso(half, half, up), iso(half, -half, up)] as const
  const [footLeft, footFront, footRight] = corners(low, z)
  const [headLeft, headFront, headRight] = corners(high, z + height)
  const tip = iso(0, 0, z + height + 11)
  pen.throwShadow(rectangle(0, 0, 0.26), z, z + height)
  pen.polygon([footLeft, footFront, headFront, headLeft], sunnyOf(LEADERSHIP.wall))
  pen.polygon([footFront, footRight, headRight, headFront], shadyOf(LEADERSHIP.wall))
  pen.line(footFront, headFront, 'rgba(255,255,255,.5)', 0.9)
  for (let line = 1; line <= 3; line++) inscription(pen, z, (height * line) / 4.6)
  tipFace(pen, headLeft, headFront, tip, '#ffe08a', '#ffe9a8')
  tipFace(pen, headFront, headRight, tip, '#c98f3a', '#ffc86a')
  pen.line(headFront, tip, mix('#ffe08a', WHITE, 0.6), 0.8)
}

function tipFace(pen: Pen, left: Point, right: Point, tip: Point, day: string, night: string): void {
  pen.path([left, right, tip])
  pen.light(day, night)
}

function inscription(pen: Pen, z: number, up: number): void {
  pen.line(iso(-0.1, 0.16, z + up), iso(0.06, 0.16, z + up), 'rgba(140,110,110,.5)', 0.8)
}
