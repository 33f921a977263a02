import { attempt } from '#lib/attempt.ts'
import type { Result } from '#lib/result.ts'
import { err, ok } from '#lib/result.ts'
import { compareStamps } from '#progress/event.ts'
import type { Stamp } from '#progress/event.ts'
import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase, IDBPObjectStore, IDBPTransaction } from 'idb'
import { EVENT_FORMAT, parseStamp } from './event-format.ts'
import type { KeptEvent, Stored } from './event-schema.ts'

/**
 * Why the database can't be used. `blocked`: storage is switched off or was taken away. `held`: another page holds the
 * database. `full`: the disk is full. `damaged`: its content can't be read. `newer`: a newer release has written it.
 */
export type DiskFault = {
  readonly kind: 'blocked' | 'held' | 'full' | 'damaged' | 'newer'
  /** True if there was no database and none could be made: then there are no stored events that could be lost. */
  readonly isEmpty?: boolean
}

/** Another page holds the database. The opening continues; `arrives` settles when that page releases it. */
export type Held = { readonly kind: 'held'; readonly arrives: Promise<Result<EventDatabase, DiskFault>> }

/** An open database. Events are only ever added, except that the learner may erase everything. */
export type EventDatabase = {
  readonly read: () => Promise<Result<Stored, DiskFault>>
  /** The last epoch and the number of events: a cheap way to find out whether reading again would give anything new. */
  readonly peek: () => Promise<Result<{ readonly epoch: Stamp | null; readonly count: number }, DiskFault>>
  /**
   * Adds the events that are missing, all or none. `epoch` is the stamp of the last erasure that the page knows, or
   * null: if the database has an earlier one, it stores this one; if it has a later one, nothing is added (`erased`).
   */
  readonly append: (
    events: readonly KeptEvent[],
    epoch: Stamp | null,
  ) => Promise<Result<null, DiskFault | { readonly kind: 'erased'; readonly epoch: Stamp }>>
  /**
   * Removes all events and stores the epoch, in one transaction. If the database has anything that was not read or
   * written through this connection, nothing is changed (`unread`).
   */
  readonly erase: (epoch: Stamp) => Promise<Result<null, DiskFault | { readonly kind: 'unread' }>>
  readonly close: () => void
}

/** Where a browser keeps events. A port, so that tests and gallery stories need no browser storage. */
export type EventDisk = {
  /** `onLost` is called when the open database is lost: a newer release needs it, or it was deleted. */
  readonly open: (onLost: (fault: DiskFault) => void) => Promise<Result<EventDatabase, DiskFault | Held>>
  /** Reads what is still readable in a database that can't be opened normally. Changes nothing in it. */
  readonly salvage: () => Promise<Result<Stored, DiskFault>>
  /** Deletes the whole database. Call it only when the learner asked for it. */
  readonly discard: () => Promise<void>
}

/** Whether `a` is later than `b`; null is earlier than every stamp. */
export const isLater = (a: Stamp | null, b: Stamp | null): a is Stamp =>
  a !== null && (b === null || compareStamps(a, b) > 0)

const VERSION = 1

/** If the browser doesn't answer for this many milliseconds, another page is assumed to hold the database. */
const PATIENCE = 2_000

type Schema = DBSchema & {
  events: { key: string; value: unknown }
  meta: { key: string; value: unknown }
}
type Writing = IDBPTransaction<Schema, ('events' | 'meta')[], 'readwrite'>
type EventStore = IDBPObjectStore<Schema, ('events' | 'meta')[], 'events', 'readwrite'>

/** The events of this browser, in IndexedDB. */
export function createEventDisk(name: string): EventDisk {
  return {
    open: async (onLost) => {
      const patience = startPatience()
      const arrives = connect(name, patience.end, onLost)
      const answer = await Promise.race([arrives, patience.over])
      patience.end()
      return answer ?? err({ kind: 'held', arrives })
    },
    salvage: async () => {
      const patience = startPatience()
      const salvaging = attemptOn<Stored>('damaged', async () => {
        const { salvageEvents } = await import('./event-salvage.ts')
        return ok(await salvageEvents(name))
      })
      const answer = await Promise.race([salvaging, patience.over])
      patience.end()
      return answer ?? err({ kind: 'held' })
    },
    discard: () =>
      new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name)
        for (const end of ['success', 'error', 'blocked']) request.addEventListener(end, () => resolve())
      }),
  }
}

/** `over` resolves to null after `PATIENCE` milliseconds, or earlier if `end` is called. */
function startPatience() {
  let end = () => {}
  const over = new Promise<null>((resolve) => {
    end = () => resolve(null)
  })
  const timer = setTimeout(end, PATIENCE)
  return {
    over,
    end: () => {
      clearTimeout(timer)
      end()
    },
  }
}

async function connect(
  name: string,
  onBlocked: () => void,
  onLost: (fault: DiskFault) => void,
): Promise<Result<EventDatabase, DiskFault>> {
  let isNew = false
  const opening = await attemptOn<EventDatabase>('damaged', async () => {
    const db: IDBPDatabase<Schema> = await openDB<Schema>(name, VERSION, {
      upgrade: (created, _old, _new, creation) => {
        isNew = true
        creation.done.catch(() => {})
        // If there is no space, this fails: abort the creation, and `openDB` reports the failure.
        lay(created).catch(() => attempt(() => creation.abort(), undefined))
      },
      blocked: onBlocked,
      blocking: (_current, wanted) => {
        db.close()
        onLost({ kind: wanted === null ? 'blocked' : 'newer' })
      },
      terminated: () => onLost({ kind: 'blocked' }),
    })
    if (db.objectStoreNames.contains('events') && db.objectStoreNames.contains('meta')) return ok(opened(db))
    db.close()
    return err({ kind: 'damaged' })
  })
  if (opening.ok || !(isNew || (await isMissing(name)))) return opening
  // A browser that aborts the creation of a database names no reason; it is always a lack of space.
  return err({ kind: isNew ? 'full' : opening.fault.kind, isEmpty: true })
}

