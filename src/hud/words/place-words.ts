import { storeyName } from '#city/city.ts'
import type { Floor } from '#city/city.ts'
import { assertNever } from '#lib/assert-never.ts'
import type { Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import type { Place } from '#share/address.ts'
import { cityOf } from './level-words.ts'

/** The name of a place, for titles: "Database, floor 2". */
export function placeName(world: World, place: Place): string {
  switch (place.kind) {
    case 'city':
      return 'Your city'
    case 'directory':
      return 'Directory'
    case 'rounds':
      return 'Rounds'
    case 'journal':
      return 'Journal'
    case 'timelapse':
      return 'Time-lapse'
    case 'search':
      return 'Search'
    case 'settings':
      return 'Settings'
    case 'share':
      return 'Share your city'
    case 'placement':
      return 'Place yourself'
    case 'raise':
      return 'Raise the city'
    case 'curriculum':
      return 'Curriculum'
    case 'open':
      return 'Open a link or a reply'
    case 'reply':
      return 'A mentor’s reply'
    case 'desk':
      return 'Your desk'
    case 'district':
      return world.index.districtById.get(place.id)?.name ?? 'No such district'
    case 'building':
      return world.index.buildingById.get(place.id)?.name ?? 'No such building'
    case 'floor': {
      const floor = world.index.floorById.get(place.id)
      return floor ? floorName(floor) : 'No such floor'
    }
    case 'phase': {
      const phase = world.plan.phaseById.get(place.id)
      return phase ? `Phase ${phase.number}, ${phase.name}` : 'No such phase'
    }
    case 'checkpoint':
      return world.plan.checkpointById.get(place.id)?.title ?? 'No such checkpoint'
    case 'review':
      return world.reviews.get(place.id)?.title ?? 'No such review'
    case 'incident':
      return world.incidents.get(place.id)?.title ?? 'No such night'
    case 'worksheet':
      // The worksheet's real name is in the curriculum, which is loaded later than the title is needed.
      return `Worksheet, ${place.id.replace('worksheet/', '').replaceAll('-', ' ')}`
    default:
      return assertNever(place)
  }
}

/** "Database, floor 2", "Code Quality, the city’s own floor" */
export const floorName = (floor: Floor) => `${floor.placeName}, ${storeyName(floor)}`

/** "Floor 2 of Database", "The ground floor of Database", "Code Quality, the city’s own floor" */
export function floorOfBuilding(floor: Floor): string {
  if (floor.building === null) return floorName(floor)
  return floor.storey === 0 ? `The ground floor of ${floor.placeName}` : `Floor ${floor.storey} of ${floor.placeName}`
}

/** The title of the page. The city is named as on its board. */
export function documentTitle(world: World, place: Place, { begun, name }: Pick<Progress, 'begun' | 'name'>): string {
  if (place.kind !== 'city') return `${placeName(world, place)}. Beyond Vibe Coding`
  return begun === null ? 'Beyond Vibe Coding' : `${cityOf(name)}. Beyond Vibe Coding`
}

/** Whether the place exists in the city or the plan. For worksheets always true: only the curriculum knows them. */
export function isKnownPlace(world: World, place: Place): boolean {
  switch (place.kind) {
    case 'district':
      return world.index.districtById.has(place.id)
    case 'building':
      return world.index.buildingById.has(place.id)
    case 'floor':
      return world.index.floorById.has(place.id)
    case 'review':
      return world.reviews.has(place.id)
    case 'incident':
      return world.incidents.has(place.id)
    case 'phase':
      return world.plan.phaseById.has(place.id)
    case 'checkpoint':
      return world.plan.checkpointById.has(place.id)
    default:
      return true
  }
}
