import type { IncidentPlace } from '#city/incident.ts'
import type { World } from '#progress/world.ts'
import type { Snapshot } from '#share/snapshot.ts'
import { inOrder } from './content-order.ts'
import type { ContentOrder } from './content-order.ts'

/** The nights on call of a link. One without a naming counts as neither right nor wrong. */
export function nightsIn(
  world: World,
  { incidents }: Pick<Snapshot, 'incidents'>,
  order: ContentOrder,
): readonly IncidentPlace[] {
  const played = [...world.incidents.values()].flatMap((place) => {
    const fact = incidents.get(place.id)
    if (!fact) return []
    const wrongness = fact.named === null ? 1 : fact.named.right ? 0 : 2
    return [{ place, wrongness, confidence: fact.named?.confidence ?? null }]
  })
  return inOrder(played, order)
}
