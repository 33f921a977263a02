import { WHITE, dim, mix, shadyOf, sunnyOf, topOf, veil } from '../colour.ts'
import type { Pen } from '../pen.ts'
import { type Point, between, iso, rectangle } from '../projection.ts'
import { type Decoration, ORIGIN, box, eaves, parapet } from './solids.ts'

type Roof = {
  readonly at?: Point
  readonly width: number
  readonly depth?: number
  readonly z: number
  readonly height: number
  readonly colour: string
  /** Tiles that the roof reaches beyond the walls. */
  readonly overhang?: number
  /** Number of rows of roof tiles. */
  readonly rows?: number
}

export type Gable = Roof & {
  /** Direction of the ridge: `x` shows the gable on the right wall, `y` on the left. */
  readonly ridge: 'x' | 'y'
  readonly wall?: string
  /** Colour of the shaded slope, for roofs whose colour would look muddy in violet shade, such as gold. */
  readonly shaded?: string
  readonly gableWall?: Decoration
}

/** A pitched roof with one visible gable. Returns the height of its ridge. */
export function gable(pen: Pen, roof: Gable): number {
  const { at = ORIGIN, width, depth = width, z, height, overhang = 0.1 } = roof
  pen.throwShadow(rectangle(at[0], at[1], width + 2 * overhang, depth + 2 * overhang), z, z + height * 0.7)
  if (roof.ridge === 'y') gableToTheLeft(pen, roof)
  else gableToTheRight(pen, roof)
  return z + height
}

function cornersOf({ at = ORIGIN, width, depth = width, overhang = 0.1 }: Roof) {
  return {
    west: at[0] - width / 2 - overhang,
    east: at[0] + width / 2 + overhang,
    north: at[1] - depth / 2 - overhang,
    south: at[1] + depth / 2 + overhang,
  }
}

function gableToTheLeft(pen: Pen, roof: Gable): void {
  const { at = ORIGIN, width, z, height, colour, overhang = 0.1, wall = '#f6e3c5', rows = 5, gableWall } = roof
  const { west, east, north, south } = cornersOf(roof)
  const [back, front] = [iso(at[0], north, z + height), iso(at[0], south, z + height)]
  const [leftBack, leftFront] = [iso(west, north, z), iso(west, south, z)]
  const [rightBack, rightFront] = [iso(east, north, z), iso(east, south, z)]
  const foot = south - overhang
  pen.polygon([leftBack, back, front, leftFront], mix(topOf(colour), sunnyOf(colour), 0.2))
  pen.polygon(
    [iso(west + overhang, foot, z), iso(at[0], foot, z + height), iso(east - overhang, foot, z)],
    sunnyOf(wall),
  )
  if (gableWall)
    pen.onWall('left', west + overhang, foot, z + height, () =>
      gableWall({ pen, side: 'left', width: width * 32, height }),
    )
  const slope = roof.shaded ?? mix(shadyOf(colour), topOf(colour), 0.18)
  pen.polygon(
    [back, rightBack, rightFront, front],
    pen.gradient(front, rightFront, [
      [0, mix(slope, WHITE, 0.1)],
      [1, slope],
    ]),
  )
  courses(pen, [back, rightBack], [front, rightFront], rows, veil(dim(slope, 0.8), 0.5))
  pen.line(back, front, veil(mix(colour, WHITE, 0.7), 0.9), 1.1)
  pen.line(leftFront, front, veil(mix(colour, WHITE, 0.6), 0.9), 1.4)
  pen.line(front, rightFront, veil(mix(colour, WHITE, 0.35), 0.9), 1.4)
}

function gableToTheRight(pen: Pen, roof: Gable): void {
  const {
    at = ORIGIN,
    width,
    depth = width,
    z,
    height,
    colour,
    overhang = 0.1,
    wall = '#f6e3c5',
    rows = 5,
    gableWall,
  } = roof
  const { west, east, north, south } = cornersOf(roof)
  const [left, right] = [iso(west, at[1], z + height), iso(east, at[1], z + height)]
  const [frontLeft, frontRight] = [iso(west, south, z), iso(east, south, z)]
  const foot = east - overhang
  pen.polygon([iso(west, north, z), iso(east, north, z), right, left], mix(topOf(colour), shadyOf(colour), 0.25))
  pen.polygon(
    [iso(foot, south - overhang, z), iso(foot, at[1], z + height), iso(foot, north + overhang, z)],
    shadyOf(wall),
  )
  if (gableWall)
    pen.onWall('right', foot, south - overhang, z + height, () =>
      gableWall({ pen, side: 'right', width: depth * 32, height }),
    )
  const slope = mix(sunnyOf(colour), topOf(colour), 0.35)
  pen.polygon(
    [left, right, frontRight, frontLeft],
    pen.gradient(
      [0, left[1]],
      [0, frontRight[1]],
      [
        [0, mix(slope, WHITE, 0.12)],
        [1, dim(slope, 0.95)],
      ],
    ),
  )
  courses(pen, [left, frontLeft], [right, frontRight], rows, veil(dim(slope, 0.78), 0.45))
  pen.line(left, right, veil(mix(colour, WHITE, 0.75), 0.95), 1.1)
  pen.line(frontRight, right, veil(mix(colour, WHITE, 0.4), 0.9), 1.4)
}

