import type { CheckpointOutline } from '#city/curriculum.ts'
import type { LevelNumber } from '#city/city.ts'
import type { CheckpointId, PhaseId } from '#city/ids.ts'
import type { Moment, Progress, Showing, Vouching } from './progress.ts'
import type { World } from './world.ts'

export const CHECKPOINT_STANDINGS = ['none', 'said', 'shown', 'vouched', 'waived'] as const
export type CheckpointStanding = (typeof CHECKPOINT_STANDINGS)[number]

export type CheckpointView = {
  readonly standing: CheckpointStanding
  readonly said: Moment | null
  readonly shown: Showing | null
  readonly vouched: Vouching | null
}

/**
 * In a waived phase, shown and vouched checkpoints keep their standing; those only said, or not claimed, are `waived`.
 */
export function checkpointView(world: World, progress: Progress, checkpoint: CheckpointOutline): CheckpointView {
  const record = isPhaseOpen(world, progress, checkpoint.phase) ? progress.checkpoints.get(checkpoint.id) : undefined
  const { said = null, shown = null, vouched = null } = record ?? {}
  const claim = vouched ? 'vouched' : shown ? 'shown' : said === null ? 'none' : 'said'
  const isOnlyWaived = (claim === 'none' || claim === 'said') && isWaived(world, progress, checkpoint.phase)
  return { standing: isOnlyWaived ? 'waived' : claim, said, shown, vouched }
}

/** Key: the id of every checkpoint of the plan, in the order of the phases. */
export function checkpointsOfAll(world: World, progress: Progress): ReadonlyMap<CheckpointId, CheckpointView> {
  return new Map(
    [...world.plan.checkpointById.values()].map((checkpoint) => [
      checkpoint.id,
      checkpointView(world, progress, checkpoint),
    ]),
  )
}

/** Whether a gate counts the checkpoint as done: shown, vouched or waived. */
export const isShown = (view: CheckpointView) => view.standing !== 'none' && view.standing !== 'said'

/** Whether placement has passed the phase: its gate leads to the level of the placement or a lower one. */
export function isWaived(world: World, progress: Progress, phase: PhaseId): boolean {
  const gate = gateBehind(world, phase)
  return gate !== undefined && gate.to !== 'complete' && gate.to <= progress.placement
}

/**
 * The level from which a phase's checkpoints may be claimed: that of the floors its gate asks for; 0 without a gate.
 */
export const phaseOpensAt = (world: World, phase: PhaseId): LevelNumber => gateBehind(world, phase)?.floorsOf ?? 0

export const isPhaseOpen = (world: World, progress: Progress, phase: PhaseId) =>
  phaseOpensAt(world, phase) <= progress.level

const gateBehind = (world: World, phase: PhaseId) => world.plan.plan.gates.find((gate) => gate.phases.includes(phase))
