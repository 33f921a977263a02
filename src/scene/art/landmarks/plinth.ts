import { prism, slab } from '../kit/solids.ts'
import type { Pen } from '../pen.ts'
import { ring } from '../projection.ts'

/** The low plate on which a building stands. Returns the height of its top. */
export const plinth = (pen: Pen, z: number, colour: string, width: number, depth = width): number =>
  slab(pen, { width: width + 0.16, depth: depth + 0.16, z, colour })

/** A size that shrinks by `step` with every storey, down to `least`. */
export const taper = (ground: number, step: number, least: number, index: number) =>
  Math.max(least, ground - step * index)

/** The low plate for an eight-sided building. Returns the height of its top. */
export const plinthOctagon = (pen: Pen, z: number, colour: string, radius: number): number =>
  prism(pen, { outline: ring(0, 0, radius, 8), z, height: 3, colour, footing: false })
