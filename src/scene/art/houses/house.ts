import type { Blueprint } from '../blueprint.ts'
import type { Palette } from '../palette.ts'
import { createRandom, seedOf } from '#lib/random.ts'
import { FAMILIES } from './families.ts'
import { traitsOf } from './traits.ts'

/** A building that has no landmark. `number` picks one of the families in turn, and seeds the proportions. */
export function houseOf(number: number, palette: Palette): Blueprint {
  const family = FAMILIES[number % FAMILIES.length] ?? FAMILIES[0]
  return family(traitsOf(createRandom(seedOf(`house-${number}`)), palette))
}
