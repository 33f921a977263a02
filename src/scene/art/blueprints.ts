import type { Blueprint } from './blueprint.ts'
import { houseOf } from './houses/house.ts'
import { LANDMARKS } from './landmarks/landmarks.ts'
import { houseNumberOf, liveryOf } from './models.ts'
import { paletteOf } from './palette.ts'

/** The landmark with that id; for any other building a generated house in the colours of its district. */
export const blueprintOf = (building: string, district: string): Blueprint =>
  LANDMARKS.get(building) ?? houseOf(houseNumberOf(building), paletteOf(liveryOf(district)))
