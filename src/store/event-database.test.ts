import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { deleteDB, openDB } from 'idb'
import { beforeEach, expect, test, vi } from 'vitest'
import { err, ok } from '#lib/result.ts'
import { eventAt } from '#progress/testing/learners.ts'
import { createEventDisk } from './event-database.ts'
import type { EventDatabase } from './event-database.ts'
import { parseEvents } from './event-schema.ts'
import {
  aWorld,
  builtBy,
  copyOf,
  createBrowserWith,
  eventsOf,
  idsOf,
  keepingOf,
  live,
  openPage,
  settled,
} from './testing/browser.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const disk = createEventDisk('bvc')
const said = (time: number) => eventAt(time, { kind: 'named', name: `Ada ${time}` })

async function open(onLost: (kind: string) => void = () => {}): Promise<EventDatabase> {
  const opening = await disk.open(({ kind }) => onLost(kind))
  if (!opening.ok) throw new Error(opening.fault.kind)
  return opening.value
}

/** Everything in every store of the database, unchanged. */
async function contents(): Promise<Record<string, unknown>> {
  const db = await openDB('bvc')
  const all = await Promise.all([...db.objectStoreNames].map(async (name) => [name, await db.getAll(name)] as const))
  const { version } = db
  db.close()
  return { version, ...Object.fromEntries(all) }
}

test('a new database is empty and knows its format', async () => {
  const database = await open()
  expect(await database.read()).toEqual(ok({ epoch: null, format: 1, items: [] }))
  expect(await database.peek()).toEqual(ok({ epoch: null, count: 0 }))
})

test('added events are read again through any connection', async () => {
  await (await open()).append([said(2), said(1)], null)
  expect(await (await open()).read()).toEqual(ok({ epoch: null, format: 1, items: [said(1), said(2)] }))
})

test('existing events are never overwritten', async () => {
  const database = await open()
  await database.append([said(1)], null)
  await database.append([{ ...said(1), kind: 'painted' }, said(2)], null)
  await database.append(
    Array.from({ length: 60 }, (_, time) => ({ ...said(time + 1), kind: 'painted' })),
    null,
  )
  const read = await database.read()
  expect(read.ok && read.value.items.length).toBe(60)
  expect(read.ok && read.value.items).toEqual(expect.arrayContaining([said(1), said(2)]))
})

test('an erasure removes all events that were read or written here', async () => {
  await (await open()).append([said(1)], null)
  const database = await open()
  await database.read()
  await database.append([said(2)], null)
  expect(await database.erase(said(3).at)).toEqual(ok(null))
  expect(await database.read()).toEqual(ok({ epoch: said(3).at, format: 1, items: [] }))
})

test('an erasure removes nothing if any event was not read', async () => {
  const [database, other] = [await open(), await open()]
  await database.append([said(1)], null)
  await database.read()
  await other.append([{ ...said(1), kind: 'painted' }, said(2)], null)
  expect(await database.erase(said(3).at)).toEqual(err({ kind: 'unread' }))
  expect(await other.erase(said(3).at)).toEqual(err({ kind: 'unread' }))
  expect(await database.read()).toEqual(ok({ epoch: null, format: 1, items: [said(1), said(2)] }))
})

test('appending with a new epoch removes nothing', async () => {
  const database = await open()
  await database.append([said(1)], null)
  await database.append([said(4)], said(3).at)
  expect(await database.read()).toEqual(ok({ epoch: said(3).at, format: 1, items: [said(1), said(4)] }))
})

test('a page that does not know of an erasure adds nothing and learns of it', async () => {
  const database = await open()
  await database.append([], said(5).at)
  expect(await database.append([said(1)], null)).toEqual(err({ kind: 'erased', epoch: said(5).at }))
  expect(await database.append([said(1)], said(4).at)).toEqual(err({ kind: 'erased', epoch: said(5).at }))
  expect(await database.peek()).toEqual(ok({ epoch: said(5).at, count: 0 }))
})

test('a database of a newer release is not changed, and can be backed up', async () => {
  const newer = await openDB('bvc', 7, {
    upgrade: (db) => {
      db.createObjectStore('events', { keyPath: 'id' })
      db.createObjectStore('meta')
      db.createObjectStore('more', { autoIncrement: true })
    },
  })
  await newer.put('events', said(1))
  await newer.put('meta', 3, 'format')
  await newer.put('more', 'words')
  newer.close()
  const before = await contents()
  expect(await disk.open(() => {})).toEqual(err({ kind: 'newer' }))
  expect(await disk.salvage()).toEqual(ok({ epoch: null, format: 3, items: [said(1), 'words'] }))
  expect(await contents()).toEqual(before)
})

test('a database whose format is newer is not changed either', async () => {
  const database = await open()
  await database.append([said(1)], null)
  database.close()
  const db = await openDB('bvc')
  await db.put('meta', 2, 'format')
  db.close()
  const before = await contents()
  const game = await openPage(createBrowserWith(disk))
  live(game, 'database@L0')
  await settled()
  expect(keepingOf(game)).toEqual({ kind: 'memory', why: 'newer', unsaved: 2, lost: 0, isUnread: true })
  const copy = await game.copy()
  expect([copy.deeds, copy.isWhole, copy.text?.includes(said(1).id)]).toEqual([3, true, true])
  expect(await contents()).toEqual(before)
})

