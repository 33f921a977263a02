import type { Awning } from '#progress/plot.ts'
import { WHITE, dim, mix, shadyOf, sunnyOf, topOf } from '../colour.ts'
import type { Pen } from '../pen.ts'
import { iso, rectangle } from '../projection.ts'

type Cloth = {
  readonly colour: string
  readonly second: string
  readonly stripes: number
  readonly isScalloped?: boolean
}

const CREAM = '#fff6e6'

/** Each has a pattern of its own, so that they differ without colour too. */
const CLOTHS: Readonly<Record<Awning, Cloth>> = {
  terracotta: { colour: '#d4653f', second: '#d4653f', stripes: 1 },
  saffron: { colour: '#f2ae2e', second: CREAM, stripes: 5 },
  turquoise: { colour: '#2a9fa0', second: CREAM, stripes: 11 },
  plum: { colour: '#7c4587', second: '#7c4587', stripes: 8, isScalloped: true },
}

/** Half its width along the wall, and how far it reaches behind and before its base point; in tiles. */
export const [HALF, BACK, FRONT] = [0.4, 0.14, 0.2]
/** Pixels above the ground: where it is fixed to the wall, its front edge, and how far its front hangs down. */
export const [HIGH, LOW, DROP] = [25, 19, 3.4]

/**
 * A canopy before a door in the wall that faces screen-left, on two posts, with a small sign. Its base point is on the
 * ground below it. `plain`: the colour of the cloth where no awning was chosen.
 */
export function awning(pen: Pen, chosen: Awning | null, plain: string): void {
  if (pen.emissive) return
  const cloth = chosen ? CLOTHS[chosen] : { colour: plain, second: plain, stripes: 1 }
  pen.throwShadow(rectangle(0, (FRONT - BACK) / 2, 2 * HALF, FRONT + BACK), LOW - 1, LOW + 2)
  post(pen, -HALF + 0.03)
  post(pen, HALF - 0.03)
  side(pen, cloth.colour)
  for (let stripe = 0; stripe < cloth.stripes; stripe++) {
    const ink = stripe % 2 === 0 ? cloth.colour : cloth.second
    const [from, to] = [stripe, stripe + 1].map((edge) => -HALF + (2 * HALF * edge) / cloth.stripes)
    strip(pen, from ?? 0, to ?? 0, ink, cloth.isScalloped ?? false)
  }
  rim(pen)
  sign(pen, cloth.colour)
}

function post(pen: Pen, x: number): void {
  pen.line(iso(x, FRONT, LOW), iso(x, FRONT, 0), '#8d7a78', 1.5)
  const [left, foot] = iso(x, FRONT, 0)
  pen.line([left - 0.4, iso(x, FRONT, LOW)[1]], [left - 0.4, foot], '#f4ead8', 0.7)
}

/** The end in shade, which faces screen-right. */
function side(pen: Pen, colour: string): void {
  pen.polygon(
    [iso(HALF, -BACK, HIGH), iso(HALF, FRONT, LOW), iso(HALF, FRONT, LOW - DROP), iso(HALF, -BACK, HIGH - DROP - 2)],
    shadyOf(dim(colour, 0.86)),
  )
}

/** One stripe: its slope in the sun, and its part of the front that hangs down. */
function strip(pen: Pen, from: number, to: number, colour: string, isScalloped: boolean): void {
  pen.polygon([iso(from, -BACK, HIGH), iso(to, -BACK, HIGH), iso(to, FRONT, LOW), iso(from, FRONT, LOW)], topOf(colour))
  const [left, right] = [iso(from, FRONT, LOW), iso(to, FRONT, LOW)]
  const { brush } = pen
  brush.beginPath()
  brush.moveTo(...left)
  brush.lineTo(...right)
  brush.lineTo(right[0], right[1] + (isScalloped ? 1 : DROP))
  const low = DROP + (isScalloped ? 2.6 : 0)
  brush.quadraticCurveTo(
    (left[0] + right[0]) / 2,
    (left[1] + right[1]) / 2 + low,
    left[0],
    left[1] + (isScalloped ? 1 : DROP),
  )
  brush.closePath()
  pen.fill(dim(sunnyOf(colour), 0.93))
  if (isScalloped) pen.stroke(CREAM, 0.9)
}

/** The bright edge where the slope ends. */
const rim = (pen: Pen) => pen.line(iso(-HALF, FRONT, LOW), iso(HALF, FRONT, LOW), mix(CREAM, WHITE, 0.4), 0.7)

/** A shop sign on a bracket, hung from the left post. */
function sign(pen: Pen, colour: string): void {
  const [x, y] = iso(-HALF + 0.03, FRONT, LOW - 4)
  pen.line([x, y - 1], [x - 7, y - 4.5], '#8d7a78', 1)
  pen.circle(x - 5.6, y + 1, 3.4, 3.8)
  pen.fill(CREAM)
  pen.stroke('#8d7a78', 0.8)
  pen.circle(x - 5.6, y + 1, 1.5, 1.7)
  pen.fill(colour)
}
