import type { Deed, Event, EventId, Stamp } from './event.ts'

/** Who writes, and the number its next event gets. */
export type Pen = { readonly replica: string; readonly count: number }

/** The reading after `last`, the newest one known here: never behind it, however this clock stands. */
export function nextStamp(last: Stamp | null, now: number, pen: Pen): Stamp {
  if (last === null || now > last.time) return { time: now, tick: 0, ...pen }
  return { time: last.time, tick: last.tick + 1, ...pen }
}

/** The deeds as events, one after another, each after all that is known. The pen moves on by as many. */
export function stampEvents(deeds: readonly Deed[], last: Stamp | null, now: number, pen: Pen): readonly Event[] {
  let newest = last
  return deeds.map((deed, position) => {
    const at = nextStamp(newest, now, { replica: pen.replica, count: pen.count + position })
    newest = at
    return { ...deed, id: eventIdOf(at), at }
  })
}

export const eventIdOf = (stamp: Stamp): EventId => `${stamp.replica}-${stamp.count}`
