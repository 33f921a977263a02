import type { IncidentPlace } from '#city/incident.ts'
import { toBuildingId } from '#city/ids.ts'
import type { IncidentId, ReviewId } from '#city/ids.ts'
import type { ReviewPlace } from '#city/review.ts'
import type { World } from '../world.ts'
import { worldOf } from './worlds.ts'

const reviewAt = (id: string, level: number): ReviewPlace => ({
  id: id as ReviewId,
  title: id,
  building: toBuildingId('database'),
  level,
})

const incidentAt = (id: string, level: number): IncidentPlace => ({
  id: id as IncidentId,
  title: id,
  building: toBuildingId('database'),
  level,
})

/**
 * A small world in which everything can happen. Its reviews and incidents have published ids, so that a link can tell of
 * them.
 */
export const smallWorld: World = {
  ...worldOf('database: L0 L1 L2; auth: L0 L2; city: L2', 'L1: repo, talk?; L2: attack; complete: shop'),
  reviews: new Map([reviewAt('guest-list', 0), reviewAt('late-orders', 1)].map((each) => [each.id, each])),
  incidents: new Map(
    [incidentAt('the-long-night', 0), incidentAt('your-certificate-is-ready', 1)].map((each) => [each.id, each]),
  ),
}
