import { LAST_MOMENT } from './day.ts'
import type { Event, EventId } from './event.ts'
import type { Moment } from './progress.ts'

/** When events were done, for those whose own clock can't have been right. All others are not in it. */
export type Moments = ReadonlyMap<EventId, Moment>

/** Milliseconds that two clocks may differ without one of them being wrong. */
const LEEWAY = 60_000

/** Milliseconds. A clock that was set back by no more was set right: the later reading is the better one. */
const SMALL_STEP = 2 * 86_400_000

/** A clock that says less has lost its year: no browser before 2024 can run this page. */
const EARLIEST: Moment = Date.UTC(2024, 0, 1)

const NOTHING: Moments = new Map()

/** What an event says of its moment, right or wrong. */
export const readingOf = (event: Event): Moment => Math.min(event.done ?? event.at.time, LAST_MOMENT)

/** When an event was done, as far as that can be known. */
export const momentOf = (moments: Moments, event: Event): Moment => moments.get(event.id) ?? readingOf(event)

/** Whether the newest event says that it was done later than now: until something comes after it, nobody knows when it was. */
export function liesAhead(events: readonly Event[], now: Moment): boolean {
  const last = events.at(-1)
  return last !== undefined && readingOf(last) > latestAt(now)
}

/** Whether events that come after `last` can be added without looking again at any moment before them. */
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
 * Events in their order, and what the clock says now. The order is certain, each clock reading may be wrong: a clock
 * runs ahead, loses its year, is set right. Nobody does a deed later than one that comes after it, or later than now.
 * So the largest set of readings that agree with the order and with now is believed; an event outside of it was done
 * between its believed neighbours.
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

/** Where the clock that says `now` is itself wrong, it is no bound. */
const latestAt = (now: Moment): Moment => (now < EARLIEST ? Infinity : now + LEEWAY)

const hasReading = (event: Event) => event.done !== undefined || event.at.tick === 0

/**
 * Null where nobody knows: an older release wrote no moment beside a tick. Such an event was done at the time of the
 * one it ticked after, or later.
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

/** Takes back small steps: what a clock said just before it was set right becomes what it says after that. */
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

/** The positions of a longest ascending row, none of it from before this page could run or later than now; of two that are as long, the one that ends first. */
function mostInOrder(readings: readonly (Moment | null)[], now: Moment): ReadonlySet<number> {
  /** By length, where the row of that length ends whose end is the earliest. */
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
 * Moments for events between two that are believed. A clock that was ahead was so by one and the same step: the last of
 * them was done when the next one was, the others as long before it as their clock said. Where some have no reading,
 * all lie evenly between the two.
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
