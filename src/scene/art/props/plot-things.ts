import { WHITE, dim, mix, shadyOf, sunnyOf, topOf } from '../colour.ts'
import { flag as cloth, pole } from '../kit/details.ts'
import { ball, band, cone, cylinder } from '../kit/round.ts'
import { ORIGIN, box } from '../kit/solids.ts'
import type { Pen } from '../pen.ts'
import { iso, rectangle, ring } from '../projection.ts'

const IRON = '#5a4a66'
const [GLOW_BY_DAY, GLOW] = ['#fff6da', '#ffe9a8']

/** A cast-iron post with two lanterns. */
export function lamp(pen: Pen): void {
  cylinder(pen, { radius: 0.09, topRadius: 0.05, z: 0, height: 4, colour: IRON, footing: false })
  pen.throwShadow(ring(0, 0, 0.04, 6), 4, 30)
  pen.line([0, -3], [0, -29], IRON, 1.8)
  pen.line([-0.5, -4], [-0.5, -28], '#8b7a96', 0.6)
  pen.brush.beginPath()
  pen.brush.moveTo(-7, -22)
  pen.brush.quadraticCurveTo(-5, -27, 0, -26)
  pen.brush.quadraticCurveTo(5, -27, 7, -22)
  pen.stroke(IRON, 1.3)
  for (const x of [-7, 7]) {
    pen.path([
      [x - 2, -22],
      [x + 2, -22],
      [x + 2.8, -15.5],
      [x - 2.8, -15.5],
    ])
    pen.light(GLOW_BY_DAY, GLOW)
    pen.stroke(IRON, 0.9)
    pen.path([
      [x - 3, -22],
      [x + 3, -22],
      [x, -25],
    ])
    pen.fill(IRON)
  }
  ball(pen, ORIGIN, 30, 1.7, '#c9973f')
}

const SLATS = '#b9774a'

/** A garden bench, seen from its front. */
export function bench(pen: Pen): void {
  const plain = { footing: false, edge: false }
  pen.throwShadow(rectangle(0, -0.08, 0.72, 0.24), 0, 9)
  for (const x of [-0.3, 0.3])
    box(pen, { at: [x, 0], width: 0.05, depth: 0.26, z: 0, height: 5, colour: IRON, shadow: false, ...plain })
  for (const [z, height] of [
    [7.4, 2.2],
    [10.4, 2.2],
  ] as const)
    box(pen, { at: [0, -0.15], width: 0.74, depth: 0.04, z, height, colour: SLATS, shadow: false, ...plain })
  for (const y of [-0.08, 0.03, 0.14])
    box(pen, { at: [0, y], width: 0.74, depth: 0.09, z: 5, height: 1.4, colour: SLATS, shadow: false, ...plain })
  for (const x of [-0.34, 0.34]) {
    pen.line(iso(x, 0.16, 0), iso(x, 0.16, 8.6), IRON, 1.2)
    pen.line(iso(x, 0.16, 8.6), iso(x, -0.15, 9.4), IRON, 1.2)
  }
}

/** A little round kiosk with papers in its window, lit by night. */
export function kiosk(pen: Pen): void {
  const body = '#3f8f7f'
  band(pen, { radius: 0.28, z: 0, height: 2.2, colour: '#f4ead8' })
  cylinder(pen, { radius: 0.24, z: 2.2, height: 13, colour: body })
  pen.brush.beginPath()
  pen.brush.roundRect(-8.6, -11, 10.4, 7.4, 1)
  pen.light('#fff1cf', '#ffd27a')
  pen.stroke('#2b5f58', 0.9)
  for (const [x, ink] of [
    [-7.4, '#ef6f5e'],
    [-4.2, '#5a8fd0'],
    [-1, '#f6b545'],
  ] as const) {
    if (pen.emissive) continue
    pen.brush.beginPath()
    pen.brush.rect(x, -7.4, 2.2, 3)
    pen.fill(ink)
  }
  pen.line([-9.4, -2.6], [2.4, -2], '#f4ead8', 1.5)
  band(pen, { radius: 0.3, z: 15, height: 1.6, colour: '#f4ead8' })
  cone(pen, { radius: 0.3, z: 16.6, height: 10, colour: '#e7c04d' })
  ball(pen, ORIGIN, 27, 1.9, '#f4ead8')
}

