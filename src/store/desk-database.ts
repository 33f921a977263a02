import { attempt } from '#lib/attempt.ts'
import type { Result } from '#lib/result.ts'
import { err, ok } from '#lib/result.ts'
import { mergeDesks, mergeLearners } from '#share/desk/merge.ts'
import type { DeskData, DeskLearner } from '#share/desk/desk.ts'
import { DESK_FORMAT, isWholeHead, parseDeskHead, parseDeskLearner } from '#share/desk/schema.ts'
import type { DeskHead } from '#share/desk/schema.ts'
import type { KeptKey } from '#share/keys/key-pair.ts'
import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb'

/**
 * Why the database can't be used. `blocked`: storage is switched off, full, or held by another page. `unread`: it can't
 * be read, or a newer release wrote it; it is left as it is.
 */
export type DeskDiskFault = { readonly kind: 'blocked' | 'unread' }

/** What is stored. `revision` counts the writings, so that a page can see whether there is anything new. */
export type StoredDesk = { readonly desk: DeskData; readonly revision: number }

/** All that is stored. `unreadable`: the records, here or set aside, that can't be read. */
export type WholeDesk = StoredDesk & { readonly unreadable: readonly unknown[] }

/** An open database. Every writing is merged with what is stored, in one transaction. */
export type DeskDatabase = {
  readonly read: () => Promise<Result<WholeDesk, DeskDiskFault>>
  readonly revision: () => Promise<Result<number, DeskDiskFault>>
  /** Deletes the learners with the keys in `forgotten`, then merges `news`. Returns what is now stored of it. */
  readonly merge: (news: DeskData, forgotten: readonly string[]) => Promise<Result<StoredDesk, DeskDiskFault>>
  /** The stored keys; if there are none, stores this one. */
  readonly keysOr: (key: KeptKey) => Promise<Result<readonly KeptKey[], DeskDiskFault>>
  readonly close: () => void
}

/** Where a browser keeps the desk. A port, so that tests and gallery stories need no browser storage. */
export type DeskDisk = {
  /** `onLost` is called when the open database is lost. */
  readonly open: (onLost: (fault: DeskDiskFault) => void) => Promise<Result<DeskDatabase, DeskDiskFault>>
}

const VERSION = 1

type Schema = DBSchema & {
  learners: { key: string; value: unknown }
  /** `format`, `head`, `revision`. */
  meta: { key: string; value: unknown }
  /** Records that could not be read when something new was to be written in their place. */
  aside: { key: number; value: unknown }
}
type Name = 'learners' | 'meta' | 'aside'
const NAMES: readonly Name[] = ['learners', 'meta', 'aside']
type Writing = IDBPTransaction<Schema, Name[], 'readwrite'>

export function createDeskDisk(name: string): DeskDisk {
  return {
    open: (onLost) =>
      attemptOn('unread', async () => {
        const db: IDBPDatabase<Schema> = await openDB<Schema>(name, VERSION, {
          upgrade: (created) => {
            created.createObjectStore('learners', { keyPath: 'key' })
            created.createObjectStore('aside', { autoIncrement: true })
            // If there is no space, this fails, and so does the opening.
            created
              .createObjectStore('meta')
              .put(DESK_FORMAT, 'format')
              .catch(() => {})
          },
          blocking: (_current, wanted) => {
            db.close()
            onLost({ kind: wanted === null ? 'blocked' : 'unread' })
          },
          terminated: () => onLost({ kind: 'blocked' }),
        })
        if (NAMES.every((each) => db.objectStoreNames.contains(each))) return ok(opened(db))
        db.close()
        return err({ kind: 'unread' })
      }),
  }
}

