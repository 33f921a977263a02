import type { EventId, Stamp } from '#progress/event.ts'
import { isLater } from './event-database.ts'
import type { DiskFault, EventDatabase, EventDisk, Stored } from './event-database.ts'
import type { KeptEvent } from './event-schema.ts'

/** What the keeper asks of whoever holds the events. */
export type Memory = {
  readonly events: () => readonly KeptEvent[]
  /** As many as the database held, were all of these in it and nothing else. */
  readonly count: () => number
  readonly epoch: () => Stamp | null
  /** Takes in what the database holds; gives the ids found there. */
  readonly take: (stored: Stored) => ReadonlySet<EventId>
  readonly learnEpoch: (epoch: Stamp) => void
  readonly written: (events: readonly KeptEvent[]) => void
  /** `isOpen`, `fault` or `unsaved` may have changed. */
  readonly changed: () => void
}

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
  /** After the memory has learnt a new epoch; a damaged database is thrown away for a new one. */
  readonly erase: () => Promise<void>
  /** Another page has written these. */
  readonly release: (ids: readonly EventId[]) => void
  readonly forgetUpTo: (epoch: Stamp) => void
  readonly fault: () => DiskFault['kind'] | null
  readonly unsaved: () => readonly KeptEvent[]
  /** Finishes what is under way, then lets go. */
  readonly dispose: () => void
}

export function createKeeper(disk: EventDisk, memory: Memory): Keeper {
  const waiting = new Map<EventId, KeptEvent>()
  let database: EventDatabase | null = null
  let fault: DiskFault['kind'] | null = null
  let isEraseDue = false
  let isDisposed = false
  let work = Promise.resolve()

  function inTurn(job: () => Promise<void>): Promise<void> {
    if (isDisposed) return work
    const done = work.then(job)
    work = done.catch(() => {})
    return done
  }

  function fail(kind: DiskFault['kind']): false {
    fault = kind
    if (kind !== 'full') {
      database?.close()
      database = null
    }
    memory.changed()
    return false
  }

  const isSameEpoch = (epoch: Stamp | null) => !isLater(epoch, memory.epoch()) && !isLater(memory.epoch(), epoch)

  async function connect(): Promise<boolean> {
    const opening = await disk.open(({ kind }) => fail(kind))
    if (!opening.ok) return fail(opening.fault.kind)
    database = opening.value
    return read(database)
  }

  async function read(from: EventDatabase): Promise<boolean> {
    let stored = await from.read()
    if (stored.ok && isLater(memory.epoch(), stored.value.epoch)) {
      const erased = await from.append([], memory.epoch())
      if (!erased.ok && erased.fault.kind !== 'erased') return fail(erased.fault.kind)
      stored = await from.read()
    }
    if (!stored.ok) return fail(stored.fault.kind)
    const found = memory.take(stored.value)
    waiting.clear()
    for (const event of memory.events()) if (!found.has(event.id)) waiting.set(event.id, event)
    return true
  }

  async function write(): Promise<void> {
    if (!database && !(await connect())) return
    while (database && (waiting.size > 0 || isEraseDue)) {
      const batch = [...waiting.values()]
      const written = await database.append(batch, memory.epoch())
      if (written.ok) {
        isEraseDue = false
        for (const event of batch) waiting.delete(event.id)
        memory.written(batch)
      } else if (written.fault.kind === 'erased') {
        isEraseDue = false
        memory.learnEpoch(written.fault.epoch)
      } else {
        fail(written.fault.kind)
        return
      }
    }
    if (database) fault = null
    memory.changed()
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
          if (!seen.ok) fail(seen.fault.kind)
          else if (!isSame && !(await read(database))) return
        }
        await write()
      }),
    erase: () =>
      inTurn(async () => {
        if (fault === 'damaged') await disk.discard()
        isEraseDue = true
        await write()
      }),
    release: (ids) => {
      for (const id of ids) waiting.delete(id)
      memory.changed()
    },
    forgetUpTo: (epoch) => {
      for (const event of waiting.values()) if (!isLater(event.at, epoch)) waiting.delete(event.id)
    },
    fault: () => fault,
    unsaved: () => [...waiting.values()],
    dispose: () => {
      isDisposed = true
      void work.then(() => database?.close())
    },
  }
}
