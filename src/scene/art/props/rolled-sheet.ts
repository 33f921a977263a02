import type { Pen } from '../pen.ts'
import { type Point, iso } from '../projection.ts'

/** Where the roll begins and ends, in tiles along the wall from the middle of the door; its radius in pixels. */
export const [FROM, TO, RADIUS] = [-0.36, 0.075, 3]
/** Where the band is, as parts of its length. */
const BAND = [0.36, 0.56] as const

const INK = '#6d5a78'
const PAPER = { lit: '#fffdf4', plain: '#fff1d2', low: '#e9cfae', shade: '#b79ab4' }
const CLOTH = { lit: '#3fc0bd', plain: '#1c9a9d', shade: '#0b6873' }
const INSIDE = '#5b7fc9'

/** The part of the round, in radians, that is seen along the roll: from below in front to above behind. */
const [UNDER, OVER] = [Math.PI * 0.75, Math.PI * 1.75]

/**
 * A sheet of paper, rolled up with a band around it. It lies on the ground along a wall that faces screen-left; its
 * open end faces screen-right. Its base point is before the middle of the door.
 */
export function rolledSheet(pen: Pen): void {
  contact(pen)
  along(pen, 0, 1, shaded(pen, PAPER.lit, PAPER.plain, PAPER.low, PAPER.shade))
  pen.stroke(INK, 1.1)
  line(pen, 0.04, BAND[0], Math.PI * 1.02, '#c9ab8e')
  line(pen, BAND[1], 1, Math.PI * 1.02, '#c9ab8e')
  along(pen, ...BAND, shaded(pen, CLOTH.lit, CLOTH.plain, CLOTH.plain, CLOTH.shade))
  pen.stroke(CLOTH.shade, 0.7)
  end(pen)
}

/** The middle of the roll at a part of its length. */
const middleAt = (part: number): Point => iso(FROM + (TO - FROM) * part, 0, RADIUS)

/** A point on the outside of the roll. */
function pointAt(part: number, angle: number): Point {
  const [x, y] = middleAt(part)
  const [u, v] = [RADIUS * Math.cos(angle), RADIUS * Math.sin(angle)]
  return [x + u, y + v - u / 2]
}

const round = (part: number, from: number, to: number): readonly Point[] =>
  Array.from({ length: 13 }, (_, step) => pointAt(part, from + ((to - from) * step) / 12))

/** Fills the outside between two parts of the length, and leaves the path for a stroke. */
function along(pen: Pen, from: number, to: number, ink: CanvasGradient): void {
  pen.brush.lineJoin = 'round'
  pen.path([...round(from, UNDER, OVER), ...round(to, OVER, UNDER)])
  pen.fill(ink)
}

/** Light from above on the left, shade towards the ground. */
function shaded(pen: Pen, lit: string, plain: string, low: string, shade: string): CanvasGradient {
  const [over, under] = [pointAt(0.5, OVER), pointAt(0.5, UNDER)]
  return pen.gradient(over, under, [
    [0, plain],
    [0.24, lit],
    [0.5, plain],
    [0.76, low],
    [1, shade],
  ])
}

const line = (pen: Pen, from: number, to: number, angle: number, ink: string) =>
  pen.line(pointAt(from, angle), pointAt(to, angle), ink, 0.6)

/** The open end: the blue side of the paper, wound up. */
function end(pen: Pen): void {
  pen.path(round(1, 0, 2 * Math.PI))
  pen.fill(INSIDE)
  pen.stroke(INK, 0.9)
  const [x, y] = middleAt(1)
  pen.brush.beginPath()
  for (let step = 0; step <= 26; step++) {
    const angle = Math.PI * 0.9 + step * 0.44
    const reach = RADIUS * (0.84 - step * 0.029)
    const [u, v] = [reach * Math.cos(angle), reach * Math.sin(angle)]
    pen.brush.lineTo(x + u, y + v - u / 2)
  }
  pen.stroke('#fff6e0', 0.85)
}

/** The soft dark below it, drawn out to the right, away from the sun. */
function contact(pen: Pen): void {
  const [left, right] = [iso(FROM - 0.04, 0.05), iso(TO + 0.02, 0.05)]
  for (const [width, alpha] of [
    [6.4, 0.14],
    [4.4, 0.2],
    [2.6, 0.26],
  ] as const)
    pen.line([left[0] + 2, left[1] + 0.4], [right[0] + 2.4, right[1] + 0.6], `rgba(64,40,100,${alpha})`, width)
}
