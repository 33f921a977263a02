import { storeyName } from '#city/city.ts'
import type { Floor } from '#city/city.ts'
import type { World } from '#progress/world.ts'
import type { Subject } from '#progress/subject.ts'
import type { Place } from '#share/address.ts'

/** "Database, floor 2" */
export const floorName = (floor: Floor) => `${floor.placeName}, ${storeyName(floor)}`

/** The name of a place inside a link; null for places that are never in a link. */
export function placeNameIn(world: World, place: Place): string | null {
  if (!('id' in place)) return PAGE_NAMES[place.kind] ?? null
  switch (place.kind) {
    case 'district':
      return world.index.districtById.get(place.id)?.name ?? null
    case 'building':
      return world.index.buildingById.get(place.id)?.name ?? null
    case 'floor': {
      const floor = world.index.floorById.get(place.id)
      return floor ? floorName(floor) : null
    }
    case 'phase': {
      const phase = world.plan.phaseById.get(place.id)
      return phase ? `Phase ${phase.number}, ${phase.name}` : null
    }
    case 'checkpoint':
      return world.plan.checkpointById.get(place.id)?.title ?? null
    case 'review':
      return world.reviews.get(place.id)?.title ?? null
    case 'incident':
      return world.incidents.get(place.id)?.title ?? null
    case 'worksheet':
      return null
  }
}

const PAGE_NAMES: { readonly [Kind in Place['kind']]?: string } = {
  city: 'Overview',
  directory: 'Directory',
  curriculum: 'Curriculum',
  journal: 'What they wrote',
}

/** Where a remark about something stands inside a link. */
export const subjectPlace = (subject: Subject): Place => (subject.kind === 'whole' ? { kind: 'city' } : subject)
