import type { Event } from './event.ts'
import { evolve } from './evolve.ts'
import type { Log } from './log.ts'
import { emptyProgress } from './progress.ts'
import type { Moment, Progress } from './progress.ts'
import type { World } from './world.ts'

/** A prediction is kept once its lesson has been seen, a beginning is nothing to take back, and redoing is a new deed. */
export const isUndoable = (event: Event) =>
  event.kind !== 'predicted' && event.kind !== 'begun' && event.kind !== 'revoked'

/** The last deed of one's own that can be undone; its words are in it. `isOwn` knows the replicas that are this learner here and now. */
export function undoTarget(log: Log, isOwn: (replica: string) => boolean): Event | null {
  const revoked = revokedIn(log)
  return log.events.findLast((event) => isUndoable(event) && !revoked.has(event.id) && isOwn(event.at.replica)) ?? null
}

/** What was done since and still holds, oldest first. */
export function deedsSince(log: Log, from: Moment): readonly Event[] {
  const revoked = revokedIn(log)
  return log.events.filter((event) => event.at.time >= from && event.kind !== 'revoked' && !revoked.has(event.id))
}

export type Frame = { readonly event: Event; readonly progress: Progress }

/** The city growing: one frame for every deed that still holds and changed something, oldest first. */
export function* timeLapse(world: World, log: Log): Generator<Frame> {
  let progress = emptyProgress
  for (const event of deedsSince(log, -Infinity)) {
    const next = evolve(world, progress, event)
    if (next !== progress) yield { event, progress: next }
    progress = next
  }
}

const revokedIn = (log: Log) => new Set(log.events.flatMap((event) => (event.kind === 'revoked' ? [event.event] : [])))
