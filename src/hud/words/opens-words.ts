import type { LevelNumber } from '#city/city.ts'
import type { World } from '#progress/world.ts'
import { identityOf } from './level-words.ts'

/** When something locked of a building opens: at its level or, once that is `reached`, with its ground floor. */
export const opensWords = (world: World, reached: LevelNumber, level: LevelNumber): string =>
  level > reached ? `Opens at ${identityOf(world, level)}` : 'Opens with the ground floor'
