import type { CheckpointId, FloorId } from '#city/ids.ts'
import type { Day } from '#progress/event.ts'
import { standsAsOrdered } from '#progress/floor-state.ts'
import type { FloorView } from '#progress/floor-state.ts'
import { lastLevelOf } from '#progress/world.ts'
import type { World } from '#progress/world.ts'
import type { CheckpointFact, Snapshot } from './snapshot.ts'

const NOTHING = { due: false, placed: false, ahead: false, found: false, confidence: null, verdict: null }

/** The state of every floor of this world by a snapshot. Floors whose due day is `today` or earlier are due. */
export function standingsOf(world: World, snapshot: Snapshot, today: Day): ReadonlyMap<FloorId, FloorView> {
  const level = levelOf(world, snapshot)
  return new Map(
    world.index.city.floors.map((floor): [FloorId, FloorView] => {
      const fact = snapshot.floors.get(floor.id)
      if (floor.level > level) return [floor.id, { ...NOTHING, standing: 'locked' }]
      const found = standsAsOrdered(floor)
      if (!fact) return [floor.id, { ...NOTHING, found, standing: 'open' }]
      const { confidence, verdict, due } = fact
      if (fact.standing === 'predicted') return [floor.id, { ...NOTHING, found, standing: 'predicted', confidence }]
      const isDue = due !== null && due <= today
      const placed = fact.standing === 'placed'
      return [floor.id, { ...NOTHING, standing: 'built', due: isDue, placed, confidence, verdict }]
    }),
  )
}

/** The level reached, but at most the last level known here. */
export const levelOf = (world: World, snapshot: Snapshot) => Math.min(snapshot.level, lastLevelOf(world))

/** The checkpoints of a snapshot that are known here, in the order of the phases. */
export const claimsOf = (world: World, snapshot: Snapshot): ReadonlyMap<CheckpointId, CheckpointFact> =>
  new Map(
    [...world.plan.checkpointById.keys()].flatMap((id) => {
      const fact = snapshot.checkpoints.get(id)
      return fact ? [[id, fact] as const] : []
    }),
  )
