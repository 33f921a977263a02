import { expect, test } from 'vitest'
import { err } from '#lib/result.ts'
import type { Event } from '#progress/event.ts'
import { build, checkpointId, predict, show } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { createMemoryDisk, createMemoryStores } from './memory-stores.ts'
import {
  aWorld,
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

test('a deed shows at once and is there after a reload', async () => {
  const browser = createBrowser()
  const game = await openPage(browser)
  live(game, 'database@L0')
  expect(builtBy(game)).toEqual(['database@L0'])
  await settled()
  game.dispose()
  const again = await openPage(browser, 'b')
  expect(eventsOf(again)).toEqual(eventsOf(game))
  expect(builtBy(again)).toEqual(['database@L0'])
})

test('a refused command changes nothing and says why', async () => {
  const game = await openPage(createBrowser())
  expect(game.act(build('database@L0'))).toEqual(err({ kind: 'predictFirst' }))
  expect(eventsOf(game)).toEqual([])
})

test('deeds done while the page is still opening are kept too', async () => {
  const browser = createBrowser()
  const before = await openPage(browser)
  live(before, 'database@L0')
  await settled()
  const { game } = createMemoryStores(aWorld, { disk: browser.disk, replica: 'b' })
  expect(keepingOf(game)).toEqual({ kind: 'opening' })
  live(game, 'auth@L0')
  await game.ready
  expect(keepingOf(game)).toEqual({ kind: 'kept', promised: null })
  expect(builtBy(game).toSorted()).toEqual(['auth@L0', 'database@L0'])
  expect([...browser.disk.events.keys()]).toEqual(['a-0', 'a-1', 'b-0', 'b-1'])
})

test('a page that is closed right after a deed has kept it', async () => {
  const browser = createBrowser()
  const game = await openPage(browser)
  live(game, 'database@L0')
  game.dispose()
  await settled()
  expect(browser.disk.events.size).toBe(2)
})

test('deeds in one tab show in the other, and each keeps its own', async () => {
  const browser = createBrowser()
  const [left, right] = [await openPage(browser, 'a'), await openPage(browser, 'b')]
  live(left, 'database@L0')
  live(right, 'auth@L0')
  await meet(browser)
  expect(builtBy(left)).toEqual(['database@L0', 'auth@L0'])
  expect(eventsOf(right)).toEqual(eventsOf(left))
  expect([...browser.disk.events.keys()].toSorted()).toEqual(['a-0', 'a-1', 'b-0', 'b-1'])
})

test('without messages, a tab reads the database again when it is looked at', async () => {
  const browser = createBrowser()
  const [left, right] = [await openPage(browser, 'a'), await openPage(browser, 'b')]
  live(left, 'database@L0')
  await settled()
  browser.hub.lose()
  expect(builtBy(right)).toEqual([])
  browser.hub.wake()
  await settled()
  expect(builtBy(right)).toEqual(['database@L0'])
})

test.each(['blocked', 'damaged', 'newer', 'full'] as const)(
  'with a disk that is %s from the start the game goes on in memory and says so',
  async (why) => {
    const browser = createBrowser()
    browser.disk.fault = why
    const game = await openPage(browser)
    const isUnread = why !== 'blocked'
    expect(keepingOf(game)).toEqual({ kind: 'memory', why, unsaved: 0, lost: 0, isUnread })
    live(game, 'database@L0')
    expect(builtBy(game)).toEqual(['database@L0'])
    expect(keepingOf(game)).toEqual({ kind: 'memory', why, unsaved: 2, lost: 0, isUnread })
  },
)

test('if the disk becomes full, nothing is lost: unsaved events are written when there is space', async () => {
  const browser = createBrowser()
  const game = await openPage(browser)
  browser.disk.fault = 'full'
  live(game, 'database@L0')
  await settled()
  expect(keepingOf(game)).toEqual({ kind: 'memory', why: 'full', unsaved: 2, lost: 0, isUnread: false })
  expect(browser.disk.events.size).toBe(0)
  browser.disk.fault = null
  await game.retry()
  expect(keepingOf(game)).toEqual({ kind: 'kept', promised: true })
  expect([...browser.disk.events.values()]).toEqual(eventsOf(game))
})

test('with the next deed, the deeds that could not be written before are written too', async () => {
  const browser = createBrowser()
  const game = await openPage(browser)
  browser.disk.fault = 'blocked'
  live(game, 'database@L0')
  await settled()
  browser.disk.fault = null
  live(game, 'auth@L0')
  await settled()
  expect(browser.disk.events.size).toBe(4)
  expect(keepingOf(game).kind).toBe('kept')
})

test('a tab that can write does so for a tab that can not', async () => {
  const [good, bad] = [createBrowser(), createBrowser()]
  bad.disk.fault = 'newer'
  const hurt = await openPage({ ...bad, hub: good.hub }, 'a')
  live(hurt, 'database@L0')
  good.hub.lose()
  const sound = await openPage(good, 'b')
  await meet(good)
  expect(eventsOf(sound)).toEqual(eventsOf(hurt))
  expect([...good.disk.events.keys()]).toEqual(['a-0', 'a-1'])
  await meet(good)
  expect(keepingOf(hurt)).toEqual({ kind: 'memory', why: 'newer', unsaved: 0, lost: 0, isUnread: true })
})

test('importing a backup restores everything, and importing it twice changes nothing more', async () => {
  const game = await openPage(createBrowser())
  live(game, 'database@L0', 'auth@L0')
  const text = await copyOf(game)
  const other = await openPage(createBrowser(), 'b')
  expect(importCopy(other, text)).toEqual({ ok: true, value: { added: 4, known: 0, refused: 0, beforeErase: 0 } })
  expect(eventsOf(other)).toEqual(eventsOf(game))
  expect(importCopy(other, text)).toEqual({ ok: true, value: { added: 0, known: 4, refused: 0, beforeErase: 0 } })
  expect(eventsOf(other)).toEqual(eventsOf(game))
})

test('a backup is merged with existing events, also in the other tab', async () => {
  const away = await openPage(createBrowser(), 'x')
  live(away, 'auth@L0')
  const browser = createBrowser()
  const [left, right] = [await openPage(browser, 'a'), await openPage(browser, 'b')]
  live(left, 'database@L0')
  importCopy(left, await copyOf(away))
  await meet(browser)
  expect(builtBy(right).toSorted()).toEqual(['auth@L0', 'database@L0'])
  expect(browser.disk.events.size).toBe(4)
})

test('a text that is not a backup changes nothing', async () => {
  const game = await openPage(createBrowser())
  expect(importCopy(game, 'hello')).toEqual(err({ kind: 'notAFile', looks: 'other' }))
  expect(eventsOf(game)).toEqual([])
})

test('items of a backup that are not events are counted and left out', async () => {
  const game = await openPage(createBrowser())
  live(game, 'database@L0')
  const text = (await copyOf(game)).replace('"events":[', '"events":[7,{"kind":"built"},')
  const other = await openPage(createBrowser(), 'b')
  expect(importCopy(other, text)).toEqual({ ok: true, value: { added: 2, known: 0, refused: 2, beforeErase: 0 } })
})

const painted = { id: 'z-9', at: { time: 9, tick: 0, replica: 'z', count: 9 }, kind: 'painted', colour: 'teal' }

test('a deed of a newer release has no effect and is never lost', async () => {
  const browser = createBrowserWith(createMemoryDisk([painted]))
  const game = await openPage(browser)
  live(game, 'database@L0')
  await settled()
  expect(idsOf(game)).toEqual(['a-0', 'a-1'])
  expect(browser.disk.events.get('z-9')).toEqual(painted)
  const other = createBrowser()
  const away = await openPage(other, 'b')
  expect(importCopy(away, await copyOf(game))).toMatchObject({ value: { added: 3, refused: 0 } })
  await settled()
  expect(other.disk.events.get('z-9')).toEqual(painted)
})

test('items of the database that are not events are counted, left unchanged and included in a backup', async () => {
  const disk = createMemoryDisk()
  disk.events.set('rubbish', { id: 'rubbish' } as Event)
  const game = await openPage(createBrowserWith(disk))
  expect(game.store.getState().unreadable).toBe(1)
  live(game, 'database@L0')
  await settled()
  expect([...disk.events.keys()]).toEqual(['rubbish', 'a-0', 'a-1'])
  expect(await copyOf(game)).toContain('"rubbish"')
})

test('the browser is asked to keep the data with the first floor that is built, not before', async () => {
  const browser = createBrowser()
  const game = await openPage(browser)
  game.act(predict('database@L0'))
  game.act(show('phase-0/repo'))
  await settled()
  expect(browser.asked).toBe(0)
  game.act(build('database@L0'))
  live(game, 'auth@L0')
  await settled()
  expect([browser.asked > 0, keepingOf(game)]).toEqual([true, { kind: 'kept', promised: true }])
})

test('undo revokes the last deed of this page, here and in the other tab', async () => {
  const browser = createBrowser()
  const [left, right] = [await openPage(browser, 'a'), await openPage(browser, 'b')]
  left.act(show('phase-0/repo'))
  await meet(browser)
  expect(right.lastDeed()).toBe(null)
  const deed = left.lastDeed()
  if (deed) left.undo(deed)
  await meet(browser)
  expect(right.store.getState().progress.checkpoints.get(checkpointId('phase-0/repo'))).toBe(undefined)
})

test('with new content the same deeds are folded again', async () => {
  const game = await openPage(createBrowser())
  live(game, 'auth@L0')
  game.setWorld(worldOf('database: L0'))
  expect([builtBy(game), idsOf(game).length]).toEqual([[], 2])
  game.setWorld(aWorld)
  expect(builtBy(game)).toEqual(['auth@L0'])
})
