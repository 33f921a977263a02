import { expect, test } from 'vitest'
import { err, ok } from '#lib/result.ts'
import { eventAt, floorId, predict } from '#progress/testing/learners.ts'
import { createMemoryDisk } from './memory-stores.ts'
import {
  builtBy,
  copyOf,
  createBrowser,
  createBrowserWith,
  eventsOf,
  idsOf,
  keepingOf,
  live,
  meet,
  openPage,
  settled,
} from './testing/browser.ts'
import { importCopy } from './import-copy.ts'

const said = eventAt(1, { kind: 'predicted', floor: floorId('auth@L0'), text: '', confidence: 'guess' })

test('starting again empties this page, the other tab and the disk', async () => {
  const browser = createBrowser()
  const [left, right] = [await openPage(browser, 'a'), await openPage(browser, 'b')]
  live(left, 'database@L0')
  await meet(browser)
  await left.erase()
  await meet(browser)
  expect([eventsOf(left), eventsOf(right), browser.disk.events.size]).toEqual([[], [], 0])
  expect(browser.erased).toBe(1)
  live(right, 'database@L0')
  await meet(browser)
  expect(builtBy(left)).toEqual(['database@L0'])
})

test('a tab that missed the erasure brings nothing back', async () => {
  const browser = createBrowser()
  const [left, sleeper] = [await openPage(browser, 'a'), await openPage(browser, 'b')]
  live(left, 'database@L0')
  await meet(browser)
  await left.erase()
  browser.hub.lose()
  sleeper.act(predict('auth@L0'))
  await meet(browser)
  expect(idsOf(sleeper)).toEqual(['b-0'])
  expect(idsOf(left)).toEqual(['b-0'])
  expect([...browser.disk.events.keys()]).toEqual(['b-0'])
})

test('a backup from before an erasure is imported only when asked for', async () => {
  const browser = createBrowser()
  const [game, other] = [await openPage(browser, 'a'), await openPage(browser, 'b')]
  live(game, 'database@L0')
  await meet(browser)
  const text = await copyOf(game)
  await game.erase()
  await meet(browser)
  expect(importCopy(game, text)).toMatchObject({ value: { added: 0, beforeErase: 2 } })
  expect(eventsOf(game)).toEqual([])
  expect(importCopy(game, text, { beforeErase: true })).toMatchObject({ value: { added: 2, beforeErase: 0 } })
  await meet(browser)
  expect(builtBy(game)).toEqual(['database@L0'])
  expect(builtBy(other)).toEqual(['database@L0'])
  expect(builtBy(await openPage(browser, 'c'))).toEqual(['database@L0'])
})

test('an erasure that can not be written changes nothing anywhere, and says why', async () => {
  const browser = createBrowser()
  const [left, right] = [await openPage(browser, 'a'), await openPage(browser, 'b')]
  live(left, 'database@L0')
  await meet(browser)
  browser.disk.fault = 'full'
  expect(await left.erase()).toEqual(err({ kind: 'full' }))
  browser.disk.fault = null
  await meet(browser)
  expect([builtBy(left), builtBy(right), browser.disk.events.size]).toEqual([['database@L0'], ['database@L0'], 2])
  expect(browser.erased).toBe(0)
})

test('a damaged database is left unchanged until its learner starts again, after a backup of what could be read', async () => {
  const kept = said
  const disk = createMemoryDisk([kept])
  disk.fault = 'damaged'
  const game = await openPage(createBrowserWith(disk))
  live(game, 'database@L0')
  await settled()
  expect([...disk.events.values()]).toEqual([kept])
  expect(await game.erase()).toEqual(err({ kind: 'damaged' }))
  expect([...disk.events.values()]).toEqual([kept])
  const copy = await copyOf(game)
  expect(await game.erase()).toEqual(ok(null))
  expect([keepingOf(game).kind, eventsOf(game), disk.events.size]).toEqual(['kept', [], 0])
  expect(importCopy(game, copy, { beforeErase: true })).toMatchObject({ value: { added: 3 } })
  await settled()
  expect([...disk.events.values()]).toContainEqual(kept)
})

test('events after an erasure come after it, also if the clock goes back', async () => {
  const browser = createBrowser()
  const game = await openPage(browser)
  live(game, 'database@L0')
  browser.now = 1_000_000
  await game.erase()
  browser.now = 0
  live(game, 'auth@L0')
  await settled()
  browser.hub.wake()
  await settled()
  expect(builtBy(game)).toEqual(['auth@L0'])
})

test.each(['newer', 'damaged'] as const)('a city that was never read, %s, is not erased', async (why) => {
  const disk = createMemoryDisk([said])
  disk.fault = why
  const game = await openPage(createBrowserWith(disk))
  expect(keepingOf(game)).toMatchObject({ kind: 'memory', why, isUnread: true })
  expect(await game.erase()).toEqual(err({ kind: why }))
  disk.fault = null
  await game.retry()
  expect([idsOf(game), [...disk.events.values()]]).toEqual([[said.id], [said]])
})

test('without any storage only this page is erased, and nothing on a disk that is available later', async () => {
  const disk = createMemoryDisk([said])
  disk.fault = 'blocked'
  const game = await openPage(createBrowserWith(disk))
  live(game, 'database@L0')
  expect(await game.erase()).toEqual(ok(null))
  expect(eventsOf(game)).toEqual([])
  disk.fault = null
  await game.retry()
  expect([idsOf(game), [...disk.events.values()]]).toEqual([[said.id], [said]])
})

test('events that another page writes during the erasure are read before they are erased', async () => {
  const browser = createBrowser()
  const [left, right] = [await openPage(browser, 'a'), await openPage(browser, 'b')]
  live(left, 'database@L0')
  live(right, 'auth@L0')
  await settled()
  browser.hub.lose()
  expect(idsOf(left)).toEqual(['a-0', 'a-1'])
  expect(await left.erase()).toEqual(ok(null))
  expect([idsOf(left), browser.disk.events.size]).toEqual([[], 0])
})

test('events that were not in the database when another page started again are set aside, and can be added', async () => {
  const [good, bad] = [createBrowser(), createBrowser()]
  bad.disk.fault = 'full'
  const hurt = await openPage({ ...bad, hub: good.hub }, 'b')
  const sound = await openPage(good, 'a')
  live(hurt, 'database@L0')
  good.hub.lose()
  live(sound, 'auth@L0')
  await sound.erase()
  await meet(good)
  expect([idsOf(hurt), hurt.store.getState().restarted?.aside.length]).toEqual([[], 2])
  hurt.settleRestart(true)
  expect([builtBy(hurt), hurt.store.getState().restarted]).toEqual([['database@L0'], null])
})

test('a page whose city is started again elsewhere is told, the one that did it is not', async () => {
  const browser = createBrowser()
  const [left, right] = [await openPage(browser, 'a'), await openPage(browser, 'b')]
  live(left, 'database@L0')
  await meet(browser)
  await left.erase()
  await meet(browser)
  expect([left.store.getState().restarted, right.store.getState().restarted]).toEqual([null, { aside: [] }])
  right.settleRestart(false)
  expect(right.store.getState().restarted).toBe(null)
  expect((await openPage(browser, 'c')).store.getState().restarted).toBe(null)
})
