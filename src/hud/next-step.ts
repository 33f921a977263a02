import type { Floor } from '#city/city.ts'
import type { BuildingId } from '#city/ids.ts'
import type { Moment, Progress } from '#progress/progress.ts'
import { floorStanding, unbuiltBelow } from '#progress/floor-state.ts'
import type { World } from '#progress/world.ts'

/**
 * The floor to go on with after `after`: the next one of the same building, else the next one in the order of the city,
 * starting again at its beginning, and the monument last. Without `after`, predicted floors come first. Null if nothing
 * is open.
 */
export function nextFloor(world: World, progress: Progress, after: Floor | null = null): Floor | null {
  const doable = (floor: Floor) => {
    const standing = floorStanding(world, progress, floor.id)
    if (standing !== 'open' && standing !== 'predicted') return false
    return unbuiltBelow(world, progress, floor).length === 0
  }
  const here = after?.building ? world.index.buildingById.get(after.building) : undefined
  const above = here?.floors.flatMap((id) => world.index.floorById.get(id) ?? []).find(doable)
  if (above) return above
  const inTurn = world.index.city.buildings.flatMap(({ floors }) =>
    floors.flatMap((id) => world.index.floorById.get(id) ?? []),
  )
  const predicted = inTurn.find(
    (floor) => doable(floor) && floorStanding(world, progress, floor.id) === 'predicted' && after === null,
  )
  if (predicted) return predicted
  const position = after ? inTurn.findLastIndex((floor) => floor.building === after.building) : -1
  const round = [...inTurn.slice(position + 1), ...inTurn.slice(0, position + 1)]
  const monument = world.index.monument
  return round.find(doable) ?? (monument && doable(monument) ? monument : null)
}

/** The buildings that pulse: that of the next floor, and those opened by the last new level and not looked at since. */
export function freshBuildings(
  world: World,
  progress: Progress,
  next: Floor | null,
  lastSeen: Readonly<Record<string, Moment>>,
): ReadonlySet<BuildingId> {
  const raised = progress.raised.get(progress.level) ?? null
  const opened = (world.index.floorsByLevel[progress.level] ?? []).flatMap((floor) => {
    if (raised === null || floor.building === null || (lastSeen[floor.building] ?? 0) >= raised) return []
    return floorStanding(world, progress, floor.id) === 'open' ? [floor.building] : []
  })
  return new Set(next?.building ? [next.building, ...opened] : opened)
}
