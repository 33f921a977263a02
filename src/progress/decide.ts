import { assertNever } from '#lib/assert-never.ts'
import { err, ok } from '#lib/result.ts'
import type { Command } from './command.ts'
import { decideCheckpoint } from './decision/checkpoint.ts'
import { decideFloor } from './decision/floor.ts'
import { decidePlot } from './decision/plot.ts'
import { decideReply } from './decision/reply.ts'
import { decideReview } from './decision/review.ts'
import { decideWords } from './decision/words.ts'
import { done } from './decision/decision.ts'
import type { Decision } from './decision/decision.ts'
import type { Event } from './event.ts'
import { gateOf } from './gate.ts'
import type { GateView } from './gate.ts'
import { isUndoable } from './history.ts'
import type { Progress } from './progress.ts'
import { lastLevelOf } from './world.ts'
import type { World } from './world.ts'

/**
 * Accepts or refuses a command. Accepted, it gives the deeds to record, each of which has an effect; none if everything
 * is already as the command asks.
 */
export function decide(world: World, progress: Progress, command: Command): Decision {
  switch (command.kind) {
    case 'begin':
      return progress.begun === null ? done({ kind: 'begun' }) : err({ kind: 'alreadyBegun' })
    case 'predict':
    case 'build':
    case 'recall':
      return decideFloor(world, progress, command)
    case 'sayCheckpoint':
    case 'showCheckpoint':
    case 'takeBackCheckpoint':
      return decideCheckpoint(world, progress, command)
    case 'takeInReply':
    case 'answer':
      return decideReply(world, progress, command)
    case 'raise':
      return raise(world, progress)
    case 'complete':
      return complete(world, progress)
    case 'place':
      return place(world, progress, command.level)
    case 'name':
    case 'choosePace':
    case 'writeCell':
    case 'reflect':
    case 'datePhase':
    case 'writeInsight':
      return decideWords(world, progress, command)
    case 'arrangePlot':
      return decidePlot(world, progress, command)
    case 'review':
      return decideReview(world, progress, command)
    case 'ruled':
      return command.by(world, progress)
    case 'undo':
      return undo(progress, [command.event, ...(command.also ?? [])])
    default:
      return assertNever(command)
  }
}

function raise(world: World, progress: Progress): Decision {
  const gate = gateOf(world, progress)
  if (gate === null || gate.to === 'complete') return err({ kind: 'noHigherLevel' })
  if (gate.isOpen) return done({ kind: 'raised', level: gate.to })
  if (!gate.isOnCredit) return closed(gate)
  const below = progress.raised.has(progress.level) && { pays: progress.level }
  return done({ kind: 'raised', level: gate.to, credit: true, ...below })
}

function complete(world: World, progress: Progress): Decision {
  const gate = gateOf(world, progress)
  if (gate === null) return err({ kind: 'alreadyComplete' })
  if (gate.to !== 'complete') return err({ kind: 'notOpenYet', opensAt: lastLevelOf(world) })
  return gate.isOpen ? done({ kind: 'completed' }) : closed(gate)
}

const closed = ({ credit, missingFloors, missingCheckpoints }: GateView): Decision =>
  err(
    credit
      ? { kind: 'creditOwed', level: credit.level, checkpoints: credit.owed }
      : { kind: 'gateClosed', floors: missingFloors, checkpoints: missingCheckpoints },
  )

function place(world: World, progress: Progress, level: number): Decision {
  if (world.index.city.levels[level] === undefined) return err({ kind: 'unknownLevel', level })
  if (level <= progress.level) return err({ kind: 'placementOnlyRises', level: progress.level })
  return done({ kind: 'placed', level })
}

function undo(progress: Progress, events: readonly Event[]): Decision {
  if (events.some(({ kind }) => kind === 'predicted')) return err({ kind: 'predictionIsKept' })
  const left = events.filter((event) => isUndoable(event) && !progress.revoked.has(event.id))
  if (left.length === 0) return err({ kind: 'nothingToUndo' })
  return ok(left.map(({ id }) => ({ kind: 'revoked', event: id })))
}
