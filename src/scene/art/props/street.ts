import { topOf } from '../colour.ts'
import { box } from '../kit/solids.ts'
import type { Pen } from '../pen.ts'
import { type Point, iso } from '../projection.ts'

export const CAR_COLOURS = ['#ef6f5e', '#f6b545', '#5fc0b0', '#5a8fd0', '#fff6e6', '#b98ae0'] as const
export const CLOTHES = ['#ef6f5e', '#5a8fd0', '#f6b545', '#7a5ab0', '#4fa08c', '#f29fb5'] as const

const SOFT_SHADOW = 'rgba(70,40,110,.32)'

/** A little car that drives along an axis of the ground, towards the viewer. */
export function car(pen: Pen, axis: 'x' | 'y', colour: string): void {
  const lengthwise = axis === 'x'
  const [width, depth] = lengthwise ? [0.44, 0.2] : [0.2, 0.44]
  const cabin = lengthwise
    ? { at: [-0.03, 0] as Point, width: width * 0.5, depth: depth * 0.86 }
    : { at: [0, -0.03] as Point, width: width * 0.86, depth: depth * 0.5 }
  const plain = { footing: false, shadow: false }
  if (!pen.emissive) {
    pen.circle(2, 1, 10, 4.4)
    pen.fill(SOFT_SHADOW)
    box(pen, { width, depth, z: 0.6, height: 1.6, colour: '#4a4460', edge: false, ...plain })
    box(pen, { width, depth, z: 1.8, height: 3.2, colour, ...plain })
    box(pen, { ...cabin, z: 5, height: 2.8, colour: '#5f86b0', edge: false, top: topOf(colour), ...plain })
  }
  for (const side of [-0.06, 0.06]) {
    const [x, y] = lengthwise ? iso(0.22, side, 3.6) : iso(side, 0.22, 3.6)
    pen.circle(x, y, 0.9)
    pen.light('#fff6d8', '#fff2b8')
  }
}

/** A person, 7 px tall. */
export function person(pen: Pen, clothes: string): void {
  if (pen.emissive) return
  pen.circle(2, 0, 3, 1.2)
  pen.fill(SOFT_SHADOW)
  pen.brush.beginPath()
  pen.brush.roundRect(-1.3, -5, 2.6, 5, 1.2)
  pen.fill(clothes)
  pen.circle(0, -6.2, 1.4)
  pen.fill('#f3c8a4')
}

const IRON = '#5a4a66'

/** A street lamp, 16 px tall. */
export function lamp(pen: Pen): void {
  pen.line([0, 0], [0, -14], IRON, 1.1)
  pen.circle(0, -15.5, 2.2)
  pen.light('#fff6da', '#fff3c0')
  pen.stroke(IRON, 0.5)
}
