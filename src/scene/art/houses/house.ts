import type { Blueprint } from '../blueprint.ts'
import type { Palette } from '../palette.ts'
import { createRandom, pick } from '../random.ts'
import { FAMILIES } from './families.ts'
import { traitsOf } from './traits.ts'

/** A building nobody has drawn by hand: its seed decides the family it comes from and its proportions. */
export function houseOf(seed: number, palette: Palette): Blueprint {
  const random = createRandom(seed)
  const family = pick(random, FAMILIES)
  return family(traitsOf(random, palette))
}
