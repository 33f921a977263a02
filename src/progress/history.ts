import type { Event } from './event.ts'
import type { Log } from './log.ts'
import { momentOf } from './moments.ts'
import type { Moments } from './moments.ts'
import type { Moment } from './progress.ts'

/** A prediction is kept once its lesson has been seen, a beginning is nothing to take back, and redoing is a new deed. */
export const isUndoable = (event: Event) => event.kind !== 'predicted' && event.kind !== 'begun' && isDeed(event)

/** The last deed of one's own that can be undone; its words are in it. `isOwn` knows the replicas that are this learner here and now. */
export function undoTarget(log: Log, isOwn: (replica: string) => boolean): Event | null {
  const revoked = revokedIn(log)
  return log.events.findLast((event) => isUndoable(event) && !revoked.has(event.id) && isOwn(event.at.replica)) ?? null
}

/** What was done since and still holds, in its order. */
export function deedsSince(log: Log, from: Moment, moments: Moments): readonly Event[] {
  const revoked = revokedIn(log)
  return log.events.filter((event) => isDeed(event) && !revoked.has(event.id) && momentOf(moments, event) >= from)
}

/** Taking back is none that a history shows, and neither is what a page notes by itself. */
const isDeed = (event: Event) => event.kind !== 'revoked' && event.kind !== 'clockRead'

const revokedIn = (log: Log) => new Set(log.events.flatMap((event) => (event.kind === 'revoked' ? [event.event] : [])))
