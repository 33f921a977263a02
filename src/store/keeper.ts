import type { Result } from '#lib/result.ts'
import { err, ok } from '#lib/result.ts'
import type { EventId, Stamp } from '#progress/event.ts'
import { isLater } from './event-database.ts'
import type { DiskFault, EventDatabase, EventDisk, Held } from './event-database.ts'
import type { KeptEvent, Stored } from './event-schema.ts'

/** What the keeper asks of whoever holds the events. */
export type Memory = {
  readonly events: () => readonly KeptEvent[]
  /** As many as the database held, were all of these in it and nothing else. */
  readonly count: () => number
  readonly epoch: () => Stamp | null
  /** Takes in what the database holds; gives the ids found there. */
  readonly take: (stored: Stored) => ReadonlySet<EventId>
  /** Another page has started again. */
  readonly learnEpoch: (epoch: Stamp) => void
  /** A stamp after everything that is known here. */
  readonly nextEpoch: () => Stamp
  /** This page has started again: all of it was read, and is gone. `isShared`: in the database, and so for all pages. */
  readonly startAgain: (epoch: Stamp, isShared: boolean) => void
  readonly written: (ids: readonly EventId[]) => void
  /** `isOpen`, `fault` or `unsaved` may have changed. */
  readonly changed: () => void
}

/** Why nothing was erased: what lies in the browser could not be read, or the erasure could not be written. */
export type EraseFault = { readonly kind: DiskFault['kind'] }

/**
 * Brings events into the database, now or as soon as that is possible, one job after another. What can't be written
 * waits here; every new event and every look at the page tries again.
 */
export type Keeper = {
  /** The first reading; done whether or not it succeeds. */
  readonly start: () => Promise<void>
  readonly keep: (events: readonly KeptEvent[]) => void
  /** Reads what others have written, writes what waits. */
  readonly refresh: () => Promise<void>
  /** Takes away what was read, and nothing else: where the database can't be read, nothing changes anywhere. */
  readonly erase: () => Promise<Result<null, EraseFault>>
  /**
   * What can be read of a database that this page can't open as it should. Only after that may a damaged one be thrown
   * away by `erase`.
   */
  readonly salvage: () => Promise<Result<Stored, DiskFault>>
  /** Another page has written these. */
  readonly release: (ids: readonly EventId[]) => void
  readonly forgetUpTo: (epoch: Stamp) => void
  readonly fault: () => DiskFault['kind'] | null
  /** Something may lie in the browser that this page has never read. */
  readonly isUnread: () => boolean
  readonly unsaved: () => readonly KeptEvent[]
  /** Finishes what is under way, then lets go. */
  readonly dispose: () => void
}

/** As often is read again what another page writes while this one erases. */
const TRIES = 10

