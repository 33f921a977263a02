import type { Result } from '#lib/result.ts'
import { err, ok } from '#lib/result.ts'
import type { EventId, Stamp } from '#progress/event.ts'
import { isLater } from './event-database.ts'
import type { DiskFault, EventDatabase, EventDisk, Held } from './event-database.ts'
import type { KeptEvent, Stored } from './event-schema.ts'

/** What the keeper needs from the owner of the events (`game.ts`). */
export type Memory = {
  readonly events: () => readonly KeptEvent[]
  /** How many items the database would have if it had all of these events and nothing else. */
  readonly count: () => number
  readonly epoch: () => Stamp | null
  /** Loads what `take` and `learnEpoch` need. Rejects if it does not come over the network. */
  readonly prepare: () => Promise<void>
  /** Called with the content of the database. Returns the ids of the events in it. */
  readonly take: (stored: Stored) => ReadonlySet<EventId>
  /** Called when another page has started again. */
  readonly learnEpoch: (epoch: Stamp) => void
  /** A new stamp, later than every event known here. */
  readonly nextEpoch: () => Stamp
  /** Called when this page has started again. `isShared`: the database was erased too, which concerns all pages. */
  readonly startAgain: (epoch: Stamp, isShared: boolean) => void
  /** Called with the ids of events that are in the database now. */
  readonly written: (ids: readonly EventId[]) => void
  /** Called when `fault`, `isUnread` or `unsaved` of the keeper may have changed. */
  readonly changed: () => void
}

/** Why nothing was erased: the stored events could not be read, or the erasure could not be written. */
export type EraseFault = { readonly kind: DiskFault['kind'] }

/**
 * Writes events to the database, at once or as soon as possible, one job after another. Events that can't be written
 * wait here; each new event and each `refresh` tries again (`retry-unsaved.ts` calls that from time to time).
 */
export type Keeper = {
  /** Opens and reads the database. Resolves even if this fails. */
  readonly start: () => Promise<void>
  readonly keep: (events: readonly KeptEvent[]) => void
  /** Reads what other pages have written, and writes waiting events. */
  readonly refresh: () => Promise<void>
  /** Erases the events that were read, and nothing else. If the database can't be read, nothing changes. */
  readonly erase: () => Promise<Result<null, EraseFault>>
  /**
   * Reads what is readable in a database that can't be opened normally. Only after that may `erase` delete a damaged
   * database.
   */
  readonly salvage: () => Promise<Result<Stored, DiskFault>>
  /** Call it when another page has written these events. */
  readonly release: (ids: readonly EventId[]) => void
  /** Drops the waiting events up to an epoch. */
  readonly forgetUpTo: (epoch: Stamp) => void
  readonly fault: () => DiskFault['kind'] | null
  /** Whether the browser may hold events that this page has never read. */
  readonly isUnread: () => boolean
  readonly unsaved: () => readonly KeptEvent[]
  /** Finishes the present job, then closes the database. */
  readonly dispose: () => void
}

/** How often `erase` reads again, because another page has written meanwhile, before it gives up. */
const TRIES = 10

export function createKeeper(disk: EventDisk, memory: Memory): Keeper {
  const waiting = new Map<EventId, KeptEvent>()
  let database: EventDatabase | null = null
  let held: Held['arrives'] | null = null
  let fault: DiskFault | null = null
  /** Whether this page has opened a database, and whether it has read it. */
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

  /** Called when the page that held the database has released it. */
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

  const prepare = () =>
    memory.prepare().then(
      () => true,
      () => fail({ kind: 'blocked' }),
    )

  async function read(from: EventDatabase): Promise<boolean> {
    const stored = await from.read()
    if (!stored.ok) return fail(stored.fault)
    if (stored.value.items.length > 0 && !(await prepare())) return false
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
      else if (written.fault.kind === 'erased') {
        if (!(await prepare())) return
        memory.learnEpoch(written.fault.epoch)
      } else return void fail(written.fault)
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
      // Without storage, or without a database in it, all events are in this page.
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
        // Write the events that came meanwhile, and update the fault.
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

/** Whether there is certainly no database with events: none exists, or storage can't be reached at all. */
const isNothingBehind = (fault: DiskFault) => fault.isEmpty === true || fault.kind === 'blocked'
