import { WHITE, dim, mix, multiply, shadyOf, sunnyOf, topOf, veil, wallOf } from '../colour.ts'
import type { Pen, Side } from '../pen.ts'
import { type Point, eachEdge, iso, rectangle } from '../projection.ts'

/** A visible wall to be decorated: `u` runs along `width`, `v` down along `height`, both in pixels. */
export type Face = { readonly pen: Pen; readonly side: Side; readonly width: number; readonly height: number }
export type Decoration = (face: Face) => void

type Finish = {
  readonly colour: string
  /** Colour of the top face; if left out, `colour` in sunlight. */
  readonly top?: string
  /** False for parts too thin or too high to throw a shadow of their own. */
  readonly shadow?: boolean
  /** Whether the foot of its walls is darker; false for slabs and rims. */
  readonly footing?: boolean
  /** Highlight along the front edges of the top. */
  readonly edge?: boolean
}

export type Prism = Finish & { readonly outline: readonly Point[]; readonly z: number; readonly height: number }

export type Box = Finish & {
  /** The centre of its footprint in tiles; (0, 0) if left out. */
  readonly at?: Point
  readonly width: number
  readonly depth?: number
  readonly z: number
  readonly height: number
  readonly walls?: Decoration
  readonly left?: Decoration
  readonly right?: Decoration
}

const EAVES_COLOUR = '#3a225c'
export const ORIGIN: Point = [0, 0]

/** An upright body over a convex outline (tiles). Returns the height of its top. */
export function prism(pen: Pen, { outline, z, height, ...finish }: Prism): number {
  const top = z + height
  if (finish.shadow !== false) pen.throwShadow(outline, z, top)
  eachEdge(outline, (from, to) => {
    const normal: Point = [to[1] - from[1], from[0] - to[0]]
    if (normal[0] + normal[1] <= 1e-6) return
    const [upperLeft, upperRight] = [iso(...from, top), iso(...to, top)]
    const [lowerRight, lowerLeft] = [iso(...to, z), iso(...from, z)]
    const colour = wallOf(finish.colour, normal[0], normal[1])
    pen.path([upperLeft, upperRight, lowerRight, lowerLeft])
    const above = (upperLeft[1] + upperRight[1]) / 2 - 1
    const below = (lowerLeft[1] + lowerRight[1]) / 2 + 1
    pen.fill(
      pen.gradient(
        [0, above],
        [0, below],
        [
          [0, mix(colour, WHITE, 0.06)],
          [0.6, colour],
          [1, footOf(colour, finish.footing)],
        ],
      ),
    )
    pen.stroke(colour, 0.5)
  })
  const lid = finish.top ?? topOf(finish.colour)
  pen.path(outline.map(([x, y]) => iso(x, y, top)))
  pen.fill(lid)
  if (finish.edge !== false) highlightEdges(pen, outline, top, lid)
  return top
}

const footOf = (colour: string, footing = true) => (footing ? multiply(colour, '#d3c4dc') : dim(colour, 0.97))

function highlightEdges(pen: Pen, outline: readonly Point[], z: number, lid: string): void {
  pen.brush.beginPath()
  eachEdge(outline, (from, to) => {
    if (to[1] - from[1] - (to[0] - from[0]) <= 1e-6) return
    pen.brush.moveTo(...iso(...from, z))
    pen.brush.lineTo(...iso(...to, z))
  })
  pen.brush.lineCap = 'round'
  pen.stroke(veil(mix(lid, WHITE, 0.7), 0.85), 0.9)
}

/** A box with decorations on its two visible walls. Returns the height of its top. */
export function box(
  pen: Pen,
  { at = ORIGIN, width, depth = width, z, height, walls, left, right, ...finish }: Box,
): number {
  const top = prism(pen, { outline: rectangle(at[0], at[1], width, depth), z, height, ...finish })
  onWalls(pen, { at, width, depth, z, height }, left ?? walls, right ?? walls)
  if (finish.footing !== false && height > 6) {
    const corner: Point = [at[0] + width / 2, at[1] + depth / 2]
    pen.line(iso(...corner, top), iso(...corner, z), 'rgba(255,255,255,.32)', 0.9)
  }
  return top
}

