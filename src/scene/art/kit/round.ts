import { SHADE, SUN, WHITE, dim, mix, multiply, shadyOf, sunnyOf, topOf, veil } from '../colour.ts'
import type { Pen, Stops } from '../pen.ts'
import { type Point, UNIT, iso, ring } from '../projection.ts'
import { ORIGIN } from './solids.ts'

export type Cylinder = {
  readonly at?: Point
  readonly radius: number
  /** Radius at the top in tiles, if it differs from `radius`. */
  readonly topRadius?: number
  readonly z: number
  readonly height: number
  readonly colour: string
  readonly top?: string
  readonly shadow?: boolean
  readonly footing?: boolean
}

const FULL = 2 * Math.PI

/** Colours around a cylinder: sun at the left, shade at the right, and a little reflected light at the right edge. */
const roundStops = (colour: string): Stops => [
  [0, mix(sunnyOf(colour), shadyOf(colour), 0.12)],
  [0.16, mix(colour, SUN, 0.42)],
  [0.42, sunnyOf(colour)],
  [0.75, mix(sunnyOf(colour), shadyOf(colour), 0.62)],
  [0.95, shadyOf(colour)],
  [1, mix(shadyOf(colour), colour, 0.15)],
]

/** An upright cylinder, straight or tapering. Returns the height of its top. */
export function cylinder(
  pen: Pen,
  { at = ORIGIN, radius, topRadius = radius, z, height, colour, top, shadow, footing }: Cylinder,
): number {
  const [x, y] = iso(...at, z)
  const [lower, upper] = [radius * UNIT, topRadius * UNIT]
  if (shadow !== false) pen.throwShadow(ring(...at, radius), z, z + height)
  const { brush } = pen
  brush.beginPath()
  brush.ellipse(x, y, lower, lower / 2, 0, 0, Math.PI)
  brush.lineTo(x - upper, y - height)
  brush.ellipse(x, y - height, upper, upper / 2, 0, Math.PI, 0, true)
  brush.closePath()
  const widest = Math.max(lower, upper)
  pen.fill(pen.gradient([x - widest, 0], [x + widest, 0], roundStops(colour)))
  if (footing !== false && !pen.emissive) {
    const foot: Stops = [
      [0, 'rgba(70,40,110,0)'],
      [0.62, 'rgba(70,40,110,0)'],
      [1, 'rgba(70,40,110,.2)'],
    ]
    pen.fill(pen.gradient([0, y - height], [0, y + lower / 2], foot))
  }
  pen.circle(x, y - height, upper, upper / 2)
  pen.fill(top ?? topOf(colour))
  brush.beginPath()
  brush.ellipse(x, y - height, upper, upper / 2, 0, 0.1, Math.PI)
  pen.stroke(veil(WHITE, 0.65), 0.9)
  return z + height
}

/** A thin ring around a cylinder. */
export const band = (pen: Pen, shape: Omit<Cylinder, 'shadow' | 'footing'>) =>
  cylinder(pen, { ...shape, shadow: false, footing: false })

export type Dome = {
  readonly at?: Point
  readonly radius: number
  readonly z: number
  readonly colour: string
  /** Height as a part of the radius; 1 is half a ball. */
  readonly rise?: number
  readonly ribs?: number
  readonly rings?: number
  readonly ribColour?: string
  readonly ribWidth?: number
  /** Colour that it shines in at night; left out: it stays dark. */
  readonly night?: string
}

