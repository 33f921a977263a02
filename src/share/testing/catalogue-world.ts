import type { BuildingId, IncidentId, ReviewId } from '#city/ids.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import type { World } from '#progress/world.ts'
import { CHECKPOINTS, FLOORS, INCIDENTS, REVIEWS } from '../catalogue-ids.ts'

/** A world with all floors and checkpoints that a link can name. */
const cityAndPlan = worldOf(
  [...grouped(FLOORS, '@')].map(([building, levels]) => `${building}: ${levels.join(' ')}`).join('; '),
  [...grouped(CHECKPOINTS, '/')]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, slugs], number) => `L${number + 1}: ${slugs.join(', ')}`)
    .join('; '),
)

/** A world with everything that a link can name, so that no fact of any snapshot is unknown in it. */
export const catalogueWorld: World = {
  ...cityAndPlan,
  reviews: new Map(
    (REVIEWS as ReviewId[]).map((id) => [id, { id, title: id, building: 'database' as BuildingId, level: 0 }]),
  ),
  incidents: new Map(
    (INCIDENTS as IncidentId[]).map((id) => [id, { id, title: id, building: 'database' as BuildingId, level: 0 }]),
  ),
}

/** What stands after the first `separator` of each id, by what stands before it. */
function grouped(ids: readonly string[], separator: string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const id of ids) {
    const [head = '', rest = ''] = id.split(separator)
    groups.set(head, [...(groups.get(head) ?? []), rest])
  }
  return groups
}
