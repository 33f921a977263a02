import type { Counters } from './counters.ts'
import type { Engine } from './engine.ts'

/**
 * Exact sums over all seconds so far, times in whole microseconds; what theory is held against. Three things hold at
 * every second: `arrived = answered + failed + left + inFlight`, and Little's law for a stretch of time, for the system
 * and for its queue: `inFlightUs = stayedUs + openUs` and `waitingUs = waitedUs + openWaitUs`.
 */
export type Sum = {
  readonly arrived: number
  readonly answered: number
  readonly failed: number
  readonly left: number
  readonly inFlight: number
  /** The number in flight, integrated over time. */
  readonly inFlightUs: number
  /** How long those were there who have ended. */
  readonly stayedUs: number
  /** How long those are there until now who have not. */
  readonly openUs: number
  /** The same of those who wait in a queue of the part. Of people all are 0. */
  readonly waitingUs: number
  readonly waitedUs: number
  readonly openWaitUs: number
}

/** Of people, and of the parts in the order of the system. */
export type Sums = { readonly people: Sum; readonly parts: readonly Sum[] }

export function sumsOf(engine: Engine): Sums {
  const { now } = engine.clock
  const people = { us: 0, waitUs: 0 }
  const parts = engine.parts.map(() => ({ us: 0, waitUs: 0 }))
  for (const { part, state, arrivedAt } of engine.clock.live()) {
    const open = part ? parts[part.index]! : people
    open.us += now - arrivedAt
    if (state === 'queued') open.waitUs += now - arrivedAt
  }
  return {
    people: { ...sumOf(engine.people, people.us, now), waitingUs: 0, waitedUs: 0, openWaitUs: 0 },
    parts: engine.parts.map(({ seen, waiting, waitedUs }, index) => ({
      ...sumOf(seen, parts[index]!.us, now),
      waitingUs: waiting.at(now),
      waitedUs,
      openWaitUs: parts[index]!.waitUs,
    })),
  }
}

function sumOf({ sums, inFlight }: Counters, openUs: number, now: number) {
  const { arrived, answered, failed, left, stayedUs } = sums
  return {
    arrived,
    answered,
    failed,
    left,
    inFlight: inFlight.level,
    inFlightUs: inFlight.at(now),
    stayedUs,
    openUs,
  }
}
