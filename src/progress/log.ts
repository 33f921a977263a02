import { compareStamps } from './event.ts'
import type { Event, EventId, Stamp } from './event.ts'

/** Everything that happened, each event once, in the one order of all devices. */
export type Log = { readonly events: readonly Event[] }

export const emptyLog: Log = { events: [] }

export function createLog(events: readonly Event[]): Log {
  const log = { events: events.toSorted(compareEvents) }
  return { events: log.events.filter((event, position) => position === 0 || !isSame(log.events[position - 1]!, event)) }
}

/** The union: commutative, associative, idempotent. Gives `a` itself back where `b` brings nothing new. */
export function mergeLogs(a: Log, b: Log): Log {
  const events: Event[] = []
  let left = 0
  let right = 0
  let news = 0
  while (left < a.events.length && right < b.events.length) {
    const mine = a.events[left]!
    const theirs = b.events[right]!
    const order = compareEvents(mine, theirs)
    if (compareStamps(mine.at, theirs.at) === 0) {
      if (order > 0) news++
      events.push(order > 0 ? theirs : mine)
      left++
      right++
    } else if (order < 0) {
      events.push(mine)
      left++
    } else {
      news++
      events.push(theirs)
      right++
    }
  }
  if (news === 0 && right === b.events.length) return a
  return { events: events.concat(a.events.slice(left), b.events.slice(right)) }
}

export function addEvent(log: Log, event: Event): Log {
  const last = lastStampOf(log)
  if (last === null || compareStamps(last, event.at) < 0) return { events: log.events.concat(event) }
  return mergeLogs(log, { events: [event] })
}

/** What `nextStamp` must not fall behind. */
export const lastStampOf = (log: Log): Stamp | null => log.events.at(-1)?.at ?? null

export const findEvent = (log: Log, id: EventId): Event | undefined => log.events.findLast((event) => event.id === id)

/** What was done after a learner started again; the rest is not taken in. */
export const afterEpoch = (log: Log, epoch: Stamp): Log => ({
  events: log.events.filter((event) => compareStamps(event.at, epoch) > 0),
})

const isSame = (a: Event, b: Event) => compareStamps(a.at, b.at) === 0

/** By stamp. Two events of one stamp can only come from a damaged or forged copy: all devices then keep the same one of them. */
function compareEvents(a: Event, b: Event): number {
  const order = compareStamps(a.at, b.at)
  if (order !== 0 || a === b) return order
  const left = spell(a)
  const right = spell(b)
  return left < right ? -1 : left > right ? 1 : 0
}

/** One spelling for equal values, whatever the order of their keys. */
function spell(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  return `{${Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${key}:${spell(inner)}`)
    .join(',')}}`
}
