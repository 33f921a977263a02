import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, expect, test, vi } from 'vitest'
import { err, ok } from '#lib/result.ts'
import { shownNotes } from '#share/desk/desk-data.ts'
import type { Desk } from '#share/desk/desk.ts'
import { DESK_FORMAT } from '#share/desk/schema.ts'
import { aKey, aLink, keyNumber } from '#share/testing/desks.ts'
import { createDeskAhead } from './desk-ahead.ts'
import { createDeskDisk } from './desk-database.ts'
import type { DeskDisk } from './desk-database.ts'
import type { DeskMessage, DeskTabs } from './desk-tabs.ts'
import { createDesk } from './desk.ts'
import { createMemoryDeskDisk } from './memory-desk.ts'
import { createMemoryStorage } from './memory-stores.ts'
import { settled } from './testing/browser.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

let seeds = 1

/** A browser whose pages share a disk, messages and a clock. The clock goes on whenever it is read. */
function createBrowser(disk: DeskDisk = createDeskDisk('bvc-desk')) {
  type Page = { readonly listener: (message: DeskMessage) => void; readonly wake: () => void }
  const pages = new Map<object, Page>()
  const storage = createMemoryStorage()
  let now = 0
  let opened = 0
  const browser = {
    disk,
    storage,
    isDeaf: false,
    wake: () => {
      for (const page of pages.values()) page.wake()
    },
    open: async (): Promise<Desk> => {
      const replica = `page${opened++}`
      const clock = () => ++now
      const tabs: DeskTabs = {
        send: (message) => {
          for (const [other, page] of pages) if (other !== tabs && !browser.isDeaf) page.listener(message)
        },
        join: (listener, wake) => pages.set(tabs, { listener, wake }),
        close: () => pages.delete(tabs),
      }
      const ahead = createDeskAhead(storage, replica, clock)
      const seed = seeds++
      const secretBytes = (length: number) => new Uint8Array(length).fill(seed)
      const desk = createDesk({ disk, ahead, tabs, now: clock, replica, secretBytes })
      await desk.ready
      return desk
    },
  }
  return browser
}

const see = (desk: Desk, key = aKey) => desk.saw(key, aLink(1), '2026-11-01')
const textsIn = (desk: Desk) => shownNotes(desk.get().learners.get(aKey) ?? { notes: [] }).map(({ text }) => text)
const nameIn = (desk: Desk) => desk.get().learners.get(aKey)?.name.value
const isSaved = (browser: { storage: { keys: () => readonly string[] } }) =>
  vi.waitFor(() => expect(browser.storage.keys()).toEqual([]))
const withoutKeeping = (desk: Desk) => ({ ...desk.get(), keeping: 'kept' })

test('a desk is there again in the next page', async () => {
  const browser = createBrowser()
  const desk = await browser.open()
  expect([desk.get().keeping, see(desk)]).toEqual(['kept', true])
  desk.writeNote(aKey, null, 'asks well')
  desk.nameMentor('Grace')
  expect(textsIn(desk)).toEqual(['asks well'])
  await isSaved(browser)
  desk.dispose()
  const next = await browser.open()
  expect(next.get()).toEqual(desk.get())
})

test('what was written just before the page was closed is there again, although the database never got it', async () => {
  const browser = createBrowser()
  const desk = await browser.open()
  see(desk)
  await isSaved(browser)
  desk.writeNote(aKey, null, 'typed just now')
  desk.dispose()
  await settled()
  expect(browser.storage.keys()).toEqual(['bvc.desk.page0'])
  const next = await browser.open()
  expect(textsIn(next)).toEqual(['typed just now'])
  await isSaved(browser)
  expect(textsIn(await createBrowser().open())).toEqual(['typed just now'])
})

test('two pages agree at once, and neither overwrites what the other wrote', async () => {
  const browser = createBrowser()
  const [one, other] = [await browser.open(), await browser.open()]
  see(one)
  expect(other.get().learners.has(aKey)).toBe(true)
  browser.isDeaf = true
  one.writeNote(aKey, null, 'from one')
  other.writeNote(aKey, null, 'from the other')
  other.rename(aKey, 'Ada')
  await isSaved(browser)
  const next = await browser.open()
  expect([textsIn(next), nameIn(next)]).toEqual([['from the other', 'from one'], 'Ada'])
  browser.wake()
  await vi.waitFor(() =>
    expect([textsIn(one), textsIn(other), nameIn(one)]).toEqual([textsIn(next), textsIn(next), 'Ada']),
  )
})