type Extent = {
  readonly at?: Point
  readonly width: number
  readonly depth?: number
  readonly z: number
  readonly height: number
}

/** Decorates the two visible walls of a box. */
function onWalls(
  pen: Pen,
  { at = ORIGIN, width, depth = width, z, height }: Extent,
  left?: Decoration,
  right?: Decoration,
): void {
  const front: Point = [at[0] + width / 2, at[1] + depth / 2]
  if (left)
    pen.onWall('left', at[0] - width / 2, front[1], z + height, () =>
      left({ pen, side: 'left', width: width * 32, height }),
    )
  if (right)
    pen.onWall('right', front[0], front[1], z + height, () => right({ pen, side: 'right', width: depth * 32, height }))
}

export type Slab = Finish & {
  readonly at?: Point
  readonly width: number
  readonly depth?: number
  readonly z: number
  readonly height?: number
}

/**
 * A thin plate: plinth, cornice, floor. With `shadow: false` it darkens the wall below it. Returns the height of its
 * top.
 */
export function slab(pen: Pen, { height = 3, ...plate }: Slab): number {
  const { at = ORIGIN, width, depth = width, z } = plate
  if (plate.shadow === false) eaves(pen, { at, width: width - 0.09, depth: depth - 0.09, z })
  return box(pen, { ...plate, height, footing: false })
}

/** A soft violet band on the walls below `z`, as under an overhang. */
export function eaves(
  pen: Pen,
  {
    at = ORIGIN,
    width,
    depth = width,
    z,
    alpha = 0.3,
    height = 5,
  }: Omit<Extent, 'height'> & { alpha?: number; height?: number },
): void {
  if (pen.emissive) return
  const band: Decoration = (face) => {
    pen.brush.beginPath()
    pen.brush.rect(0, 0, face.width, height)
    pen.fill(
      pen.gradient(
        [0, 0],
        [0, height],
        [
          [0, veil(EAVES_COLOUR, alpha)],
          [1, veil(EAVES_COLOUR, 0)],
        ],
      ),
    )
  }
  onWalls(pen, { at, width, depth, z, height: 0 }, band, band)
}

export type Parapet = {
  readonly at?: Point
  readonly width: number
  readonly depth?: number
  readonly z: number
  readonly colour: string
  readonly height?: number
  readonly floor?: string
}

/** A flat roof behind a low rim. Returns `z`, the height of the roof's floor. */
export function parapet(
  pen: Pen,
  { at = ORIGIN, width, depth = width, z, colour, height = 4, floor }: Parapet,
): number {
  eaves(pen, { at, width, depth, z, alpha: 0.2, height: 4 })
  const rim = box(pen, {
    at,
    width: width + 0.06,
    depth: depth + 0.06,
    z,
    height,
    colour,
    footing: false,
    shadow: false,
  })
  const [west, east, north, south] = [
    at[0] - width / 2 + 0.1,
    at[0] + width / 2 - 0.1,
    at[1] - depth / 2 + 0.1,
    at[1] + depth / 2 - 0.1,
  ]
  const sunk = rim - height * 0.8
  pen.polygon(
    rectangle(at[0], at[1], width - 0.2, depth - 0.2).map(([x, y]) => iso(x, y, rim)),
    floor ?? multiply(topOf(colour), '#e3d3d8'),
  )
  if (pen.emissive) return z
  pen.polygon(
    [iso(west, north, rim), iso(east, north, rim), iso(east, north, sunk), iso(west, north, sunk)],
    sunnyOf(dim(colour, 0.92)),
  )
  pen.polygon(
    [iso(west, north, rim), iso(west, south, rim), iso(west, south, sunk), iso(west, north, sunk)],
    shadyOf(dim(colour, 0.95)),
  )
  pen.path([
    iso(west, north, sunk),
    iso(west, south, sunk),
    iso(west + 0.22, south, sunk),
    iso(west + 0.22, north, sunk),
  ])
  pen.fill('rgba(70,46,110,.16)')
  return z
}
