import { compareStamps } from './event.ts'
import type { Event, EventId, Stamp } from './event.ts'

/** All events, each once, in the order that is the same on all devices. */
export type Log = { readonly events: readonly Event[] }

export const emptyLog: Log = { events: [] }

export function createLog(events: readonly Event[]): Log {
  const log = { events: events.toSorted(compareEvents) }
  return {
    events: log.events.filter((event, position) => position === 0 || !isOfOneStamp(log.events[position - 1]!, event)),
  }
}

/** The union of two logs: commutative, associative, idempotent. Returns `a` itself if `b` has nothing new. */
export function mergeLogs(a: Log, b: Log): Log {
  const [first] = b.events
  if (!first) return a
  let left = positionOf(a, first.at)
  let right = 0
  let isNew = false
  const events = a.events.slice(0, left)
  while (left < a.events.length && right < b.events.length) {
    const mine = a.events[left]!
    const theirs = b.events[right]!
    const order = compareEvents(mine, theirs)
    const isSame = isOfOneStamp(mine, theirs)
    events.push(order > 0 ? theirs : mine)
    isNew ||= order > 0
    if (order <= 0 || isSame) left++
    if (order > 0 || isSame) right++
  }
  if (!isNew && right === b.events.length) return a
  return { events: events.concat(a.events.slice(left), b.events.slice(right)) }
}

export const addEvent = (log: Log, event: Event): Log => mergeLogs(log, { events: [event] })

/** The newest stamp, for `nextStamp`; null for an empty log. */
export const lastStampOf = (log: Log): Stamp | null => log.events.at(-1)?.at ?? null

export const findEvent = (log: Log, id: EventId): Event | undefined => log.events.findLast((event) => event.id === id)

/** The log without all events up to `epoch`, the moment when its learner last started again. */
export const afterEpoch = (log: Log, epoch: Stamp): Log => ({
  events: log.events.filter((event) => compareStamps(event.at, epoch) > 0),
})

const isOfOneStamp = (a: Event, b: Event) => compareStamps(a.at, b.at) === 0

/** The position of the first event that is not before `stamp`. */
function positionOf(log: Log, stamp: Stamp): number {
  let low = 0
  let high = log.events.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareStamps(log.events[middle]!.at, stamp) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Compares by stamp, then by content. Only a damaged or forged copy has two events with one stamp; every device then
 * keeps the same one.
 */
function compareEvents(a: Event, b: Event): number {
  const order = compareStamps(a.at, b.at)
  if (order !== 0 || a === b) return order
  const left = canonicalText(a)
  const right = canonicalText(b)
  return left < right ? -1 : left > right ? 1 : 0
}

/** A text that is the same for equal values, whatever the order of their keys. */
function canonicalText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  return `{${Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${key}:${canonicalText(inner)}`)
    .join(',')}}`
}