async function lay(created: IDBPDatabase<Schema>): Promise<void> {
  created.createObjectStore('events', { keyPath: 'id' })
  await created.createObjectStore('meta').put(EVENT_FORMAT, 'format')
}

/** Whether the database does not exist; false if the browser doesn't say. */
async function isMissing(name: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).every((database) => database.name !== name)
  } catch {
    return false
  }
}

function opened(db: IDBPDatabase<Schema>): EventDatabase {
  /** The keys of all events that were read or written through this connection. */
  const known = new Set<string>()
  return {
    close: () => db.close(),
    peek: () =>
      attemptOn('damaged', async () => {
        const { events, meta } = reading(db)
        const [epoch, count] = await Promise.all([meta.get('epoch'), events.count()])
        return ok({ epoch: parseStamp(epoch), count })
      }),
    read: () =>
      attemptOn('damaged', async () => {
        const { events, meta } = reading(db)
        const [format, epoch, items, keys] = await Promise.all([
          meta.get('format'),
          meta.get('epoch'),
          events.getAll(),
          events.getAllKeys(),
        ])
        if (typeof format !== 'number' || !(format >= 1)) return err({ kind: 'damaged' })
        if (format > EVENT_FORMAT) return err({ kind: 'newer' })
        for (const key of keys) known.add(spelled(key))
        return ok({ epoch: parseStamp(epoch), format, items })
      }),
    append: (events, epoch) =>
      attemptOn('blocked', async () => {
        const { last, added } = await write(db, (writing) => append(writing, events, epoch))
        if (isLater(last, epoch)) return err({ kind: 'erased', epoch: last })
        for (const event of added) known.add(spelled(event.id))
        return ok(null)
      }),
    erase: (epoch) =>
      attemptOn<null, { readonly kind: 'unread' }>('blocked', async () => {
        const isDone = await write(db, async (writing) => {
          const [events, meta] = [writing.objectStore('events'), writing.objectStore('meta')]
          const [keys, last] = await Promise.all([events.getAllKeys(), meta.get('epoch')])
          if (isLater(parseStamp(last), epoch) || !keys.every((key) => known.has(spelled(key)))) return false
          await Promise.all([events.clear(), meta.put(epoch, 'epoch')])
          return true
        })
        return isDone ? ok(null) : err({ kind: 'unread' })
      }),
  }
}

/** A key as text. If another program has written to the database, a key need not be a string. */
const spelled = (key: IDBValidKey) => JSON.stringify(key)

function reading(db: IDBPDatabase<Schema>) {
  const transaction = db.transaction(['events', 'meta'])
  // Errors are reported by each request.
  transaction.done.catch(() => {})
  return { events: transaction.objectStore('events'), meta: transaction.objectStore('meta') }
}

async function write<T>(db: IDBPDatabase<Schema>, job: (writing: Writing) => Promise<T>): Promise<T> {
  const writing = db.transaction(['events', 'meta'], 'readwrite', { durability: 'strict' })
  writing.done.catch(() => {})
  const result = await job(writing).catch((error: unknown) => undo(writing, error))
  await writing.done
  return result
}

/** Aborts the transaction, so that nothing of it remains, and throws the error again. */
async function undo(writing: Writing, error: unknown): Promise<never> {
  try {
    writing.abort()
  } catch {
    // The transaction has already failed.
  }
  await writing.done.catch(() => {})
  throw error
}

/** Returns the epoch that the database had before, and the events that were added. */
async function append(writing: Writing, events: readonly KeptEvent[], epoch: Stamp | null) {
  const store = writing.objectStore('events')
  const last = parseStamp(await writing.objectStore('meta').get('epoch'))
  if (isLater(last, epoch)) return { last, added: [] }
  if (isLater(epoch, last)) await writing.objectStore('meta').put(epoch, 'epoch')
  const added = await missingOf(store, events)
  await Promise.all(added.map(async (event) => store.add(event)))
  return { last, added }
}

/** Up to this many events are looked up one by one; for more, all keys are read at once. */
const FEW = 50

async function missingOf(store: EventStore, events: readonly KeptEvent[]) {
  if (events.length <= FEW) {
    const keys = await Promise.all(events.map((event) => store.getKey(event.id)))
    return events.filter((_, position) => keys[position] === undefined)
  }
  const keys = new Set(await store.getAllKeys())
  return events.filter((event) => !keys.has(event.id))
}

type Job<T, F> = () => Promise<Result<T, F | DiskFault>>

async function attemptOn<T, F = never>(inDoubt: DiskFault['kind'], job: Job<T, F>): Promise<Result<T, F | DiskFault>> {
  try {
    return await job()
  } catch (error) {
    return err({ kind: faultOf(error, inDoubt) })
  }
}

/**
 * The fault for an exception that a browser throws. `inDoubt` is the fault if the exception says only that something
 * failed.
 */
function faultOf(error: unknown, inDoubt: DiskFault['kind']): DiskFault['kind'] {
  switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
    case 'QuotaExceededError':
      return 'full'
    case 'VersionError':
      return 'newer'
    case 'NotFoundError':
    case 'ConstraintError':
      return 'damaged'
    case 'UnknownError':
    case 'DataError':
    case 'NotReadableError':
      return inDoubt
    default:
      return 'blocked'
  }
}