test('two pages that need a key at the same time get the same one, and so does the next page', async () => {
  const browser = createBrowser()
  const [one, other] = [await browser.open(), await browser.open()]
  const pairs = await Promise.all([one.keyPair(), other.keyPair()])
  expect(pairs[0]).toEqual(pairs[1])
  const next = await browser.open()
  expect(await next.keyPair()).toEqual(pairs[0])
  expect([one.get().keys.length, next.get().keys]).toEqual([1, one.get().keys])
})

test('the oldest key signs, also one that a backup brought', async () => {
  const here = await createBrowser(createMemoryDeskDisk()).open()
  const older = await here.keyPair()
  const there = await createBrowser().open()
  for (let turn = 0; turn < 20; turn++) there.nameMentor(`name ${turn}`)
  const newer = await there.keyPair()
  expect(there.preview(here.backup())).toMatchObject(ok({ keys: true }))
  there.restore(here.backup())
  expect([await there.keyPair(), there.get().keys.length]).toEqual([older, 2])
  expect(newer).not.toEqual(older)
})

test('listeners hear of changes, also from other pages, until they stop', async () => {
  const browser = createBrowser()
  const [one, other] = [await browser.open(), await browser.open()]
  const listener = vi.fn()
  const stop = other.listen(listener)
  see(one)
  expect(listener).toHaveBeenCalled()
  stop()
  listener.mockClear()
  one.rename(aKey, 'Ada')
  expect(listener).not.toHaveBeenCalled()
})

test('whoever goes on writing in a note changes that note, by the id it had at first', async () => {
  const browser = createBrowser()
  const desk = await browser.open()
  see(desk)
  desk.writeNote(aKey, null, 'a')
  const id = desk.get().learners.get(aKey)?.notes[0]?.id ?? ''
  desk.writeNote(aKey, id, 'as')
  desk.writeNote(aKey, id, 'as')
  desk.writeNote(aKey, id, 'ask')
  desk.writeNote(aKey, desk.get().learners.get(aKey)?.notes[0]?.id ?? '', 'asks')
  expect(textsIn(desk)).toEqual(['asks'])
})

test('a learner who was forgotten is gone in all pages and in storage', async () => {
  const browser = createBrowser()
  const [one, other] = [await browser.open(), await browser.open()]
  see(one)
  await isSaved(browser)
  one.forget(aKey)
  expect(one.get().learners.size).toBe(1)
  one.remove(aKey)
  expect(other.get().learners.get(aKey)?.isRemoved.value).toBe(true)
  one.forget(aKey)
  expect([one.get().learners.size, other.get().learners.size]).toEqual([0, 0])
  await vi.waitFor(async () => expect((await createBrowser().open()).get().learners.size).toBe(0))
})

test('a page that missed it learns that another one forgot a learner', async () => {
  const browser = createBrowser()
  const [one, other] = [await browser.open(), await browser.open()]
  see(one)
  await isSaved(browser)
  browser.wake()
  await settled()
  browser.isDeaf = true
  one.remove(aKey)
  one.forget(aKey)
  await vi.waitFor(async () => expect((await createBrowser().open()).get().learners.size).toBe(0))
  browser.wake()
  await vi.waitFor(() => expect(other.get().learners.size).toBe(0))
})

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
  await db.put('learners', { key: aKey, notes: 'mine' })
  const next = await browser.open()
  expect([...next.get().learners.keys()]).toEqual([keyNumber(2)])
  see(next)
  await isSaved(browser)
  expect(await db.getAll('aside')).toEqual([{ key: aKey, notes: 'mine' }])
  expect(await db.get('learners', aKey)).toMatchObject({ key: aKey, notes: [] })
  db.close()
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

test('a backup brings everything to another browser, and says before what it brings', async () => {
  const here = await createBrowser(createMemoryDeskDisk()).open()
  see(here)
  here.writeNote(aKey, null, 'asks well')
  const file = here.backup()
  const browser = createBrowser()
  const there = await browser.open()
  const report = { learners: 1, notes: 0, replies: 0, links: 0, full: 0, refused: 0, keys: false }
  expect(there.preview(file)).toEqual(ok(report))
  expect(there.get().learners.size).toBe(0)
  expect(there.restore(file)).toEqual(ok(report))
  expect(withoutKeeping(there)).toEqual(withoutKeeping(here))
  await isSaved(browser)
  expect(textsIn(await browser.open())).toEqual(['asks well'])
  expect(there.restore('hello')).toEqual(err({ kind: 'notADesk' }))
})
