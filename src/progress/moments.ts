import { LEEWAY, SMALL_STEP, believedReadings } from './believed.ts'
import { LAST_MOMENT } from './day.ts'
import type { Event, EventId } from './event.ts'
import type { Moment } from './progress.ts'

/** Corrected moments of the events whose clock can't have been right. Other events are not in the map. */
export type Moments = ReadonlyMap<EventId, Moment>

/** A clock that says less is wrong: no browser from before 2024 can run this page. */
const EARLIEST: Moment = Date.UTC(2024, 0, 1)

const NOTHING: Moments = new Map()

/** The moment by the event's own clock, right or wrong. */
export const readingOf = (event: Event): Moment => Math.min(event.done ?? event.at.time, LAST_MOMENT)

/** When an event was done, corrected if its clock was wrong. */
export const momentOf = (moments: Moments, event: Event): Moment => moments.get(event.id) ?? readingOf(event)

/**
 * Whether the newest event is dated later than now. Its real moment stays unknown until another event comes after it.
 * Events without a reading, or whose clock had lost its year, do not count.
 */
export function liesAhead(events: readonly Event[], now: Moment): boolean {
  const last = events.findLastIndex((event, at) => isPossible(ownReading(events, event, at)))
  return last >= 0 && readingOf(events[last]!) > latestAt(now)
}

/**
 * Whether events after `last` can be added without computing any earlier moment again. If a clock was wrong before, a
 * leap of the readings may change which of them are believed.
 */
export function isInOrderAfter(
  last: Event | undefined,
  arrivals: readonly Event[],
  { moments, now }: { readonly moments: Moments; readonly now: Moment },
): boolean {
  if (last && (moments.has(last.id) || (moments.size > 0 && readingOf(last) < EARLIEST))) return false
  if (moments.size > 0 && arrivals.some((event) => !hasReading(event))) return false
  const readings = [...(last ? [last] : []), ...arrivals].map(readingOf)
  if (moments.size > 0 && readings.some((reading, at) => at > 0 && isLeap(readings[at - 1]!, reading))) return false
  return isInOrder(readings, now)
}

/**
 * Corrects the moments of events, given in their order. The order is certain, but each clock reading may be wrong: a
 * clock may be ahead, lose its year or be corrected. No event was done later than the one after it. So some readings
 * that agree with the order are believed (`believedReadings` says which), and every other event is placed between its
 * believed neighbours.
 *
 * `now` has no part in that, so moments do not change as time goes on. It only moves the last events, if they are dated
 * later than now: they were done before now, and their real moments stay unknown until another event comes after them.
 */
export function correctedMoments(events: readonly Event[], now: Moment): Moments {
  if (isInOrder(events.map(readingOf), now)) return NOTHING
  const readings = smoothed(events.map((event, at) => ownReading(events, event, at)))
  const moments = upTo(now, placed(events, readings), readings)
  return new Map(
    events.flatMap((event, at) => (moments[at] === readingOf(event) ? [] : [[event.id, moments[at]!] as const])),
  )
}

/** The moments of all events, whatever the present moment is. None is earlier than the one before it. */
function placed(events: readonly Event[], readings: readonly (Moment | null)[]): readonly Moment[] {
  const believed = believedReadings(readings.some(isPossible) ? readings.map(possible) : readings)
  const moments: Moment[] = []
  let from: Moment | null = null
  let gap: (Moment | null)[] = []
  for (const [at, reading] of readings.entries()) {
    if (reading === null && gap.length === 0 && from === events[at]!.at.time) moments.push(from)
    else if (reading === null || !believed.has(at)) gap.push(reading)
    else {
      for (const moment of between(from, reading, gap)) moments.push(moment)
      moments.push(reading)
      from = reading
      gap = []
    }
  }
  return [...moments, ...between(from, from ?? 0, gap)]
}

/** Moves the moments that are later than now to before now. */
function upTo(now: Moment, moments: readonly Moment[], readings: readonly (Moment | null)[]): readonly Moment[] {
  const ahead = moments.findIndex((moment) => moment > latestAt(now))
  if (ahead < 0) return moments
  const from = moments[ahead - 1] ?? null
  return [...moments.slice(0, ahead), ...between(from, Math.max(from ?? 0, now), readings.slice(ahead))]
}

/** The latest possible moment of an event; no limit if the clock that gave `now` is wrong itself. */
const latestAt = (now: Moment): Moment => (now < EARLIEST ? Infinity : now + LEEWAY)

/** Whether the event says what its clock said. Older releases did not write that for events with a tick. */
const hasReading = (event: Event) => event.done !== undefined || event.at.tick === 0

/**
 * The event's clock reading; null if it has none and the event before it has the same time. It was then done at that
 * time or later. Only older releases wrote such events.
 */
function ownReading(events: readonly Event[], event: Event, at: number): Moment | null {
  if (hasReading(event)) return readingOf(event)
  const isTold = events[at - 1]?.at.time === event.at.time
  return isTold ? null : readingOf(event)
}

function isInOrder(readings: readonly Moment[], now: Moment): boolean {
  const latest = latestAt(now)
  return readings.every((reading, at) => reading <= latest && (at === 0 || readings[at - 1]! <= reading))
}

/** Whether a clock may have been set forward from one reading to the next, after a fall that is not a small step. */
const isLeap = (from: Moment, to: Moment) => to - from >= SMALL_STEP - LEEWAY

const isPossible = (reading: Moment | null) => reading !== null && reading >= EARLIEST
const possible = (reading: Moment | null) => (isPossible(reading) ? reading : null)

/** Removes small steps back: readings shortly before a clock was corrected become the reading after the correction. */
function smoothed(readings: readonly (Moment | null)[]): readonly (Moment | null)[] {
  let next = Infinity
  return readings
    .toReversed()
    .map((reading) => {
      if (reading === null) return null
      if (reading <= next || reading - next > SMALL_STEP) next = reading
      return next
    })
    .toReversed()
}

/**
 * Moments for events between two believed moments; `from` is null if none is believed before them. It assumes that one
 * clock was ahead by the same amount for all of them: the latest reading becomes `to`, the others keep their distance
 * to it, but none is earlier than `from` or than the event before it. If any reading is null, all events are spread
 * evenly instead.
 */
function between(from: Moment | null, to: Moment, readings: readonly (Moment | null)[]): readonly Moment[] {
  const first = from ?? Math.max(0, to - readings.length)
  if (readings.includes(null)) {
    return readings.map((_, at) => Math.round(first + ((to - first) * (at + 1)) / (readings.length + 1)))
  }
  const lead = Math.max(0, readings.reduce<Moment>((latest, reading) => Math.max(latest, reading!), 0) - to)
  let before = from ?? 0
  return readings.map((reading) => (before = Math.max(before, Math.min(to, reading! - lead))))
}
