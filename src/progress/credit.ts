import type { LevelNumber } from '#city/city.ts'
import type { CheckpointOutline } from '#city/curriculum.ts'
import type { CheckpointId, PhaseId } from '#city/ids.ts'
import { checkpointView, isShown } from './checkpoint.ts'
import type { Progress } from './progress.ts'
import type { World } from './world.ts'

/** The level that was raised before the checkpoints of its gate were all shown, and what is still owed for it. */
export type Credit = {
  readonly level: LevelNumber
  readonly phases: readonly PhaseId[]
  /** In the order of the document; never empty. */
  readonly owed: readonly CheckpointId[]
  /** The number of required checkpoints of the gate. */
  readonly total: number
}

/**
 * What is owed; null if nothing is. How a credit begins and ends is in `evolve.ts`:
 *
 * - `raised` with `credit` opens it, directly above the level reached, and only if no other is open.
 * - A deed with `pays` ends it and stands for the payment: content that asks for more, and evidence that is taken back,
 *   change nothing later. Undoing that deed undoes the payment.
 * - A raise on credit `pays` for the level below it, so that it stands whatever happens to the payment afterwards.
 * - It also ends when every checkpoint is shown without such a deed (two devices showed half each, or the content asks
 *   for less now), by an ordinary `raised` or `completed`, and by a placement at that level or above.
 * - If the level below is undone, a level on credit is undone with it, and has to be raised again.
 */
export function creditOf(world: World, progress: Progress): Credit | null {
  const { credit } = progress
  if (credit === null) return null
  const required = requiredFor(world, credit)
  const owed = required.filter((checkpoint) => !isShown(checkpointView(world, progress, checkpoint)))
  if (owed.length === 0) return null
  return { level: credit, phases: phasesBefore(world, credit), owed: owed.map(({ id }) => id), total: required.length }
}

/** The phases whose checkpoints the gate to a level asks for. */
export const phasesBefore = (world: World, to: LevelNumber | 'complete'): readonly PhaseId[] =>
  world.plan.plan.gates.find((gate) => gate.to === to)?.phases ?? []

/** The checkpoints that the gate to a level asks for. */
export const requiredFor = (world: World, to: LevelNumber | 'complete'): readonly CheckpointOutline[] =>
  phasesBefore(world, to)
    .flatMap((phase) => world.plan.phaseById.get(phase)?.checkpoints ?? [])
    .filter((checkpoint) => checkpoint.required)
