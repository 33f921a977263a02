import { BOUNDS } from './event.ts'
import type { Deed, Event, EventId, Stamp } from './event.ts'

/** The replica that writes, and the number of its next event. */
export type Pen = { readonly replica: string; readonly count: number }

/**
 * The most milliseconds by which a stamp may be later than the one before it. A clock that jumps by years is
 * usually wrong. What the clock said is kept in the event's `done`.
 */
const LEAD = 366 * 86_400_000

/**
 * The stamp after `last`, the newest one known: later than `last`, whatever the clock says, and within `BOUNDS`. Only
 * the largest possible stamp has no later one; no clock ever shows that.
 */
export function nextStamp(last: Stamp | null, now: number, pen: Pen): Stamp {
  const clock = onScale(now)
  if (last === null) return { time: clock, tick: 0, ...pen }
  if (clock > last.time) return { time: Math.min(clock, last.time + LEAD), tick: 0, ...pen }
  if (last.tick < BOUNDS.tick) return { time: last.time, tick: last.tick + 1, ...pen }
  if (last.time < BOUNDS.time) return { time: last.time + 1, tick: 0, ...pen }
  return { time: BOUNDS.time, tick: BOUNDS.tick, ...pen }
}

/**
 * Makes events of the deeds, in their order and all later than `last`. The caller then adds their number to the pen's.
 */
export function stampEvents(deeds: readonly Deed[], last: Stamp | null, now: number, pen: Pen): readonly Event[] {
  const done = onScale(now)
  let newest = last
  return deeds.map((deed, position) => {
    const at = nextStamp(newest, now, { replica: pen.replica, count: pen.count + position })
    newest = at
    const isTold = at.tick === 0 && at.time === done
    return { ...deed, id: eventIdOf(at), at, ...(!isTold && { done }) }
  })
}

export const eventIdOf = (stamp: Stamp): EventId => `${stamp.replica}-${stamp.count}`

/** A clock reading as whole milliseconds since 1970, from 0 to `BOUNDS.time`; 0 for NaN. */
const onScale = (now: number) => (Number.isNaN(now) ? 0 : Math.min(Math.max(0, Math.trunc(now)), BOUNDS.time))