function opened(db: IDBPDatabase<Schema>): DeskDatabase {
  return {
    read: () =>
      attemptOn('unread', async () => {
        const reading = db.transaction([...NAMES])
        reading.done.catch(() => {})
        const [items, meta] = [reading.objectStore('learners'), reading.objectStore('meta')]
        const [format, head, revision, learners, aside] = await Promise.all([
          meta.get('format'),
          meta.get('head'),
          meta.get('revision'),
          items.getAll(),
          reading.objectStore('aside').getAll(),
        ])
        if (!isOurs(format)) return err({ kind: 'unread' })
        const read = new Map<string, DeskLearner>()
        const unreadable: unknown[] = [...aside]
        for (const item of learners) {
          const learner = parseDeskLearner(item)
          if (learner) read.set(learner.key, learner)
          else unreadable.push(item)
        }
        if (head !== undefined && !isWholeHead(head)) unreadable.push(head)
        return ok({ desk: { learners: read, ...parseDeskHead(head) }, revision: numberOf(revision), unreadable })
      }),
    revision: () => attemptOn('unread', async () => ok(numberOf(await db.get('meta', 'revision')))),
    merge: (news, forgotten) =>
      write(db, async (writing) => {
        await Promise.all(forgotten.map(async (key) => writing.objectStore('learners').delete(key)))
        const merged = await Promise.all([...news.learners.values()].map(async (each) => mergeInto(writing, each)))
        const { mentor, keys } = mergeDesks({ learners: new Map(), ...(await headOf(writing)) }, news)
        await writing.objectStore('meta').put({ mentor, keys }, 'head')
        const learners = new Map(merged.map((learner) => [learner.key, learner]))
        return { desk: { learners, mentor, keys }, revision: await countUp(writing) }
      }),
    keysOr: (key) =>
      write(db, async (writing) => {
        const { keys } = parseDeskHead(await writing.objectStore('meta').get('head'))
        if (keys.length > 0) return keys
        await writing.objectStore('meta').put({ ...(await headOf(writing)), keys: [key] }, 'head')
        await countUp(writing)
        return [key]
      }),
    close: () => db.close(),
  }
}

async function mergeInto(writing: Writing, news: DeskLearner): Promise<DeskLearner> {
  const store = writing.objectStore('learners')
  const stored: unknown = await store.get(news.key)
  const known = parseDeskLearner(stored)
  if (!known && stored !== undefined) await writing.objectStore('aside').add(stored)
  const merged = known ? mergeLearners(known, news) : news
  await store.put(merged)
  return merged
}

/** The head, which is about to be written anew: one that can't be read as a whole is set aside. */
async function headOf(writing: Writing): Promise<DeskHead> {
  const stored: unknown = await writing.objectStore('meta').get('head')
  if (stored !== undefined && !isWholeHead(stored)) await writing.objectStore('aside').add(stored)
  return parseDeskHead(stored)
}

async function countUp(writing: Writing): Promise<number> {
  const meta = writing.objectStore('meta')
  const next = numberOf(await meta.get('revision')) + 1
  await meta.put(next, 'revision')
  return next
}

const isOurs = (format: unknown) => typeof format === 'number' && format >= 1 && format <= DESK_FORMAT

const numberOf = (value: unknown) => (typeof value === 'number' ? value : 0)

class NotOurs extends Error {}

const write = <T>(db: IDBPDatabase<Schema>, job: (writing: Writing) => Promise<T>): Promise<Result<T, DeskDiskFault>> =>
  attemptOn('blocked', async () => {
    const writing = db.transaction([...NAMES], 'readwrite', { durability: 'strict' })
    writing.done.catch(() => {})
    try {
      if (!isOurs(await writing.objectStore('meta').get('format'))) throw new NotOurs()
      const result = await job(writing)
      await writing.done
      return ok(result)
    } catch (error) {
      // Nothing of it remains. It may have failed already.
      attempt(() => writing.abort(), undefined)
      throw error
    }
  })

/** `inDoubt` is the fault if the exception says only that something failed. */
async function attemptOn<T>(
  inDoubt: DeskDiskFault['kind'],
  job: () => Promise<Result<T, DeskDiskFault>>,
): Promise<Result<T, DeskDiskFault>> {
  try {
    return await job()
  } catch (error) {
    return err({ kind: error instanceof NotOurs ? 'unread' : faultOf(error, inDoubt) })
  }
}

function faultOf(error: unknown, inDoubt: DeskDiskFault['kind']): DeskDiskFault['kind'] {
  switch (error instanceof Error || error instanceof DOMException ? error.name : '') {
    case 'VersionError':
    case 'NotFoundError':
    case 'ConstraintError':
      return 'unread'
    case 'UnknownError':
    case 'DataError':
    case 'NotReadableError':
      return inDoubt
    default:
      return 'blocked'
  }
}
