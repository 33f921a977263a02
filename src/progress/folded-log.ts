import { compareStamps } from './event.ts'
import type { Event } from './event.ts'
import { evolve, fold } from './evolve.ts'
import { createLog, emptyLog, findEvent, lastStampOf, mergeLogs } from './log.ts'
import type { Log } from './log.ts'
import { isInOrderAfter } from './moments.ts'
import { emptyProgress } from './progress.ts'
import type { Moment, Progress } from './progress.ts'
import type { World } from './world.ts'

/** A log and the progress that results from it. */
export type FoldedLog = { readonly log: Log; readonly progress: Progress }

export const emptyFoldedLog: FoldedLog = { log: emptyLog, progress: emptyProgress }

/** `now` is the present moment by this device's clock: no event is dated later. */
export const foldLog = (world: World, log: Log, now: Moment = Infinity): FoldedLog => ({
  log,
  progress: fold(world, log, now),
})

/**
 * Adds events in whatever order they arrive: own ones, another tab's, a backup's. Events that come after all others,
 * both in the order and by their clocks, are applied to the progress. If one comes in between, revokes another or shows
 * that a clock was wrong, or if most events are new, the log is folded again. Returns `foldedLog` itself if nothing is
 * new.
 */
export function takeIn(
  world: World,
  foldedLog: FoldedLog,
  events: readonly Event[],
  now: Moment = Infinity,
): FoldedLog {
  const arrivals = createLog(events)
  const log = mergeLogs(foldedLog.log, arrivals)
  if (log === foldedLog.log) return foldedLog
  const { moments } = foldedLog.progress
  const last = lastStampOf(foldedLog.log)
  const first = arrivals.events[0]
  const isLater = last === null || (first !== undefined && compareStamps(last, first.at) < 0)
  const isInOrder = isInOrderAfter(foldedLog.log.events.at(-1), arrivals.events, { moments, now })
  const takesBack = arrivals.events.some((event) => event.kind === 'revoked' && findEvent(log, event.event))
  const isMost = arrivals.events.length > foldedLog.log.events.length
  if (!isLater || !isInOrder || takesBack || isMost) return foldLog(world, log, now)
  return {
    log,
    progress: arrivals.events.reduce((progress, event) => evolve(world, progress, event), foldedLog.progress),
  }
}
