import type { Result } from '#lib/result.ts'
import { err, ok } from '#lib/result.ts'
import { compareStamps } from '#progress/event.ts'
import type { Stamp } from '#progress/event.ts'
import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase, IDBPObjectStore, IDBPTransaction } from 'idb'
import { EVENT_FORMAT, parseStamp } from './event-schema.ts'
import type { KeptEvent } from './event-schema.ts'

/**
 * Why nothing can be kept: storage is switched off or taken away, the disk is full, what is there can't be read, or a
 * newer release has written it.
 */
export type DiskFault = { readonly kind: 'blocked' | 'full' | 'damaged' | 'newer' }

export type Stored = { readonly epoch: Stamp | null; readonly format: number; readonly items: readonly unknown[] }

/** An open database. It is only ever added to, but for the erasure its learner asks for. */
export type EventDatabase = {
  readonly read: () => Promise<Result<Stored, DiskFault>>
  /** What tells cheaply whether reading again would bring anything. */
  readonly peek: () => Promise<Result<{ readonly epoch: Stamp | null; readonly count: number }, DiskFault>>
  /**
   * Adds what is not there, all or nothing. `epoch` is the last erasure known here: what is up to it goes first where
   * the database hasn't heard of it; where the database knows a later one, nothing is added.
   */
  readonly append: (
    events: readonly KeptEvent[],
    epoch: Stamp | null,
  ) => Promise<Result<null, DiskFault | { readonly kind: 'erased'; readonly epoch: Stamp }>>
  readonly close: () => void
}

/** Where a browser keeps events: a port, so that tests and stories need none. */
export type EventDisk = {
  /** `onLost` is told when the open database goes away: taken over by a newer release, or deleted. */
  readonly open: (onLost: (fault: DiskFault) => void) => Promise<Result<EventDatabase, DiskFault>>
  /** What can still be read of a database that can't be opened as it should, untouched; null where that is nothing. */
  readonly salvage: () => Promise<Stored | null>
  /** Throws the whole database away: only ever because its learner asked. */
  readonly discard: () => Promise<void>
}

export const isLater = (a: Stamp | null, b: Stamp | null): a is Stamp =>
  a !== null && (b === null || compareStamps(a, b) > 0)

const VERSION = 1

/** A browser that says nothing for so long (milliseconds) is taken to say no. */
const PATIENCE = 5_000

type Schema = DBSchema & {
  events: { key: string; value: unknown }
  meta: { key: string; value: unknown }
}
type Writing = IDBPTransaction<Schema, ('events' | 'meta')[], 'readwrite'>
type EventStore = IDBPObjectStore<Schema, ('events' | 'meta')[], 'events', 'readwrite'>

/** The events of this browser, in IndexedDB. */
export function createEventDisk(name: string): EventDisk {
  return {
    open: (onLost) => openEventDatabase(name, onLost),
    salvage: async () => {
      try {
        return await salvageEvents(name)
      } catch {
        return null
      }
    },
    discard: () =>
      new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name)
        for (const end of ['success', 'error', 'blocked']) request.addEventListener(end, () => resolve())
      }),
  }
}

async function openEventDatabase(
  name: string,
  onLost: (fault: DiskFault) => void,
): Promise<Result<EventDatabase, DiskFault>> {
  let giveUp = () => {}
  const silence = new Promise<null>((resolve) => {
    giveUp = () => resolve(null)
  })
  const waiting = setTimeout(giveUp, PATIENCE)
  const opening = connect(name, giveUp, onLost)
  const answer = await Promise.race([opening, silence])
  clearTimeout(waiting)
  if (answer) return answer
  void closeLate(opening)
  return err({ kind: 'blocked' })
}

async function closeLate(opening: Promise<Result<EventDatabase, DiskFault>>): Promise<void> {
  const late = await opening
  if (late.ok) late.value.close()
}

const connect = (name: string, onBlocked: () => void, onLost: (fault: DiskFault) => void) =>
  attempt<EventDatabase>('damaged', async () => {
    const db: IDBPDatabase<Schema> = await openDB<Schema>(name, VERSION, {
      upgrade: (created) => {
        created.createObjectStore('events', { keyPath: 'id' })
        void created.createObjectStore('meta').put(EVENT_FORMAT, 'format')
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

function opened(db: IDBPDatabase<Schema>): EventDatabase {
  return {
    close: () => db.close(),
    peek: () =>
      attempt('damaged', async () => {
        const reading = db.transaction(['events', 'meta'])
        const [epoch, count] = await Promise.all([
          reading.objectStore('meta').get('epoch'),
          reading.objectStore('events').count(),
        ])
        return ok({ epoch: parseStamp(epoch), count })
      }),
    read: () =>
      attempt('damaged', async () => {
        const reading = db.transaction(['events', 'meta'])
        const [format, epoch, items] = await Promise.all([
          reading.objectStore('meta').get('format'),
          reading.objectStore('meta').get('epoch'),
          reading.objectStore('events').getAll(),
        ])
        if (typeof format !== 'number' || !(format >= 1)) return err({ kind: 'damaged' })
        if (format > EVENT_FORMAT) return err({ kind: 'newer' })
        return ok({ epoch: parseStamp(epoch), format, items })
      }),
    append: (events, epoch) =>
      attempt('blocked', async () => {
        const writing = db.transaction(['events', 'meta'], 'readwrite', { durability: 'strict' })
        const known = await append(writing, events, epoch).catch((error: unknown) => undo(writing, error))
        await writing.done
        return isLater(known, epoch) ? err({ kind: 'erased', epoch: known }) : ok(null)
      }),
  }
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

/** Gives the last erasure that the database knew of. */
async function append(writing: Writing, events: readonly KeptEvent[], epoch: Stamp | null): Promise<Stamp | null> {
  const store = writing.objectStore('events')
  const known = parseStamp(await writing.objectStore('meta').get('epoch'))
  if (isLater(known, epoch)) return known
  if (isLater(epoch, known)) {
    const items = await store.getAll()
    const later = items.filter((item) => isLater(stampOf(item), epoch))
    await Promise.all([
      store.clear(),
      ...later.map(async (item) => store.add(item)),
      writing.objectStore('meta').put(epoch, 'epoch'),
    ])
  }
  const missing = await missingOf(store, events)
  await Promise.all(missing.map(async (event) => store.add(event)))
  return known
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

async function salvageEvents(name: string): Promise<Stored | null> {
  const db = await openDB(name, undefined, {
    upgrade: (_db, _old, _new, creation) => {
      creation.done.catch(() => {})
      creation.abort()
    },
  })
  const stores = [...db.objectStoreNames]
  const items: unknown[] = []
  for (const store of stores.filter((each) => each !== 'meta')) {
    for (const key of await db.getAllKeys(store)) {
      try {
        items.push(await db.get(store, key))
      } catch {
        // This one is lost; the others are wanted.
      }
    }
  }
  const format = stores.includes('meta') ? await db.get('meta', 'format').catch(() => null) : null
  db.close()
  if (items.length === 0) return null
  return { epoch: null, format: typeof format === 'number' ? format : EVENT_FORMAT, items }
}

const stampOf = (item: unknown) =>
  typeof item === 'object' && item !== null && 'at' in item ? parseStamp(item.at) : null

type Job<T, F> = () => Promise<Result<T, F | DiskFault>>

async function attempt<T, F = never>(inDoubt: DiskFault['kind'], job: Job<T, F>): Promise<Result<T, F | DiskFault>> {
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
