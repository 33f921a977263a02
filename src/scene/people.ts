import { createRandom, seedOf } from '#lib/random.ts'
import type { PictureOfPerson } from './picture.ts'

/** Where a person stands, in tiles from the middle of the plot, and how they walk up and down there. */
export type Spot = {
  readonly x: number
  readonly y: number
  /** The axis of their pavement. */
  readonly along: 'x' | 'y'
  /** Tiles that they walk to either side. */
  readonly stride: number
  /** Seconds of one walk there and back, rests included; and where in it they are at second 0, from 0 to 1. */
  readonly round: number
  readonly start: number
  /** The door they come out of. */
  readonly door: { readonly x: number; readonly y: number }
  /** Number of their looks. */
  readonly look: number
}

/** Tiles from the middle of a plot to the pavement at its front edges. */
const PAVEMENT = 1.4
/** Tiles from the middle to the walls. */
const WALL = 1.05
/** Places along an edge, far enough from one another for two strides, and clear of the front corner. */
const PLACES = [0.7, -0.38, -0.86, 0.08] as const
const EDGES = 2
/** How many people one plot has room for. */
export const MOST_PEOPLE = PLACES.length * EDGES
export const LOOKS = 12

/** The spot of a floor's person: the same however many others are out. Null: there is no room. */
export function spotOf({ floor, storey }: PictureOfPerson): Spot | null {
  const place = PLACES[Math.floor(storey / EDGES)]
  if (place === undefined) return null
  const random = createRandom(seedOf(`${floor} person`))
  const at = place + (random() - 0.5) * 0.06
  const along = storey % EDGES === 0 ? 'x' : 'y'
  const [spot, door] = [
    { x: at, y: PAVEMENT },
    { x: at * 0.5, y: WALL },
  ]
  return {
    ...(along === 'x' ? spot : { x: spot.y, y: spot.x }),
    along,
    stride: 0.07 + random() * 0.03,
    round: 18 + random() * 14,
    start: random(),
    door: along === 'x' ? door : { x: door.y, y: door.x },
    look: Math.floor(random() * LOOKS),
  }
}

/** How far along the stride a person is, from -1 to 1, at a part (0 to 1) of their round: they rest at both ends. */
export function strideAt(part: number): number {
  const t = part % 1
  if (t < 0.38) return -1
  if (t < 0.5) return smooth((t - 0.38) / 0.12) * 2 - 1
  if (t < 0.88) return 1
  return 1 - smooth((t - 0.88) / 0.12) * 2
}

const smooth = (t: number) => t * t * (3 - 2 * t)
