import { expect, test } from 'vitest'
import { eventAt, floorId, predict } from '#progress/testing/learners.ts'
import { createMemoryDisk } from './memory-stores.ts'
import {
  builtBy,
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

test('a new start empties this page, the other tab and the disk', async () => {
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

test('a tab that slept through a new start brings nothing back', async () => {
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

test('a backup from before a new start is taken in only when asked for', async () => {
  const browser = createBrowser()
  const [game, other] = [await openPage(browser, 'a'), await openPage(browser, 'b')]
  live(game, 'database@L0')
  await meet(browser)
  const text = game.exportBackup()
  await game.erase()
  await meet(browser)
  expect(game.importBackup(text)).toMatchObject({ value: { added: 0, beforeErase: 2 } })
  expect(eventsOf(game)).toEqual([])
  expect(game.importBackup(text, { beforeErase: true })).toMatchObject({ value: { added: 2, beforeErase: 0 } })
  await meet(browser)
  expect(builtBy(game)).toEqual(['database@L0'])
  expect(builtBy(other)).toEqual(['database@L0'])
  expect(builtBy(await openPage(browser, 'c'))).toEqual(['database@L0'])
})

test('a new start that could not be written is made up for with the next thing that can', async () => {
  const browser = createBrowser()
  const game = await openPage(browser)
  live(game, 'database@L0')
  await settled()
  browser.disk.fault = 'full'
  await game.erase()
  expect(keepingOf(game).kind).toBe('memory')
  browser.disk.fault = null
  game.act(predict('auth@L0'))
  await settled()
  expect([...browser.disk.events.values()]).toEqual(eventsOf(game))
  expect(idsOf(game)).toEqual(['a-2'])
})

test('a damaged database is left alone until its learner starts again', async () => {
  const kept = eventAt(1, { kind: 'predicted', floor: floorId('auth@L0'), text: '', confidence: 'guess' })
  const disk = createMemoryDisk([kept])
  disk.fault = 'damaged'
  const game = await openPage(createBrowserWith(disk))
  live(game, 'database@L0')
  await settled()
  expect([...disk.events.values()]).toEqual([kept])
  const copy = await game.damagedCopy()
  await game.erase()
  expect(keepingOf(game).kind).toBe('kept')
  expect(game.importBackup(copy ?? '', { beforeErase: true })).toMatchObject({ value: { added: 1 } })
  await settled()
  expect([...disk.events.values()]).toEqual([kept])
})

test('events after a new start come after it, also where the clock goes back', async () => {
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
