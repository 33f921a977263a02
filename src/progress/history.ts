import type { Event } from './event.ts'
import type { Log } from './log.ts'
import { momentOf } from './moments.ts'
import type { Moments } from './moments.ts'
import type { Moment } from './progress.ts'

/** A prediction (its lesson has been seen), and the beginning. */
const KEPT: ReadonlySet<Event['kind']> = new Set(['predicted', 'begun'])

/** Single deeds of a night on call. Each can be taken back by itself when it is done; later only the night as a whole. */
const OF_A_NIGHT: ReadonlySet<Event['kind']> = new Set(['incidentActed', 'incidentNamed'])

/** Not undoable: what is kept, an undo, and what the page notes by itself. */
export const isUndoable = (event: Event) => !KEPT.has(event.kind) && isDeed(event)

const isWhole = (event: Event) => isUndoable(event) && !OF_A_NIGHT.has(event.kind)

/**
 * The learner's last deed that can be undone, or null. `isOwn` tells whether a replica is this learner in this page.
 */
export function undoTarget(log: Log, isOwn: (replica: string) => boolean): Event | null {
  const revoked = revokedIn(log)
  return log.events.findLast((event) => isWhole(event) && !revoked.has(event.id) && isOwn(event.at.replica)) ?? null
}

/**
 * The other deeds of the reply that a deed came with, or of its night on call, as far as they can be undone and are not
 * revoked: they are undone together.
 */
export function undoneWith(log: Log, event: Event): readonly Event[] {
  const whole = isWhole(event) ? wholeOf(event) : undefined
  if (whole === undefined) return []
  const revoked = revokedIn(log)
  return log.events.filter(
    (each) => wholeOf(each) === whole && each.id !== event.id && isWhole(each) && !revoked.has(each.id),
  )
}

/** The mark of the reply, or the id of the event that began the night. */
function wholeOf(event: Event): string | undefined {
  if (event.kind === 'incidentBegun') return event.id
  return 'play' in event ? event.play : 'reply' in event ? event.reply : undefined
}

/** The deeds done at `from` or later that are not revoked, in their order. */
export function deedsSince(log: Log, from: Moment, moments: Moments): readonly Event[] {
  const revoked = revokedIn(log)
  return log.events.filter(
    (event) =>
      isDeed(event) &&
      !revoked.has(event.id) &&
      !('play' in event && revoked.has(event.play)) &&
      momentOf(moments, event) >= from,
  )
}

/** Milliseconds within which an arrangement of a plot that the next deed replaces was only a try. */
const A_TRY = 60_000

/** The deeds without tries: who goes through the choices with the arrow keys takes each of them for a moment. */
export const withoutTries = (deeds: readonly Event[]): readonly Event[] =>
  deeds.filter((event, at) => {
    const next = deeds[at + 1]
    return !(
      event.kind === 'plotArranged' &&
      next?.kind === 'plotArranged' &&
      next.building === event.building &&
      next.at.time - event.at.time < A_TRY
    )
  })

/** Whether a history shows the event: not an undo, and not what the page notes by itself. */
const isDeed = (event: Event) => event.kind !== 'revoked' && event.kind !== 'clockRead'

const revokedIn = (log: Log) => new Set(log.events.flatMap((event) => (event.kind === 'revoked' ? [event.event] : [])))
