import { BOUNDS } from './event.ts'
import type { Deed, Event, EventId, Stamp } from './event.ts'

/** Who writes, and the number its next event gets. */
export type Pen = { readonly replica: string; readonly count: number }

/**
 * Milliseconds that the order follows a clock at most, from one event to the next. A clock that leaps by years has
 * mostly gone wrong; when it was really done stands in the event beside its stamp.
 */
const LEAD = 366 * 86_400_000

/**
 * The reading after `last`, the newest one known here: later than that, however this clock stands, and within `BOUNDS`.
 * Only after the very last stamp there can be, which no clock ever shows, there is no later one.
 */
export function nextStamp(last: Stamp | null, now: number, pen: Pen): Stamp {
  const clock = onScale(now)
  if (last === null) return { time: clock, tick: 0, ...pen }
  if (clock > last.time) return { time: Math.min(clock, last.time + LEAD), tick: 0, ...pen }
  if (last.tick < BOUNDS.tick) return { time: last.time, tick: last.tick + 1, ...pen }
  if (last.time < BOUNDS.time) return { time: last.time + 1, tick: 0, ...pen }
  return { time: BOUNDS.time, tick: BOUNDS.tick, ...pen }
}

/** The deeds as events, one after another, each after all that is known. The pen moves on by as many. */
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

/** Whole milliseconds from 1970 on, whatever a clock says. */
const onScale = (now: number) => (Number.isNaN(now) ? 0 : Math.min(Math.max(0, Math.trunc(now)), BOUNDS.time))
