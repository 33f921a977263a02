import type { Blueprint } from './blueprint.ts'
import { houseOf } from './houses/house.ts'
import { LANDMARKS } from './landmarks/landmarks.ts'
import { paletteOf } from './palette.ts'
import { seedOf } from './random.ts'

/** The landmark of that id, or a house of the district's colours that its id decides. */
export const blueprintOf = (building: string, district: string): Blueprint =>
  LANDMARKS.get(building) ?? houseOf(seedOf(building), paletteOf(district))
