import { attempt } from '#lib/attempt.ts'
import type { Result } from '#lib/result.ts'
import { err, ok } from '#lib/result.ts'
import { compareStamps } from '#progress/event.ts'
import type { Stamp } from '#progress/event.ts'
import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase, IDBPObjectStore, IDBPTransaction } from 'idb'
import { EVENT_FORMAT, parseStamp } from './event-schema.ts'
import type { KeptEvent, Stored } from './event-schema.ts'

/**
 * Why nothing can be kept: storage is switched off or taken away, another page holds it, the disk is full, what is there
 * can't be read, or a newer release has written it.
 */
export type DiskFault = {
  readonly kind: 'blocked' | 'held' | 'full' | 'damaged' | 'newer'
  /** There was no database before, and none could be made: nothing is kept that could be lost. */
  readonly isEmpty?: boolean
}

/** Another page holds the database. The same opening goes on, and `arrives` once that page lets go. */
export type Held = { readonly kind: 'held'; readonly arrives: Promise<Result<EventDatabase, DiskFault>> }

/** An open database. It is only ever added to, but for the erasure that its learner asks for. */
export type EventDatabase = {
  readonly read: () => Promise<Result<Stored, DiskFault>>
  /** What tells cheaply whether reading again would bring anything. */
  readonly peek: () => Promise<Result<{ readonly epoch: Stamp | null; readonly count: number }, DiskFault>>
  /**
   * Adds what is not there, all or nothing, and takes nothing away. `epoch` is the last erasure known here: it is noted
   * where the database hasn't heard of it; where the database knows a later one, nothing is added.
   */
  readonly append: (
    events: readonly KeptEvent[],
    epoch: Stamp | null,
  ) => Promise<Result<null, DiskFault | { readonly kind: 'erased'; readonly epoch: Stamp }>>
  /**
   * Takes everything away and notes the epoch, all or nothing. Where anything lies there that was not read through this
   * very connection, nothing is changed: `unread`.
   */
  readonly erase: (epoch: Stamp) => Promise<Result<null, DiskFault | { readonly kind: 'unread' }>>
  readonly close: () => void
}

/** Where a browser keeps events: a port, so that tests and stories need none. */
export type EventDisk = {
  /** `onLost` is told when the open database goes away: taken over by a newer release, or deleted. */
  readonly open: (onLost: (fault: DiskFault) => void) => Promise<Result<EventDatabase, DiskFault | Held>>
  /** What can still be read of a database that can't be opened as it should, untouched. */
  readonly salvage: () => Promise<Result<Stored, DiskFault>>
  /** Throws the whole database away: only ever because its learner asked. */
  readonly discard: () => Promise<void>
}

export const isLater = (a: Stamp | null, b: Stamp | null): a is Stamp =>
  a !== null && (b === null || compareStamps(a, b) > 0)

const VERSION = 1

/** Where a browser says nothing for so long (milliseconds), another page is taken to hold the database. */
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
        // Where there is no room, this throws or the answer is a refusal: the making ends, and the opening tells.
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
  // A browser aborts the making of a database for want of room, and names no other reason.
  return err({ kind: isNew ? 'full' : opening.fault.kind, isEmpty: true })
}

async function lay(created: IDBPDatabase<Schema>): Promise<void> {
  created.createObjectStore('events', { keyPath: 'id' })
  await created.createObjectStore('meta').put(EVENT_FORMAT, 'format')
}

/** False also where the browser doesn't say. */
async function isMissing(name: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).every((database) => database.name !== name)
  } catch {
    return false
  }
}

function opened(db: IDBPDatabase<Schema>): EventDatabase {
  /** The keys of all that was read or written through this connection. */
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

/** A key can be other things than text in a database that something else has written to. */
const spelled = (key: IDBValidKey) => JSON.stringify(key)

function reading(db: IDBPDatabase<Schema>) {
  const transaction = db.transaction(['events', 'meta'])
  // What goes wrong is told by the answer to each question.
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

/** All or nothing: what was added before something failed goes again. */
async function undo(writing: Writing, error: unknown): Promise<never> {
  try {
    writing.abort()
  } catch {
    // It has failed as a whole already.
  }
  await writing.done.catch(() => {})
  throw error
}

/** Gives the last erasure that the database knew of, and what was not there. */
async function append(writing: Writing, events: readonly KeptEvent[], epoch: Stamp | null) {
  const store = writing.objectStore('events')
  const last = parseStamp(await writing.objectStore('meta').get('epoch'))
  if (isLater(last, epoch)) return { last, added: [] }
  if (isLater(epoch, last)) await writing.objectStore('meta').put(epoch, 'epoch')
  const added = await missingOf(store, events)
  await Promise.all(added.map(async (event) => store.add(event)))
  return { last, added }
}

/** More of them than this are looked up all at once. */
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

/** The names of exceptions that browsers throw. `inDoubt` is what an unknown failure of the machine means here. */
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
