import type { BuildingId } from '#city/ids.ts'
import { checkpointView } from '#progress/checkpoint.ts'
import type { Progress, Vouching } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'

/**
 * The pennant of each building that has one: `mentor` if one of its checkpoints is vouched for, `plain` if one is
 * shown.
 */
export function pennantsOf(world: World, progress: Progress): ReadonlyMap<BuildingId, 'plain' | 'mentor'> {
  const pennants = new Map<BuildingId, 'plain' | 'mentor'>()
  for (const checkpoint of world.plan.checkpointById.values()) {
    const { standing } = checkpointView(world, progress, checkpoint)
    if (standing === 'vouched') pennants.set(checkpoint.building, 'mentor')
    else if (standing === 'shown' && !pennants.has(checkpoint.building)) pennants.set(checkpoint.building, 'plain')
  }
  return pennants
}

/** Who vouched last for work that stands at a building, and when: what its mentor's pennant says. */
export function vouchingAt(world: World, progress: Progress, building: BuildingId): Vouching | null {
  const vouchings = (world.plan.checkpointsByBuilding.get(building) ?? []).flatMap(
    (checkpoint) => checkpointView(world, progress, checkpoint).vouched ?? [],
  )
  return vouchings.reduce<Vouching | null>((last, each) => (last && last.day >= each.day ? last : each), null)
}
