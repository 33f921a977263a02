import { type CityIndex, createCityIndex } from '#city/city-index.ts'
import type { City } from '#city/city.ts'
import type { Plan } from '#city/curriculum.ts'
import type { BuildingId, FloorId, IncidentId, ReviewId } from '#city/ids.ts'
import type { IncidentPlace } from '#city/incident.ts'
import type { ReviewPlace } from '#city/review.ts'
import { type PlanIndex, createPlanIndex } from '#city/plan-index.ts'
import { type PresentNames, presentNames } from '#city/renamed.ts'

/** The content that the rules of progress need. */
export type World = {
  readonly index: CityIndex
  readonly plan: PlanIndex
  readonly reviews: ReadonlyMap<ReviewId, ReviewPlace>
  readonly incidents: ReadonlyMap<IncidentId, IncidentPlace>
  /** Present names of renamed things: deeds, drafts and addresses may use old ones. Absent if nothing was renamed. */
  readonly names?: PresentNames
}

export const lastLevelOf = (world: World) => Math.max(0, world.index.city.levels.length - 1)

export const createWorld = (
  city: City,
  plan: Plan,
  reviews: readonly ReviewPlace[] = [],
  incidents: readonly IncidentPlace[] = [],
  names: PresentNames = presentNames(),
): World => ({
  index: createCityIndex(city),
  plan: createPlanIndex(plan),
  reviews: new Map(reviews.map((review) => [review.id, review])),
  incidents: new Map(incidents.map((incident) => [incident.id, incident])),
  names,
})

/** The present name of an id, which may be an old one. */
export const presentId = <Id extends string>({ names }: World, id: Id): Id => (names?.get(id) ?? id) as Id

/** The present id of a building, found through the present name of one of its floors. */
export function presentBuilding({ index, names = new Map() }: World, id: BuildingId): BuildingId {
  if (index.buildingById.has(id)) return id
  const floor = [...names.keys()].find((name) => name.startsWith(`${id}@`)) ?? ''
  return index.floorById.get((names.get(floor) ?? '') as FloorId)?.building ?? id
}
