import type { LevelNumber } from '#city/city.ts'
import type { CheckpointId, FloorId } from '#city/ids.ts'
import { checkpointView, isShown } from './checkpoint.ts'
import { creditOf, requiredFor } from './credit.ts'
import type { Credit } from './credit.ts'
import type { Progress } from './progress.ts'
import { isBuilt } from './floor-state.ts'
import { lastLevelOf } from './world.ts'
import type { World } from './world.ts'

/** How far one kind of requirement is met. The page draws it as a row of windows. */
export type Gauge = {
  readonly done: number
  /** Of those not done: predicted floors, or checkpoints that are only said. */
  readonly begun: number
  readonly total: number
}

/** What a learner still needs for the next level. */
export type GateView = {
  readonly to: LevelNumber | 'complete'
  readonly isOpen: boolean
  /** Whether the level can be raised before its checkpoints are all shown. The city can't be completed so. */
  readonly isOnCredit: boolean
  /** What is owed for the level on credit: until it is paid, nothing can be raised. Null if nothing is owed. */
  readonly credit: Credit | null
  /** In the order of the document. Includes floors of lower levels that an undo or new content has left unbuilt. */
  readonly missingFloors: readonly FloorId[]
  /** Required checkpoints that are not shown, vouched or waived. */
  readonly missingCheckpoints: readonly CheckpointId[]
  /** The floors of the level reached, and the missing ones of lower levels. */
  readonly floors: Gauge
  /** The required checkpoints of the gate's phases. */
  readonly checkpoints: Gauge
}

/** The gate to the next level, or to completion; null once the city is complete. */
export function gateOf(world: World, progress: Progress): GateView | null {
  if (progress.complete) return null
  const to = progress.level < lastLevelOf(world) ? progress.level + 1 : 'complete'
  const credit = creditOf(world, progress)
  const reached = world.index.city.floors.filter((floor) => floor.level <= progress.level)
  const missing = reached.filter((floor) => !isBuilt(world, progress, floor))
  const own = reached.filter((floor) => floor.level === progress.level).length
  const total = own + missing.filter((floor) => floor.level < progress.level).length
  const checkpoints = requiredFor(world, to).map((checkpoint) => ({
    id: checkpoint.id,
    view: checkpointView(world, progress, checkpoint),
  }))
  const missingCheckpoints = checkpoints.filter(({ view }) => !isShown(view))
  const isReady = credit === null && missing.length === 0
  return {
    to,
    isOpen: isReady && missingCheckpoints.length === 0,
    isOnCredit: isReady && missingCheckpoints.length > 0 && to !== 'complete',
    credit,
    missingFloors: missing.map((floor) => floor.id),
    missingCheckpoints: missingCheckpoints.map((checkpoint) => checkpoint.id),
    floors: {
      done: total - missing.length,
      begun: missing.filter((floor) => progress.floors.get(floor.id)?.prediction).length,
      total,
    },
    checkpoints: {
      done: checkpoints.length - missingCheckpoints.length,
      begun: missingCheckpoints.filter(({ view }) => view.standing === 'said').length,
      total: checkpoints.length,
    },
  }
}
