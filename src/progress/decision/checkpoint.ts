import { assertNever } from '#lib/assert-never.ts'
import type { LevelNumber } from '#city/city.ts'
import type { CheckpointId } from '#city/ids.ts'
import { err } from '#lib/result.ts'
import { checkpointView, isPhaseOpen, phaseOpensAt } from '../checkpoint.ts'
import type { CheckpointView } from '../checkpoint.ts'
import type { Refusal } from '../command.ts'
import { creditOf } from '../credit.ts'
import { changed, done } from './decision.ts'
import type { Asked, Decision } from './decision.ts'
import { isSameEvidence, isWebLink, LIMITS } from '../event.ts'
import type { Evidence } from '../event.ts'
import type { Progress } from '../progress.ts'
import type { World } from '../world.ts'

/**
 * Decides commands about checkpoints. A checkpoint can be claimed once the learner has reached the level of its phase.
 */
export function decideCheckpoint(
  world: World,
  progress: Progress,
  command: Asked<'sayCheckpoint' | 'showCheckpoint' | 'takeBackCheckpoint'>,
): Decision {
  const { checkpoint } = command
  const outline = world.plan.checkpointById.get(checkpoint)
  if (!outline) return err({ kind: 'unknownCheckpoint', checkpoint })
  if (!isPhaseOpen(world, progress, outline.phase)) {
    return err({ kind: 'notOpenYet', opensAt: phaseOpensAt(world, outline.phase) })
  }
  const view = checkpointView(world, progress, outline)
  switch (command.kind) {
    case 'sayCheckpoint':
      return isClaimed(view) ? err({ kind: 'alreadySaid' }) : done({ kind: 'checkpointSaid', checkpoint })
    case 'showCheckpoint':
      return show(view, command, paymentBy(world, progress, checkpoint))
    case 'takeBackCheckpoint':
      return isClaimed(view) ? done({ kind: 'checkpointTakenBack', checkpoint }) : err({ kind: 'nothingClaimed' })
    default:
      return assertNever(command)
  }
}

/** Characters: no sentence that says what there is to see is shorter. */
const SHORTEST_NOTE = 8

/** `pays` for the deed that shows a checkpoint: only if it is the last one owed. */
function paymentBy(world: World, progress: Progress, checkpoint: CheckpointId): { readonly pays?: LevelNumber } {
  const credit = creditOf(world, progress)
  return credit?.owed.length === 1 && credit.owed[0] === checkpoint ? { pays: credit.level } : {}
}

/** Why this evidence is refused; null if it is accepted. */
function evidenceFault(evidence: Evidence): Refusal | null {
  if (evidence.kind === 'link') {
    if (evidence.url.length > LIMITS.url) return { kind: 'tooLong', limit: LIMITS.url }
    return isWebLink(evidence.url) ? null : { kind: 'notALink' }
  }
  if (evidence.text.length > LIMITS.text) return { kind: 'tooLong', limit: LIMITS.text }
  const length = evidence.text.trim().length
  if (length === 0) return { kind: 'emptyNote' }
  return length < SHORTEST_NOTE ? { kind: 'shortNote' } : null
}

type Payment = ReturnType<typeof paymentBy>

function show(view: CheckpointView, { checkpoint, evidence }: Asked<'showCheckpoint'>, payment: Payment): Decision {
  const fault = evidenceFault(evidence)
  if (fault) return err(fault)
  const isNew = !view.shown || !isSameEvidence(view.shown.evidence, evidence)
  return changed(isNew, { kind: 'checkpointShown', checkpoint, evidence, ...payment })
}

const isClaimed = (view: CheckpointView) => view.said !== null || view.shown !== null
