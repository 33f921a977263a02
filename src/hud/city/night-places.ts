import type { BuildingId } from '#city/ids.ts'
import { openIncidents } from '#progress/night.ts'
import type { NightEvent, Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import type { CitySceneProps, OpenIncident } from '#scene/scene-props.ts'

/** The buildings over which an incident waits. None while a night is open: there is one at a time. */
export function waitingPlacesOf(world: World, progress: Progress): ReadonlySet<BuildingId> {
  if ([...progress.incidents.values()].some(isOpen)) return new Set()
  return new Set(openIncidents(world, progress).map(({ building }) => building))
}

/** Whether one of these nights began and did not end. */
function isOpen(nights: readonly NightEvent[]): boolean {
  const standing = nights.flatMap(({ event, isUndone }) => (isUndone ? [] : event))
  const ended = new Set(standing.flatMap((event) => (event.kind === 'incidentEnded' ? event.play : [])))
  return standing.some(({ kind, id }) => kind === 'incidentBegun' && !ended.has(id))
}

/** What the picture shows of an open night. The camera shows all its buildings. */
export const nightProps = (night: OpenIncident): Pick<CitySceneProps, 'night' | 'target'> => ({
  night,
  target: { kind: 'buildings', ids: [...new Set(night.places.values())], isClose: true },
})