/** Draws the rows of roof tiles: lines from one edge of a slope to the other. Each edge runs from ridge to eaves. */
function courses(
  pen: Pen,
  [fromTop, fromFoot]: readonly [Point, Point],
  [toTop, toFoot]: readonly [Point, Point],
  rows: number,
  ink: string,
): void {
  for (let row = 1; row < rows; row++)
    pen.line(between(fromTop, fromFoot, row / rows), between(toTop, toFoot, row / rows), ink, 0.7)
}

export type Hip = Roof & {
  /** Half the length of the ridge in tiles; 0 is a pyramid. */
  readonly ridge?: number
}

/** A roof that slopes on all four sides. Returns the height of its tip. */
export function hip(pen: Pen, roof: Hip): number {
  const { at = ORIGIN, width, depth = width, z, height, colour, ridge = 0, rows = 4 } = roof
  const { west, east, north, south } = cornersOf(roof)
  const [left, right] = [iso(at[0] - ridge, at[1], z + height), iso(at[0] + ridge, at[1], z + height)]
  const [front, frontLeft, frontRight] = [iso(east, south, z), iso(west, south, z), iso(east, north, z)]
  pen.throwShadow(rectangle((west + east) / 2, (north + south) / 2, east - west, south - north), z, z + 2)
  pen.throwShadow(rectangle(at[0], at[1], width / 1.5, depth / 1.5), z, z + height * 0.7)
  eaves(pen, { at, width, depth, z, alpha: 0.3, height: 6 })
  pen.polygon([iso(west, north, z), frontRight, right, left], mix(shadyOf(colour), topOf(colour), 0.5))
  pen.polygon([iso(west, north, z), frontLeft, left], topOf(colour))
  const sunny = mix(sunnyOf(colour), topOf(colour), 0.3)
  const shady = mix(shadyOf(colour), topOf(colour), 0.08)
  const slope = (ink: string) =>
    pen.gradient(
      [0, left[1]],
      [0, front[1]],
      [
        [0, mix(ink, WHITE, 0.14)],
        [1, dim(ink, 0.94)],
      ],
    )
  pen.polygon([frontLeft, front, right, left], slope(sunny))
  pen.polygon([front, frontRight, right], slope(shady))
  pen.line(front, right, veil(mix(colour, WHITE, 0.7), 0.8), 1)
  pen.line(frontLeft, front, veil(mix(colour, WHITE, 0.5), 0.7), 0.9)
  courses(pen, [left, frontLeft], [right, front], rows, veil(dim(sunny, 0.75), 0.4))
  courses(pen, [right, front], [right, frontRight], rows, veil(dim(shady, 0.75), 0.4))
  return z + height
}

export type Crenels = {
  readonly at?: Point
  readonly width: number
  readonly depth?: number
  readonly z: number
  readonly colour: string
  readonly count?: number
}

/** Battlements around a flat roof. */
export function crenels(pen: Pen, { at = ORIGIN, width, depth = width, z, colour, count = 6 }: Crenels): void {
  const [west, east, north, south] = [at[0] - width / 2, at[0] + width / 2, at[1] - depth / 2, at[1] + depth / 2]
  const [stepX, stepY] = [width / count, depth / count]
  const merlon = (x: number, y: number, wide: number, deep: number) =>
    box(pen, { at: [x, y], width: wide, depth: deep, z: z + 3, height: 5, colour, shadow: false, footing: false })
  parapet(pen, { at, width, depth, z, colour, height: 3 })
  const places = Array.from({ length: count }, (_, index) => index + 0.5)
  for (const place of places) {
    merlon(west + stepX * place, north + 0.06, stepX / 2, 0.12)
    merlon(west + 0.06, north + stepY * place, 0.12, stepY / 2)
  }
  for (const place of places) {
    merlon(west + stepX * place, south - 0.06, stepX / 2, 0.12)
    merlon(east - 0.06, north + stepY * place, 0.12, stepY / 2)
  }
}
