import { shadyOf, sunnyOf, topOf, veil } from '../colour.ts'
import { pole } from '../kit/details.ts'
import { ball, band, cylinder } from '../kit/round.ts'
import { box } from '../kit/solids.ts'
import type { Pen } from '../pen.ts'
import { iso, rectangle } from '../projection.ts'

const STONE = '#e9ddd0'
const WATER = '#7fd0dc'

/** A basin with a bowl on a column, from which the water falls on all sides. */
export function fountain(pen: Pen): void {
  cylinder(pen, { radius: 0.33, z: 0, height: 5, colour: STONE, top: WATER })
  cylinder(pen, { radius: 0.06, z: 4, height: 9, colour: STONE, footing: false })
  band(pen, { radius: 0.1, topRadius: 0.17, z: 12, height: 3, colour: STONE, top: WATER })
  const { brush } = pen
  for (const [side, reach, foot] of [
    [-1, 11, -5],
    [-0.45, 10, -1.5],
    [0.45, 10, -1.5],
    [1, 11, -5],
  ] as const) {
    brush.beginPath()
    brush.moveTo(side * 2, -19)
    brush.quadraticCurveTo(side * reach, -24, side * reach, foot)
    brush.lineCap = 'round'
    pen.stroke(veil('#f4feff', 0.85), 1.3)
  }
  pen.line([0, -15], [0, -24], '#f4feff', 1.6)
  ball(pen, [0, 0], 24, 1.5, '#f4feff')
}

const WOOD = '#a5785a'

/** A ring of stones with a gabled roof on two posts, a winch and its bucket. */
export function well(pen: Pen): void {
  cylinder(pen, { radius: 0.25, z: 0, height: 8, colour: '#cbbdb6', top: '#3d3a5c' })
  pen.throwShadow(rectangle(0, 0, 0.6, 0.36), 18, 24)
  for (const x of [-0.23, 0.23]) pole(pen, { at: [x, 0], z: 6, height: 14, colour: WOOD, width: 2 })
  pen.line(iso(-0.23, 0, 14), iso(0.23, 0, 14), '#7b5a48', 1.6)
  pen.line(iso(0, 0, 14), iso(0, 0, 9), '#7b5a48', 0.7)
  cylinder(pen, { radius: 0.05, topRadius: 0.06, z: 6.5, height: 4, colour: '#8d6b52', shadow: false, footing: false })
  const [roof, half, deep] = ['#b3563f', 0.33, 0.24]
  pen.polygon([iso(-half, -deep, 18), iso(half, -deep, 18), iso(half, 0, 27), iso(-half, 0, 27)], shadyOf(roof))
  pen.polygon([iso(-half, deep, 18), iso(half, deep, 18), iso(half, 0, 27), iso(-half, 0, 27)], topOf(roof))
  pen.polygon([iso(half, deep, 18), iso(half, -deep, 18), iso(half, 0, 27)], sunnyOf('#8d6b52'))
  pen.line(iso(-half, 0, 27), iso(half, 0, 27), '#f0b79a', 1.1)
}

/** A stepped pedestal with a dial and its gnomon. */
export function sundial(pen: Pen): void {
  box(pen, { width: 0.5, z: 0, height: 2.4, colour: STONE })
  cylinder(pen, { radius: 0.1, topRadius: 0.08, z: 2.4, height: 9, colour: STONE, footing: false })
  cylinder(pen, { radius: 0.2, z: 11, height: 2, colour: '#d8c6b0', top: '#fff6e6', footing: false })
  for (let hour = 0; hour < 12; hour++) {
    const angle = (hour / 12) * 2 * Math.PI
    const [x, y] = [Math.cos(angle) * 7, -13 + Math.sin(angle) * 3.5]
    pen.line([x, y], [x * 0.86, -13 + Math.sin(angle) * 3], '#7b5a48', 0.7)
  }
  pen.path([
    [-4, -12],
    [4.4, -14.4],
    [4.4, -21],
  ])
  pen.fill('#c9973f')
  pen.stroke('#7a5a2a', 0.7)
  pen.path([
    [4.4, -14.4],
    [7, -12.6],
    [0, -12.4],
  ])
  pen.fill('rgba(60,40,90,.3)')
}
