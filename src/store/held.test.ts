import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { err } from '#lib/result.ts'
import { createEventDisk } from './event-database.ts'
import { builtBy, createBrowserWith, keepingOf, live, openPage, settled } from './testing/browser.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

afterEach(() => {
  vi.useRealTimers()
})

const disk = createEventDisk('bvc')

async function kept(): Promise<number> {
  const db = await openDB('bvc')
  const count = await db.count('events')
  db.close()
  return count
}

test('without space to create a database, storage is reported as full and not as unread', async () => {
  const filling = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  expect(await disk.open(() => {})).toEqual(err({ kind: 'full', isEmpty: true }))
  expect(keepingOf(await openPage(createBrowserWith(disk)))).toMatchObject({ why: 'full', isUnread: false })
  filling.mockRestore()
  expect(await indexedDB.databases()).toEqual([])
})

test('if a browser never answers, another page is assumed to hold the database', async () => {
  vi.useFakeTimers()
  const silent = { open: () => new IDBOpenDBRequest() } as unknown as IDBFactory
  globalThis.indexedDB = silent
  const [opening, salvaging] = [disk.open(() => {}), disk.salvage()]
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await opening).toMatchObject(err({ kind: 'held' }))
  expect(await salvaging).toEqual(err({ kind: 'held' }))
})

/**
 * Acts as another page that wants an upgrade, while a third page keeps the database open. Returns what closes that one.
 */
async function hold(): Promise<() => void> {
  const holder = await openDB('bvc', 1)
  const upgrade = openDB('bvc', 2, {
    upgrade: (_db, _old, _new, transaction) => {
      transaction.done.catch(() => {})
      transaction.abort()
    },
  })
  upgrade.catch(() => {})
  return () => holder.close()
}

test('a city that another page holds does not count as a first visit, is not erased, and is read when that page closes', async () => {
  const before = await openPage(createBrowserWith(disk))
  live(before, 'database@L0')
  await vi.waitFor(async () => expect(await kept()).toBe(2))
  before.dispose()
  await settled()
  const letGo = await hold()
  const game = await openPage(createBrowserWith(disk), 'b')
  expect(keepingOf(game)).toMatchObject({ kind: 'memory', why: 'held', isUnread: true })
  expect(await game.erase()).toEqual(err({ kind: 'held' }))
  live(game, 'auth@L0')
  expect(await game.copy()).toMatchObject({ deeds: 2, isWhole: false })
  letGo()
  await vi.waitFor(() => expect(keepingOf(game).kind).toBe('kept'))
  expect(builtBy(game)).toEqual(['database@L0', 'auth@L0'])
  expect(await kept()).toBe(4)
})
