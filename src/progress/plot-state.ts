import type { BuildingId } from '#city/ids.ts'
import { floorView, nothingDue } from './floor-state.ts'
import type { Progress } from './progress.ts'
import type { World } from './world.ts'

/** Whether the ground floor of a building stands: only then there is a plot to arrange. */
export function hasPlot(world: World, progress: Progress, building: BuildingId): boolean {
  const [ground] = world.index.buildingById.get(building)?.floors ?? []
  const floor = ground && world.index.floorById.get(ground)
  return floor !== undefined && floorView(world, progress, floor, nothingDue).standing === 'built'
}
