import { type CityIndex, createCityIndex } from '#city/city-index.ts'
import type { City } from '#city/city.ts'
import type { Plan } from '#city/curriculum.ts'
import { type PlanIndex, createPlanIndex } from '#city/plan-index.ts'

/** What a learner's deeds are judged against. */
export type World = {
  readonly index: CityIndex
  readonly plan: PlanIndex
}

export const lastLevelOf = (world: World) => Math.max(0, world.index.city.levels.length - 1)

export const createWorld = (city: City, plan: Plan): World => ({
  index: createCityIndex(city),
  plan: createPlanIndex(plan),
})
