import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { err, ok } from '#lib/result.ts'
import { shownNotes } from '#share/desk/desk-data.ts'
import type { Desk } from '#share/desk/desk.ts'
import { NOTHING_BROUGHT, aKey } from '#share/testing/desks.ts'
import { createMemoryDeskDisk } from './memory-desk.ts'
import { settled } from './testing/browser.ts'
import { createBrowser, nameIn, see } from './testing/desk-browser.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const isSaved = (browser: { storage: { keys: () => readonly string[] } }) =>
  vi.waitFor(() => expect(browser.storage.keys()).toEqual([]))

const textsIn = (desk: Desk) => shownNotes(desk.get().learners.get(aKey) ?? { notes: [] }).map(({ text }) => text)
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

test('a note that is being written is there again however the page went', async () => {
  const browser = createBrowser()
  const desk = await browser.open()
  see(desk)
  desk.keepNoteDraft(aKey, { note: null, text: 'asks w' })
  desk.keepNoteDraft(aKey, { note: null, text: 'asks we' })
  const next = await browser.open()
  expect(next.get().learners.get(aKey)?.noteDraft.value).toEqual({ note: null, text: 'asks we' })
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
  expect(there.preview(here.backup())).toMatchObject(ok({ keys: 'signs' }))
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

test('a backup brings everything to another browser, and says before what it brings', async () => {
  const here = await createBrowser(createMemoryDeskDisk()).open()
  see(here)
  here.writeNote(aKey, null, 'asks well')
  const file = here.backup()
  const browser = createBrowser()
  const there = await browser.open()
  const report = { ...NOTHING_BROUGHT, learners: 1, isNews: true }
  expect(there.preview(file)).toEqual(ok(report))
  expect(there.get().learners.size).toBe(0)
  expect(there.restore(file)).toEqual(ok(report))
  expect(withoutKeeping(there)).toEqual(withoutKeeping(here))
  await isSaved(browser)
  expect(textsIn(await browser.open())).toEqual(['asks well'])
  expect(there.restore('hello')).toEqual(err({ kind: 'notADesk' }))
})
