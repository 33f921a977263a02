import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ok } from '#lib/result.ts'
import { build, eventAt, predict } from '#progress/testing/learners.ts'
import { createDrafts } from './drafts.ts'
import { createMemoryDisk, createMemoryStorage, createMemoryStores } from './memory-stores.ts'
import { aWorld, builtBy, copyOf, createBrowser, idsOf, keepingOf, live, openPage, settled } from './testing/browser.ts'
import { AHEAD_LIMIT, createWriteAhead } from './write-ahead.ts'
import { importCopy } from './import-copy.ts'

const named = (time: number, name = 'Ada') => eventAt(time, { kind: 'named', name })

test('stored events are read again, by any page, until they are dropped', () => {
  const storage = createMemoryStorage()
  createWriteAhead(storage).put([named(1), named(2)], false)
  createWriteAhead(storage).put([named(3)], true)
  const other = createWriteAhead(storage)
  expect([other.read().plain.events, other.read().asked.events]).toEqual([[named(1), named(2)], [named(3)]])
  other.drop([named(1).id, named(3).id])
  expect(createWriteAhead(storage).ids()).toEqual([named(2).id])
})

test('events that do not fit are all refused, and existing ones stay', () => {
  const storage = createMemoryStorage()
  const ahead = createWriteAhead(storage)
  expect(ahead.put([named(1)], false)).toBe(true)
  expect(ahead.put([named(2), named(3, 'x'.repeat(AHEAD_LIMIT))], false)).toBe(false)
  expect(ahead.ids()).toEqual([named(1).id])
  const half = { ...storage, set: (key: string, text: string) => !key.endsWith(named(3).id) && storage.set(key, text) }
  expect(createWriteAhead(half).put([named(2), named(3)], false)).toBe(false)
  expect(ahead.ids()).toEqual([named(1).id])
})

test('invalid entries and those of a newer release are left unchanged', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constant('{"format":2,"asked":false,"event":{}}')), (text) => {
      const storage = createMemoryStorage(new Map([['bvc.event.a-1', text]]))
      const { plain, asked } = createWriteAhead(storage).read()
      expect([...plain.events, ...asked.events]).toEqual([])
      expect(storage.get('bvc.event.a-1')).toBe(text)
    }),
  )
})

test('a deed that the database never got is there in the next page', async () => {
  const browser = createBrowser()
  const game = await openPage(browser)
  browser.disk.fault = 'full'
  live(game, 'database@L0')
  await settled()
  browser.disk.fault = null
  const again = await openPage(browser, 'b')
  expect([builtBy(again), [...browser.disk.events.keys()]]).toEqual([['database@L0'], ['a-0', 'a-1']])
  expect(browser.storage.keys()).toEqual([])
})

test('such a deed from before an erasure does not come back', async () => {
  const browser = createBrowser()
  const hurt = await openPage(browser)
  browser.disk.fault = 'full'
  live(hurt, 'database@L0')
  await settled()
  browser.hub.lose()
  browser.disk.fault = null
  await (await openPage({ ...browser, storage: createMemoryStorage() }, 'b')).erase()
  expect(idsOf(await openPage(browser, 'c'))).toEqual([])
  expect(browser.storage.keys()).toEqual([])
})

test('stored events are read before they are erased', async () => {
  const browser = createBrowser()
  const hurt = await openPage(browser)
  const sound = await openPage(browser, 'b')
  browser.disk.fault = 'full'
  live(hurt, 'database@L0')
  await settled()
  browser.hub.lose()
  browser.disk.fault = null
  expect(await sound.erase()).toEqual(ok(null))
  expect([idsOf(sound), browser.disk.events.size, browser.storage.keys()]).toEqual([[], 0, []])
})

test('a draft is dropped once its deed is stored, and stays while it is stored nowhere', async () => {
  const stores = (isFull: boolean) => {
    const storage = createMemoryStorage()
    const disk = createMemoryDisk()
    const drafts = createDrafts({ storage, now: () => 0 })
    const { game } = createMemoryStores(aWorld, { disk, ahead: createWriteAhead(storage), draftsOf: drafts.dropLater })
    drafts.write('prediction', 'It breaks')
    drafts.write('other', 'stays')
    storage.isFull = isFull
    return { game, disk, drafts }
  }
  const roomy = stores(false)
  roomy.disk.fault = 'full'
  roomy.game.act(predict('database@L0'), ['prediction'])
  expect([roomy.drafts.read('prediction'), roomy.drafts.read('other')]).toEqual([null, 'stays'])

  const full = stores(true)
  full.disk.fault = 'full'
  full.game.act(predict('database@L0'), ['prediction'])
  await settled()
  expect([full.drafts.read('prediction'), keepingOf(full.game)]).toMatchObject(['It breaks', { lost: 1 }])
  full.disk.fault = null
  await full.game.retry()
  expect([full.drafts.read('prediction'), full.drafts.read('other')]).toEqual([null, 'stays'])
})

test('a refused deed does not drop its draft', () => {
  const { game, drafts } = createMemoryStores(aWorld)
  drafts.write('why', 'because')
  expect(game.act(build('database@L0'), ['why']).ok).toBe(false)
  expect(drafts.read('why')).toBe('because')
})

test('a backup imported before the city can be read is not lost, and does not bring back erased events', async () => {
  const browser = createBrowser()
  const before = await openPage(browser)
  live(before, 'database@L0')
  await settled()
  const old = await copyOf(before)
  await before.erase()
  browser.disk.fault = 'damaged'
  const game = await openPage(browser, 'b')
  expect(importCopy(game, old)).toMatchObject({ value: { added: 2 } })
  browser.disk.fault = null
  await game.retry()
  expect([idsOf(game), game.store.getState().restarted?.aside.length]).toEqual([[], 2])
  game.settleRestart(true)
  expect(builtBy(game)).toEqual(['database@L0'])
})
