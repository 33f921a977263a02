import { WHITE, dim, mix, shadyOf } from '../colour.ts'
import type { Pen } from '../pen.ts'
import { type Point, byDepth, iso, rectangle } from '../projection.ts'
import { pick } from '#lib/random.ts'
import { onSide, strip } from './openings.ts'
import { ball, cylinder } from './round.ts'
import { type Face, ORIGIN } from './solids.ts'

export type Pole = {
  readonly at?: Point
  readonly z: number
  readonly height: number
  readonly colour?: string
  readonly width?: number
  readonly tip?: string
  readonly night?: string
}

/** A pole, with a ball at its tip if `tip` (a colour) is given. `night`: the ball's colour at night. */
export function pole(pen: Pen, { at = ORIGIN, z, height, colour = '#f4ead8', width = 1.6, tip, night }: Pole): void {
  const [foot, head] = [iso(...at, z), iso(...at, z + height)]
  pen.line(foot, head, shadyOf(colour), width)
  pen.line([foot[0] - width / 4, foot[1]], [head[0] - width / 4, head[1]], colour, width * 0.55)
  if (tip) ball(pen, at, z + height, 2.4, tip, night ?? null)
}

/** A flag in the wind, on its pole. */
export function flag(pen: Pen, at: Point, z: number, height: number, colour: string): void {
  pole(pen, { at, z, height })
  const [x, y] = iso(...at, z + height)
  const { brush } = pen
  brush.beginPath()
  brush.moveTo(x, y)
  brush.quadraticCurveTo(x + 6, y - 3, x + 9, y + 1)
  brush.quadraticCurveTo(x + 12, y + 4, x + 16, y + 2)
  brush.lineTo(x + 15, y + 9)
  brush.quadraticCurveTo(x + 8, y + 11, x, y + 8)
  brush.closePath()
  pen.fill(
    pen.gradient(
      [x, 0],
      [x + 16, 0],
      [
        [0, colour],
        [0.5, dim(colour, 0.82)],
        [1, mix(colour, WHITE, 0.2)],
      ],
    ),
  )
}

export type Columns = {
  readonly width: number
  readonly depth: number
  readonly z: number
  readonly height: number
  readonly colour: string
  readonly count: number
  readonly radius?: number
}

/** Free-standing columns along the two visible sides. */
export function columns(pen: Pen, { width, depth, z, height, colour, count, radius = 0.055 }: Columns): void {
  const places: Point[] = []
  for (let index = 0; index < count; index++) {
    const along = index / (count - 1) - 0.5
    places.push([along * width, depth / 2])
    if (index < count - 1) places.push([width / 2, along * depth])
  }
  for (const at of places.toSorted(byDepth)) column(pen, { at, z, height, colour, radius })
}

/** A column: a slender shaft with a small foot and a wider head. */
export function column(
  pen: Pen,
  { at, z, height, colour, radius }: { at: Point; z: number; height: number; colour: string; radius: number },
): void {
  const part = (from: number, tall: number, wide: number) =>
    cylinder(pen, { at, radius: wide, z: z + from, height: tall, colour, shadow: false, footing: false })
  part(0, 1, radius * 1.15)
  part(0, height, radius)
  part(height - 2.2, 2.2, radius * 1.4)
}

/** Striped cloth over a door or a shop window. */
export function awning(
  face: Face,
  {
    u,
    v,
    width,
    colours,
    drop = 6,
  }: { u: number; v: number; width: number; colours: readonly [string, string]; drop?: number },
): void {
  const { pen, side } = face
  if (pen.emissive) return
  const count = Math.max(2, Math.round(width / 4))
  const stripe = width / count
  const lean = side === 'left' ? -1.5 : 1.5
  for (let index = 0; index < count; index++) {
    const from = u + index * stripe
    pen.brush.beginPath()
    pen.brush.moveTo(from, v)
    pen.brush.lineTo(from + stripe, v)
    pen.brush.lineTo(from + stripe + lean, v + drop)
    pen.brush.arc(from + stripe / 2 + lean, v + drop, stripe / 2, 0, Math.PI)
    pen.brush.closePath()
    pen.fill(onSide(side, colours[index % 2 === 0 ? 0 : 1]))
  }
  strip(pen, u - 2, v + drop + 2, width + 4, 3, 'rgba(60,40,90,.22)')
}

/** A round bush of `radius` px. */
export function bush(pen: Pen, at: Point, z: number, radius = 5, colour = '#7fae62'): void {
  const [x, y] = iso(...at, z)
  const blobs = [
    [0.375, 0, 1, dim(colour, 0.78)],
    [-0.375, -0.25, 0.9, colour],
    [0, -0.75, 0.75, mix(colour, '#f4f2a0', 0.35)],
  ] as const
  for (const [right, down, size, ink] of blobs) {
    pen.circle(x + right * radius, y + (down - 0.5) * radius, radius * size)
    pen.fill(ink)
  }
}

/** Lawn and bushes on a flat roof. */
export function roofGarden(
  pen: Pen,
  {
    at = ORIGIN,
    width,
    depth = width,
    z,
    count = 7,
  }: { at?: Point; width: number; depth?: number; z: number; count?: number },
): void {
  pen.polygon(
    rectangle(at[0], at[1], width, depth).map(([x, y]) => iso(x, y, z)),
    '#a8c97b',
  )
  const places = Array.from({ length: count }, (): Point => [
    at[0] + (pen.random() - 0.5) * width * 0.8,
    at[1] + (pen.random() - 0.5) * depth * 0.8,
  ])
  for (const place of places.toSorted(byDepth)) {
    const radius = 3.2 + pen.random() * 2.2
    bush(pen, place, z, radius, pick(pen.random, ['#7fae62', '#6da36b', '#93b95a', '#e79aa6']))
  }
}

/** Smoke that drifts to the right. */
export function smoke(pen: Pen, at: Point, z: number, size = 1): void {
  if (pen.emissive) return
  const [x, y] = iso(...at, z)
  for (let puff = 0; puff < 6; puff++) {
    pen.circle(x + puff * puff * 0.9 * size, y - puff * 6 * size, (2.5 + puff * 1.7) * size)
    pen.fill(`rgba(255,250,244,${0.62 - puff * 0.09})`)
  }
}
