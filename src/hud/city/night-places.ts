import type { BuildingId } from '#city/ids.ts'
import { openIncidents } from '#progress/night.ts'
import type { NightEvent, Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import type { CitySceneProps } from '#scene/scene-props.ts'
import type { Look } from './look.ts'

/** The buildings with a thin smoke: those where an incident waits. While a night is open, that of it alone. */
export function smokePlacesOf(world: World, progress: Progress): ReadonlySet<BuildingId> {
  const running = [...world.incidents.values()].filter(({ id }) => isOpen(progress.incidents.get(id) ?? []))
  return new Set((running.length > 0 ? running : openIncidents(world, progress)).map(({ building }) => building))
}

/** Whether a night began after the last one that ended. */
function isOpen(nights: readonly NightEvent[]): boolean {
  const last = nights.findLast(({ event, isUndone }) => !isUndone && /Begun|Ended/.test(event.kind))
  return last?.event.kind === 'incidentBegun'
}

const NONE: ReadonlySet<BuildingId> = new Set()

/**
 * What the picture shows of an open night: no smoke but its own, and the camera on all its buildings; one that is pressed
 * is looked at.
 */
export const nightProps = (
  { night, onBuilding }: Extract<Look, { readonly kind: 'night' }>,
  onOpen: CitySceneProps['onOpen'],
): Pick<CitySceneProps, 'night' | 'smoke' | 'target' | 'onOpen'> => ({
  night,
  smoke: NONE,
  target: { kind: 'buildings', ids: [...new Set(night.places.values())], isClose: true },
  onOpen: (building) => {
    if (building === 'monument' || !onBuilding(building)) onOpen(building)
  },
})