/** A tall flag on a stone foot. */
export function flag(pen: Pen): void {
  box(pen, { width: 0.26, z: 0, height: 3, colour: '#e9ddd0' })
  pen.throwShadow(ring(0, 0, 0.03, 6), 3, 42)
  pen.placed([0, -3], 0, 1.12, () => cloth(pen, ORIGIN, 0, 36, '#e4684c'))
  pen.line([1.4, -38.6], [9, -38], mix('#e4684c', WHITE, 0.75), 1.8)
  ball(pen, ORIGIN, 43.6, 1.9, '#f4b53f')
}

/** A small house on a pole, with a round door and a bird on its roof. */
export function birdhouse(pen: Pen): void {
  pole(pen, { z: 0, height: 17, colour: '#a5785a', width: 2.2 })
  pen.throwShadow(ring(0, 0, 0.04, 6), 0, 17)
  const [wall, roof] = ['#f0cf9c', '#4f7fb8']
  box(pen, { width: 0.26, z: 17, height: 8, colour: wall, footing: false })
  const [hole, y] = iso(0, 0.13, 21)
  pen.circle(hole, y, 1.6, 1.9)
  pen.fill('#5a3a4a')
  pen.line([hole, y + 3], [hole - 1.6, y + 3.6], '#7b5a48', 0.9)
  const [wide, deep, eaves, ridge] = [0.19, 0.21, 24, 32]
  pen.polygon(
    [iso(wide, deep, eaves), iso(wide, -deep, eaves), iso(0, -deep, ridge), iso(0, deep, ridge)],
    shadyOf(roof),
  )
  pen.polygon(
    [iso(-wide, deep, eaves), iso(-wide, -deep, eaves), iso(0, -deep, ridge), iso(0, deep, ridge)],
    topOf(roof),
  )
  pen.polygon([iso(-wide + 0.04, deep, eaves), iso(wide - 0.04, deep, eaves), iso(0, deep, ridge - 1.5)], sunnyOf(wall))
  const [x, top] = iso(0, 0, ridge)
  pen.circle(x + 1, top - 2, 2.6, 1.9)
  pen.fill('#3f4a6f')
  pen.circle(x - 1.4, top - 4, 1.5)
  pen.fill('#3f4a6f')
  pen.line([x - 2.8, top - 4], [x - 4.2, top - 3.6], '#f4b53f', 0.9)
  pen.line([x + 3, top - 2.4], [x + 6, top - 3.6], '#3f4a6f', 1.2)
}

const [FRAME, TYRE] = ['#2a9fa0', '#4a4460']

/** A bicycle that leans on its stand, along the ground's x axis. */
export function bicycle(pen: Pen): void {
  pen.throwShadow(rectangle(0, 0, 0.8, 0.04), 0, 9)
  pen.onWall('left', 0, 0, 0, () => {
    for (const x of [-8, 8]) {
      pen.circle(x, -5.6, 5.2)
      pen.stroke(TYRE, 1.5)
      pen.circle(x, -5.6, 3.9)
      pen.stroke(mix(TYRE, WHITE, 0.5), 0.4)
      pen.circle(x, -5.6, 0.9)
      pen.fill(TYRE)
    }
    for (const [from, to] of [
      [
        [-8, -5.6],
        [-2.6, -13],
      ],
      [
        [-2.6, -13],
        [5.4, -13],
      ],
      [
        [-1, -5.2],
        [5.6, -13],
      ],
      [
        [-8, -5.6],
        [-1, -5.2],
      ],
      [
        [-3.4, -15],
        [-1, -5.2],
      ],
      [
        [8, -5.6],
        [5, -16.4],
      ],
    ] as const)
      pen.line(from, to, FRAME, 1.5)
    pen.line([-5.6, -15.4], [-1.4, -15.4], dim(TYRE, 0.8), 2.2)
    pen.line([2.4, -17.4], [6.6, -16.4], TYRE, 1.4)
    pen.brush.beginPath()
    pen.brush.roundRect(5.6, -14.6, 6, 4.6, 1)
    pen.fill('#c98a52')
    pen.line([6, -13], [11.4, -13], '#8a5a34', 0.6)
    for (const [x, ink] of [
      [7, '#ef6f5e'],
      [9, '#f6b545'],
      [10.8, '#f29fb5'],
    ] as const) {
      pen.circle(x, -15.2, 1.4)
      pen.fill(ink)
    }
  })
}