test('a database without its stores is damaged; nothing in it is lost', async () => {
  const other = await openDB('bvc', 1, { upgrade: (db) => void db.createObjectStore('notes', { autoIncrement: true }) })
  await other.add('notes', 'hello')
  other.close()
  const game = await openPage(createBrowserWith(disk))
  expect(keepingOf(game)).toEqual({ kind: 'memory', why: 'damaged', unsaved: 0, lost: 0, isUnread: true })
  expect(await copyOf(game)).toContain('"hello"')
  expect(await contents()).toEqual({ version: 1, notes: ['hello'] })
})

test('after a damaged database was erased, events are stored again', async () => {
  ;(await openDB('bvc', 1, { upgrade: (db) => void db.createObjectStore('notes') })).close()
  const game = await openPage(createBrowserWith(disk))
  await game.copy()
  await game.erase()
  live(game, 'database@L0')
  await vi.waitFor(() => expect(keepingOf(game).kind).toBe('kept'))
  expect(eventsOf(await openPage(createBrowserWith(disk), 'b'))).toEqual(eventsOf(game))
})

test('if there is nothing to salvage, no database is created', async () => {
  expect(await disk.salvage()).toEqual(ok({ epoch: null, format: 1, items: [] }))
  expect(await indexedDB.databases()).toEqual([])
})

test('a newer release takes over the database, and the older page goes on in memory', async () => {
  const game = await openPage(createBrowserWith(disk))
  live(game, 'database@L0')
  await vi.waitFor(async () => expect((await contents()).events).toHaveLength(2))
  const newer = await openDB('bvc', 2)
  live(game, 'auth@L0')
  await vi.waitFor(() => expect(keepingOf(game)).toMatchObject({ kind: 'memory', why: 'newer' }))
  expect(builtBy(game)).toEqual(['database@L0', 'auth@L0'])
  newer.close()
  expect((await contents()).events).toHaveLength(2)
})

test('a database that is deleted under an open page is written again with all events of that page', async () => {
  const game = await openPage(createBrowserWith(disk))
  live(game, 'database@L0')
  await settled()
  await deleteDB('bvc')
  expect(keepingOf(game)).toMatchObject({ kind: 'memory', why: 'blocked' })
  live(game, 'auth@L0')
  await vi.waitFor(() => expect(keepingOf(game).kind).toBe('kept'))
  expect(idsOf(await openPage(createBrowserWith(disk), 'b'))).toEqual(idsOf(game))
})

test('without IndexedDB, or if it refuses, storage is blocked', async () => {
  const refusing = {
    open: () => {
      throw new DOMException('no', 'SecurityError')
    },
  } as unknown as IDBFactory
  for (const factory of [undefined, refusing]) {
    globalThis.indexedDB = factory as IDBFactory
    expect(await disk.open(() => {})).toEqual(err({ kind: 'blocked' }))
    expect(await disk.salvage()).toEqual(err({ kind: 'blocked' }))
  }
})

test('a full disk is reported as full, and existing events stay', async () => {
  const database = await open()
  await database.append([said(1)], null)
  const filling = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, event) {
    if (event.id === said(3).id) throw new DOMException('no room', 'QuotaExceededError')
    return this.put(event)
  })
  expect(await database.append([said(2), said(3)], null)).toEqual(err({ kind: 'full' }))
  filling.mockRestore()
  expect(await database.read()).toEqual(ok({ epoch: null, format: 1, items: [said(1)] }))
})

test('invalid items in the database never throw and are left unchanged', async () => {
  const rubbish = fc
    .anything({ withDate: true, withMap: true, withSet: true, withBigInt: true, withNullPrototype: false })
    .filter((value) => isCloneable(value))
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(fc.string(), rubbish), { selector: ([id]) => id }),
      rubbish,
      async (rows, epoch) => {
        globalThis.indexedDB = new IDBFactory()
        ;(await open()).close()
        const db = await openDB('bvc')
        for (const [id, value] of rows) await db.put('events', { id, value, kind: 'built', at: value })
        await db.put('meta', epoch, 'epoch')
        db.close()
        const before = await contents()
        const game = await openPage(createBrowserWith(disk))
        expect(game.store.getState().unreadable).toBe(rows.length)
        expect(await copyOf(game)).toContain(rows.length > 0 ? 'events' : '')
        expect(await contents()).toEqual(before)
        live(game, 'database@L0')
        await vi.waitFor(async () => expect((await contents()).events).toHaveLength(rows.length + 2))
        expect((await contents()).events).toEqual(expect.arrayContaining(before.events as unknown[]))
        game.dispose()
      },
    ),
    { numRuns: 25 },
  )
})

test('20,000 events are there after a reload', async () => {
  const floors = [...aWorld.index.floorById.keys()]
  const events = Array.from({ length: 20_000 }, (_, time) =>
    eventAt(time, { kind: 'recalled', floor: floors[time % floors.length]!, recalled: true, text: `round ${time}` }),
  )
  await (await open()).append(events, null)
  const game = await openPage(createBrowserWith(disk))
  expect(eventsOf(game)).toEqual(events)
  expect(parseEvents(events).refused).toEqual([])
})

function isCloneable(value: unknown): boolean {
  try {
    structuredClone(value)
    return true
  } catch {
    return false
  }
}
