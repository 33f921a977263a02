import { foldLog, takeIn } from '#progress/folded-log.ts'
import type { FoldedLog } from '#progress/folded-log.ts'
import type { EventId, Stamp } from '#progress/event.ts'
import { afterEpoch, lastStampOf } from '#progress/log.ts'
import type { Moment } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import { isLater } from './event-database.ts'
import type { ForeignEvent, KeptEvent, ParsedEvents } from './event-schema.ts'

/** Reads and replaces the log, the progress and the world, which the store holds. */
export type FoldedLogPort = {
  readonly get: () => FoldedLog & { readonly world: World }
  readonly set: (foldedLog: FoldedLog) => void
}

/** All events that this page knows, each id once: those it can fold, and unknown ones of a newer release. */
export type Ledger = {
  readonly events: () => readonly KeptEvent[]
  readonly size: () => number
  readonly epoch: () => Stamp | null
  /** The newest stamp known, including the epoch; the next stamp must be later. Null if there is none. */
  readonly newest: () => Stamp | null
  readonly isKnown: (event: KeptEvent) => boolean
  /** Whether an event is from before the learner last started again. */
  readonly isOld: (event: KeptEvent) => boolean
  /** Adds events and returns those that were new. Events that are `isOld` are left out unless `isAsked`. */
  readonly take: (events: Omit<ParsedEvents, 'refused'>, isAsked: boolean) => readonly KeptEvent[]
  /** Drops all events up to the epoch. Returns false if the same or a later epoch was known. */
  readonly learnEpoch: (epoch: Stamp) => boolean
}

/** `now` is the device's clock: no event is dated later. */
export function createLedger(foldedLog: FoldedLogPort, now: () => Moment): Ledger {
  const ids = new Set<EventId>()
  const foreign = new Map<EventId, ForeignEvent>()
  let epoch: Stamp | null = null

  const events = () => [...foldedLog.get().log.events, ...foreign.values()]
  const isOld = (event: KeptEvent) => epoch !== null && !isLater(event.at, epoch)

  return {
    events,
    size: () => ids.size,
    epoch: () => epoch,
    newest: () => {
      const stamps = [lastStampOf(foldedLog.get().log), epoch, ...[...foreign.values()].map((event) => event.at)]
      return stamps.reduce((latest, stamp) => (isLater(stamp, latest) ? stamp : latest))
    },
    isKnown: (event) => ids.has(event.id),
    isOld,
    take: (arrivals, isAsked) => {
      const isNew = (event: KeptEvent) => {
        if (ids.has(event.id) || (isOld(event) && !isAsked)) return false
        ids.add(event.id)
        return true
      }
      const fresh = arrivals.events.filter(isNew)
      const freshForeign = arrivals.foreign.filter(isNew)
      for (const event of freshForeign) foreign.set(event.id, event)
      const { world, log, progress } = foldedLog.get()
      if (fresh.length > 0) foldedLog.set(takeIn(world, { log, progress }, fresh, now()))
      return [...fresh, ...freshForeign]
    },
    learnEpoch: (later) => {
      if (!isLater(later, epoch)) return false
      epoch = later
      const { world, log } = foldedLog.get()
      for (const event of foreign.values()) if (isOld(event)) foreign.delete(event.id)
      foldedLog.set(foldLog(world, afterEpoch(log, later), now()))
      ids.clear()
      for (const event of events()) ids.add(event.id)
      return true
    },
  }
}
