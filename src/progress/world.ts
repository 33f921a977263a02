import { type CityIndex, createCityIndex } from '#city/city-index.ts'
import type { City } from '#city/city.ts'
import type { Plan } from '#city/curriculum.ts'
import { type PlanIndex, createPlanIndex } from '#city/plan-index.ts'
import { type PresentNames, presentNames } from '#city/renamed.ts'

/** What a learner's deeds are judged against. */
export type World = {
  readonly index: CityIndex
  readonly plan: PlanIndex
  /** Deeds, drafts and addresses may name things as they were called once. Without it nothing was ever renamed. */
  readonly names?: PresentNames
}

export const lastLevelOf = (world: World) => Math.max(0, world.index.city.levels.length - 1)

export const createWorld = (city: City, plan: Plan, names: PresentNames = presentNames()): World => ({
  index: createCityIndex(city),
  plan: createPlanIndex(plan),
  names,
})

/** An id under its present name, whichever of its names it comes by. */
export const presentId = <Id extends string>({ names }: World, id: Id): Id => (names?.get(id) ?? id) as Id
