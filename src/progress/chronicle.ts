import { compareStamps } from './event.ts'
import type { Event } from './event.ts'
import { evolve, fold } from './evolve.ts'
import { createLog, emptyLog, findEvent, lastStampOf, mergeLogs } from './log.ts'
import type { Log } from './log.ts'
import { isInOrderAfter } from './moments.ts'
import { emptyProgress } from './progress.ts'
import type { Moment, Progress } from './progress.ts'
import type { World } from './world.ts'

/** A log and what it amounts to. */
export type Chronicle = { readonly log: Log; readonly progress: Progress }

export const emptyChronicle: Chronicle = { log: emptyLog, progress: emptyProgress }

/** `now` is what the clock says: nothing was done later. */
export const openChronicle = (world: World, log: Log, now: Moment = Infinity): Chronicle => ({
  log,
  progress: fold(world, log, now),
})

/**
 * Takes in events in whatever order they arrive: own ones, another tab's, a backup's. Those that come after all others,
 * by the order and by their clocks, are added to the progress; where one comes between, takes back another or shows
 * that a clock was wrong, or most are new, the log is folded again. Gives `chronicle` itself back where nothing is new.
 */
export function takeIn(
  world: World,
  chronicle: Chronicle,
  events: readonly Event[],
  now: Moment = Infinity,
): Chronicle {
  const arrivals = createLog(events)
  const log = mergeLogs(chronicle.log, arrivals)
  if (log === chronicle.log) return chronicle
  const { moments } = chronicle.progress
  const last = lastStampOf(chronicle.log)
  const first = arrivals.events[0]
  const isLater = last === null || (first !== undefined && compareStamps(last, first.at) < 0)
  const isInOrder = isInOrderAfter(chronicle.log.events.at(-1), arrivals.events, { moments, now })
  const takesBack = arrivals.events.some((event) => event.kind === 'revoked' && findEvent(log, event.event))
  const isMost = arrivals.events.length > chronicle.log.events.length
  if (!isLater || !isInOrder || takesBack || isMost) return openChronicle(world, log, now)
  return {
    log,
    progress: arrivals.events.reduce((progress, event) => evolve(world, progress, event), chronicle.progress),
  }
}