/** Returns the height of its apex. */
export function dome(pen: Pen, shape: Dome): number {
  const { at = ORIGIN, radius, z, colour, rise = 1 } = shape
  const [x, y] = iso(...at, z)
  const [wide, high] = [radius * UNIT, radius * UNIT * rise]
  pen.throwShadow(ring(...at, radius * 0.8), z, z + high * 0.7)
  pen.brush.beginPath()
  pen.brush.moveTo(x - wide, y)
  pen.brush.ellipse(x, y, wide, high, 0, Math.PI, 0)
  pen.brush.ellipse(x, y, wide, wide / 2, 0, 0, Math.PI)
  pen.brush.closePath()
  const shine: Stops = [
    [0, mix(colour, '#fffbe8', 0.75)],
    [0.28, mix(colour, SUN, 0.3)],
    [0.62, colour],
    [1, multiply(colour, SHADE)],
  ]
  pen.light(
    pen.radial([x - wide * 0.42, y - high * 0.55], wide * 0.05, [x - wide * 0.1, y - high * 0.1], wide * 1.35, shine),
    shape.night ?? null,
  )
  if (pen.emissive) return z + high
  if (shape.ribs || shape.rings) pen.inside(() => meridians(pen, shape, x, y, wide, high))
  pen.brush.beginPath()
  pen.brush.ellipse(x - wide * 0.42, y - high * 0.52, wide * 0.16, high * 0.1, -0.7, 0, FULL)
  pen.fill('rgba(255,255,255,.45)')
  return z + high
}

function meridians(
  pen: Pen,
  { ribs = 0, rings = 0, colour, ribColour, ribWidth = 0.9 }: Dome,
  x: number,
  y: number,
  wide: number,
  high: number,
): void {
  const ink = veil(ribColour ?? dim(colour, 0.72), 0.5)
  const last = ribs > 0 ? ribs : -1
  for (let rib = 0; rib <= last; rib++) {
    const side = Math.cos((Math.PI * rib) / ribs)
    const foot = (wide / 2) * Math.sqrt(Math.max(0, 1 - side * side))
    pen.brush.beginPath()
    pen.brush.moveTo(x, y - high)
    pen.brush.quadraticCurveTo(x + side * wide * 1.02, y - high * 0.92, x + side * wide, y + foot)
    pen.stroke(ink, ribWidth)
  }
  for (let step = 1; step <= rings; step++) {
    const up = step / (rings + 1)
    const reach = wide * Math.cos(Math.asin(up))
    pen.brush.beginPath()
    pen.brush.ellipse(x, y - high * up, reach, reach / 2, 0, 0, Math.PI)
    pen.stroke(ink, ribWidth)
  }
}

export type Cone = {
  readonly at?: Point
  readonly radius: number
  readonly z: number
  readonly height: number
  readonly colour: string
}

/** Returns the height of its tip. */
export function cone(pen: Pen, { at = ORIGIN, radius, z, height, colour }: Cone): number {
  const [x, y] = iso(...at, z)
  const wide = radius * UNIT
  pen.throwShadow(ring(...at, radius * 0.6), z, z + height * 0.75)
  pen.brush.beginPath()
  pen.brush.moveTo(x - wide, y)
  pen.brush.ellipse(x, y, wide, wide / 2, 0, Math.PI, 0, true)
  pen.brush.lineTo(x, y - height)
  pen.brush.closePath()
  pen.fill(
    pen.gradient(
      [x - wide, 0],
      [x + wide, 0],
      [
        [0, sunnyOf(colour)],
        [0.22, mix(colour, SUN, 0.45)],
        [0.5, colour],
        [1, shadyOf(colour)],
      ],
    ),
  )
  pen.brush.beginPath()
  pen.brush.ellipse(x, y, wide, wide / 2, 0, 0.05, Math.PI - 0.05)
  pen.stroke('rgba(255,255,255,.5)', 1)
  return z + height
}

/** A ball of `radius` pixels. `night`: its colour at night; null: it stays dark. */
export function ball(
  pen: Pen,
  at: Point,
  z: number,
  radius: number,
  colour: string,
  night: string | null = null,
): void {
  const [x, y] = iso(...at, z)
  pen.circle(x, y, radius)
  const shine: Stops = [
    [0, mix(colour, WHITE, 0.8)],
    [0.5, colour],
    [1, multiply(colour, SHADE)],
  ]
  pen.light(pen.radial([x - radius * 0.4, y - radius * 0.4], radius * 0.1, [x, y], radius, shine), night)
}
