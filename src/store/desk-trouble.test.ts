import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { deleteDB, openDB } from 'idb'
import { beforeEach, expect, test, vi } from 'vitest'
import { err } from '#lib/result.ts'
import { DESK_FORMAT } from '#share/desk/schema.ts'
import { aKey, keyNumber } from '#share/testing/desks.ts'
import type { DeskDisk } from './desk-database.ts'
import { createMemoryDeskDisk } from './memory-desk.ts'
import { settled } from './testing/browser.ts'
import { createBrowser, nameIn, see } from './testing/desk-browser.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const isSaved = (browser: { storage: { keys: () => readonly string[] } }) =>
  vi.waitFor(() => expect(browser.storage.keys()).toEqual([]))

test('without storage everything works in the page, and is written when storage is there again', async () => {
  const disk = createMemoryDeskDisk()
  disk.fault = 'blocked'
  const browser = createBrowser(disk)
  const desk = await browser.open()
  see(desk)
  desk.rename(aKey, 'Ada')
  expect([desk.get().keeping, nameIn(desk)]).toEqual(['memory', 'Ada'])
  expect(await desk.keyPair()).toEqual(err({ kind: 'notKept' }))
  disk.fault = null
  browser.wake()
  await isSaved(browser)
  expect([desk.get().keeping, disk.desk.learners.get(aKey)?.name.value]).toEqual(['kept', 'Ada'])
})

test('what one page can’t write another one writes', async () => {
  const disk = createMemoryDeskDisk()
  const browser = createBrowser(disk)
  const one = await browser.open()
  disk.fault = 'blocked'
  see(one)
  await settled()
  disk.fault = null
  browser.storage.isFull = true
  const other = await browser.open()
  expect(other.get().learners.size).toBe(1)
  await vi.waitFor(() => expect(disk.desk.learners.size).toBe(1))
})

test('a desk that a newer release wrote is not read and not overwritten', async () => {
  const browser = createBrowser()
  const desk = await browser.open()
  see(desk)
  await isSaved(browser)
  desk.dispose()
  const db = await openDB('bvc-desk')
  await db.put('meta', DESK_FORMAT + 1, 'format')
  const before = await db.getAll('learners')
  const next = await browser.open()
  see(next, keyNumber(2))
  expect([next.get().keeping, next.get().learners.size]).toEqual(['unread', 1])
  expect(await next.keyPair()).toEqual(err({ kind: 'unread' }))
  await settled()
  expect(await db.getAll('learners')).toEqual(before)
  expect(browser.storage.keys()).toEqual(['bvc.desk.page1'])
  db.close()
})

test('a record that can’t be read is set aside and not lost when its learner is seen again', async () => {
  const browser = createBrowser()
  const desk = await browser.open()
  see(desk, keyNumber(2))
  await isSaved(browser)
  const db = await openDB('bvc-desk')
  const damaged = { key: aKey, notes: 'mine' }
  await db.put('learners', damaged)
  const next = await browser.open()
  expect([...next.get().learners.keys()]).toEqual([keyNumber(2)])
  see(next)
  await isSaved(browser)
  expect(await db.getAll('aside')).toEqual([damaged])
  const later = await browser.open()
  expect([next.get().unreadable, later.get().unreadable]).toEqual([[damaged], [damaged]])
  expect(later.backup()).toContain(JSON.stringify(damaged))
  expect(await db.get('learners', aKey)).toMatchObject({ key: aKey, notes: [] })
  db.close()
})

test('a name and keys that can’t be read are set aside before others are written in their place', async () => {
  const browser = createBrowser()
  const desk = await browser.open()
  see(desk)
  await isSaved(browser)
  const db = await openDB('bvc-desk')
  const damaged = { mentor: { value: 'Grace', at: 3 }, keys: ['?'] }
  await db.put('meta', damaged, 'head')
  const next = await browser.open()
  expect([next.get().mentor.value, next.get().unreadable]).toEqual(['Grace', [damaged]])
  expect((await next.keyPair()).ok).toBe(true)
  await next.keyPair()
  next.nameMentor('Grace Hopper')
  await isSaved(browser)
  expect(await db.getAll('aside')).toEqual([damaged])
  expect((await browser.open()).get()).toMatchObject({
    unreadable: [damaged],
    keys: [{}],
    mentor: { value: 'Grace Hopper' },
  })
  db.close()
})

test('what the page holds is written to a new database when somebody deletes the old one', async () => {
  const browser = createBrowser()
  const desk = await browser.open()
  see(desk)
  see(desk, keyNumber(2))
  const key = await desk.keyPair()
  await isSaved(browser)
  browser.wake()
  await settled()
  await deleteDB('bvc-desk')
  await vi.waitFor(() => expect(desk.get().keeping).toBe('memory'))
  desk.writeNote(aKey, null, 'asks well')
  await isSaved(browser)
  browser.wake()
  await settled()
  const next = await browser.open()
  expect([desk, next].map((page) => [...page.get().learners.keys()])).toEqual([
    [aKey, keyNumber(2)],
    [aKey, keyNumber(2)],
  ])
  expect(await next.keyPair()).toEqual(key)
})

test('a database that another page holds is read when that page lets go', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const disk = createMemoryDeskDisk()
  let letGo = () => {}
  const slow: DeskDisk = {
    open: async (onLost) => {
      await new Promise<void>((resolve) => (letGo = resolve))
      return disk.open(onLost)
    },
  }
  const opening = createBrowser(slow).open()
  await vi.advanceTimersByTimeAsync(2_000)
  const desk = await opening
  vi.useRealTimers()
  see(desk)
  expect(desk.get().keeping).toBe('memory')
  letGo()
  await vi.waitFor(() => expect(disk.desk.learners.size).toBe(1))
  expect(desk.get().keeping).toBe('kept')
})
