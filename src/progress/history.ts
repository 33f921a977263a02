import type { Event } from './event.ts'
import type { Log } from './log.ts'
import type { Moment } from './progress.ts'

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

const revokedIn = (log: Log) => new Set(log.events.flatMap((event) => (event.kind === 'revoked' ? [event.event] : [])))