export function createKeeper(disk: EventDisk, memory: Memory): Keeper {
  const waiting = new Map<EventId, KeptEvent>()
  let database: EventDatabase | null = null
  let held: Held['arrives'] | null = null
  let fault: DiskFault | null = null
  /** Whether there is a database that this page could open, and whether it has read it. */
  let wasOpened = false
  let wasRead = false
  let isSalvaged = false
  let isDisposed = false
  let work = Promise.resolve()

  function inTurn(job: () => Promise<void>): Promise<void> {
    if (isDisposed) return work
    const done = work.then(job)
    work = done.catch(() => {})
    return done
  }

  function fail(why: DiskFault): false {
    fault = why
    if (why.kind !== 'full') {
      database?.close()
      database = null
    }
    memory.changed()
    return false
  }

  const isSameEpoch = (epoch: Stamp | null) => !isLater(epoch, memory.epoch()) && !isLater(memory.epoch(), epoch)

  async function connect(): Promise<boolean> {
    if (held) return fail({ kind: 'held' })
    const opening = await disk.open(fail)
    if (opening.ok) return use(opening.value)
    const why = opening.fault
    if ('arrives' in why) {
      held = why.arrives
      void held.then(arrive)
    }
    return fail(why)
  }

  /** The page that held the database has let go. */
  async function arrive(opening: Result<EventDatabase, DiskFault>): Promise<void> {
    held = null
    if (isDisposed && opening.ok) opening.value.close()
    await inTurn(async () => {
      if (!opening.ok) fail(opening.fault)
      else if (await use(opening.value)) await write()
    })
  }

  function use(opened: EventDatabase): Promise<boolean> {
    database = opened
    wasOpened = true
    return read(opened)
  }

  async function read(from: EventDatabase): Promise<boolean> {
    const stored = await from.read()
    if (!stored.ok) return fail(stored.fault)
    wasRead = true
    const found = memory.take(stored.value)
    waiting.clear()
    for (const event of memory.events()) if (!found.has(event.id)) waiting.set(event.id, event)
    if (!isLater(memory.epoch(), stored.value.epoch)) return true
    const noted = await from.append([], memory.epoch())
    return noted.ok || noted.fault.kind === 'erased' || fail(noted.fault)
  }

  async function write(): Promise<void> {
    if (!database && !(await connect())) return
    while (database && waiting.size > 0) {
      const batch = [...waiting.values()]
      const written = await database.append(batch, memory.epoch())
      if (written.ok) settle(batch.map((event) => event.id))
      else if (written.fault.kind === 'erased') memory.learnEpoch(written.fault.epoch)
      else return void fail(written.fault)
    }
    if (database) fault = null
    memory.changed()
  }

  function settle(ids: readonly EventId[]): void {
    for (const id of ids) waiting.delete(id)
    memory.written(ids)
  }

  async function erase(): Promise<Result<null, EraseFault>> {
    if (!database && !(await connect())) {
      // Where there is no storage, or no database in it, only this page knows anything.
      if (!wasOpened && fault && isNothingBehind(fault)) {
        memory.startAgain(memory.nextEpoch(), false)
        return ok(null)
      }
      if (fault?.kind !== 'damaged' || !isSalvaged) return err({ kind: fault?.kind ?? 'blocked' })
      await disk.discard()
      isSalvaged = false
      if (!(await connect())) return err({ kind: fault.kind })
    }
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const open = database
      if (!open || !(await read(open))) break
      const epoch = memory.nextEpoch()
      const erased = await open.erase(epoch)
      if (erased.ok) {
        memory.startAgain(epoch, true)
        return ok(null)
      }
      if (erased.fault.kind !== 'unread') return err({ kind: erased.fault.kind })
    }
    return err({ kind: fault?.kind ?? 'held' })
  }

  return {
    start: () => inTurn(write),
    keep: (events) => {
      for (const event of events) waiting.set(event.id, event)
      void inTurn(write)
      memory.changed()
    },
    refresh: () =>
      inTurn(async () => {
        if (database) {
          const seen = await database.peek()
          const isSame = seen.ok && isSameEpoch(seen.value.epoch) && seen.value.count === memory.count() - waiting.size
          if (!seen.ok) fail(seen.fault)
          else if (!isSame && !(await read(database))) return
        }
        await write()
      }),
    erase: async () => {
      let result: Result<null, EraseFault> = err({ kind: 'blocked' })
      await inTurn(async () => {
        result = await erase()
        // What was done meanwhile, and what is wrong with the disk.
        await write()
      })
      return result
    },
    salvage: async () => {
      const found = await disk.salvage()
      isSalvaged = found.ok || found.fault.kind === 'damaged'
      return found
    },
    release: (ids) => {
      settle(ids)
      memory.changed()
    },
    forgetUpTo: (epoch) => {
      for (const event of waiting.values()) if (!isLater(event.at, epoch)) waiting.delete(event.id)
    },
    fault: () => fault?.kind ?? null,
    isUnread: () => fault !== null && !wasRead && (wasOpened || !isNothingBehind(fault)),
    unsaved: () => [...waiting.values()],
    dispose: () => {
      isDisposed = true
      void work.then(() => database?.close())
    },
  }
}

/** No database can be reached at all, or there is none. */
const isNothingBehind = (fault: DiskFault) => fault.isEmpty === true || fault.kind === 'blocked'
