import { LAST_MOMENT } from './day.ts'
import type { Event, EventId } from './event.ts'
import type { Moment } from './progress.ts'

/** Corrected moments of the events whose clock can't have been right. Other events are not in the map. */
export type Moments = ReadonlyMap<EventId, Moment>

/** How far two clocks may differ, in milliseconds, without one of them counting as wrong. */
const LEEWAY = 60_000

/**
 * Milliseconds. If a clock was set back by at most this much, it was corrected: the later reading is the better one.
 */
const SMALL_STEP = 2 * 86_400_000

/** A clock that says less is wrong: no browser from before 2024 can run this page. */
const EARLIEST: Moment = Date.UTC(2024, 0, 1)

const NOTHING: Moments = new Map()

/** The moment by the event's own clock, right or wrong. */
export const readingOf = (event: Event): Moment => Math.min(event.done ?? event.at.time, LAST_MOMENT)

/** When an event was done, corrected if its clock was wrong. */
export const momentOf = (moments: Moments, event: Event): Moment => moments.get(event.id) ?? readingOf(event)

/**
 * Whether the newest event is dated later than now. Its real moment stays unknown until another event comes after it.
 */
export function liesAhead(events: readonly Event[], now: Moment): boolean {
  const last = events.at(-1)
  return last !== undefined && readingOf(last) > latestAt(now)
}

/** Whether events after `last` can be added without computing any earlier moment again. */
export function isInOrderAfter(
  last: Event | undefined,
  arrivals: readonly Event[],
  { moments, now }: { readonly moments: Moments; readonly now: Moment },
): boolean {
  if (last && moments.has(last.id)) return false
  if (moments.size > 0 && arrivals.some((event) => !hasReading(event))) return false
  return isInOrder([...(last ? [last] : []), ...arrivals].map(readingOf), now)
}

/**
 * Corrects the moments of events, given in their order. The order is certain, but each clock reading may be wrong: a
 * clock may be ahead, lose its year or be corrected. No event was done later than the one after it, or later than
 * `now`. So the largest set of readings that agree with the order and with `now` is believed, and every other event is
 * placed between its believed neighbours.
 */
export function correctedMoments(events: readonly Event[], now: Moment): Moments {
  if (isInOrder(events.map(readingOf), now)) return NOTHING
  const readings = smoothed(events.map((event, at) => ownReading(events, event, at)))
  const believed = mostInOrder(readings, now)
  const corrected = new Map<EventId, Moment>()
  let from: Moment | null = null
  let gap: number[] = []
  const put = (at: number, moment: Moment) => {
    if (moment !== readingOf(events[at]!)) corrected.set(events[at]!.id, moment)
  }
  const close = (to: Moment) => {
    const moments = between(
      from,
      to,
      gap.map((at) => readings[at]!),
    )
    gap.forEach((at, position) => put(at, moments[position]!))
    gap = []
  }
  for (const [at, event] of events.entries()) {
    const reading = readings[at]!
    if (reading === null && gap.length === 0 && from === event.at.time) continue
    if (reading === null || !believed.has(at)) {
      gap.push(at)
      continue
    }
    close(reading)
    put(at, reading)
    from = reading
  }
  const last = from ?? 0
  close(Number.isFinite(latestAt(now)) ? Math.max(last, now) : last)
  return corrected
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
 * The positions of the longest ascending subsequence of readings that are possible (from `EARLIEST` to now). If none is
 * possible, only those later than now are excluded. Of two equally long ones, the one that ends earlier.
 */
function mostInOrder(readings: readonly (Moment | null)[], now: Moment): ReadonlySet<number> {
  /** Index: length - 1. Value: the position at which the subsequence of that length with the earliest end ends. */
  const ends: number[] = []
  const before = new Map<number, number>()
  const possible = (reading: Moment | null) => reading !== null && reading >= EARLIEST && reading <= latestAt(now)
  const isAnyPossible = readings.some(possible)
  for (const [at, reading] of readings.entries()) {
    if (reading === null || (isAnyPossible ? !possible(reading) : reading > latestAt(now))) continue
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (readings[ends[middle]!]! <= reading) low = middle + 1
      else high = middle
    }
    if (low > 0) before.set(at, ends[low - 1]!)
    ends[low] = at
  }
  const row = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) row.add(at)
  return row
}

/**
 * Moments for events between two believed moments; `from` is null if none is believed before them. It assumes that one
 * clock was ahead by the same amount for all of them: the latest reading becomes `to`, the others keep their distance
 * to it, but none is earlier than `from`. If any reading is null, all events are spread evenly instead.
 */
function between(from: Moment | null, to: Moment, readings: readonly (Moment | null)[]): readonly Moment[] {
  const first = from ?? Math.max(0, to - readings.length)
  if (readings.includes(null)) {
    return readings.map((_, at) => Math.round(first + ((to - first) * (at + 1)) / (readings.length + 1)))
  }
  const latest = Math.max(...readings.map(Number))
  const lead = Math.max(0, latest - to)
  return readings.map((reading) => Math.max(from ?? 0, Math.min(to, reading! - lead)))
}
