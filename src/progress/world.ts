import type { CityIndex } from '#city/city-index.ts'
import type { PlanIndex } from '#city/plan-index.ts'

/** What a learner's deeds are judged against. */
export type World = {
  readonly index: CityIndex
  readonly plan: PlanIndex
}

export const lastLevelOf = (world: World) => Math.max(0, world.index.city.levels.length - 1)
