import { type Point, iso } from '../art/projection.ts'

/** Tiles from one who waits to the next. */
const GAP = 0.158
/** Tiles from the middle of a plot to the line, which runs from the door to the front corner and around it. */
const REACH = 1.24
/** Tiles along the wall from the middle of the door to the first. */
const FIRST = -0.04

/** Where those who wait stand before a building's door: scene pixels from its base point. */
export const placesInLine = (count: number): readonly Point[] =>
  Array.from({ length: count }, (_, at) => {
    const along = FIRST + at * GAP
    const around = along - REACH
    return around <= 0 ? iso(along, REACH) : iso(REACH, REACH - around)
  })
