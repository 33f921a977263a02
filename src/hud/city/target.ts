import type { BuildingId } from '#city/ids.ts'
import type { World } from '#progress/world.ts'
import type { Target } from '#scene/scene-props.ts'
import type { Place } from '#share/address.ts'

/** What the camera shows while a place is open. `aim`: the building that the rounds are at. */
export function targetOf(world: World, place: Place, aim: BuildingId | null): Target {
  switch (place.kind) {
    case 'rounds':
      return aim ? { kind: 'building', id: aim } : { kind: 'city' }
    case 'district':
      return { kind: 'district', id: place.id }
    case 'building':
      return { kind: 'building', id: place.id }
    case 'floor': {
      const floor = world.index.floorById.get(place.id)
      if (!floor) return { kind: 'city' }
      return floor.building ? { kind: 'building', id: floor.building } : { kind: 'monument' }
    }
    case 'review': {
      const building = world.reviews.get(place.id)?.building
      return building ? { kind: 'building', id: building } : { kind: 'city' }
    }
    case 'incident': {
      const building = world.incidents.get(place.id)?.building
      return building ? { kind: 'building', id: building } : { kind: 'city' }
    }
    case 'checkpoint': {
      const building = world.plan.checkpointById.get(place.id)?.building
      return building ? { kind: 'building', id: building } : { kind: 'city' }
    }
    default:
      return { kind: 'city' }
  }
}
