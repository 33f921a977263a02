import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { BOUNDS } from '#progress/event.ts'
import type { Deed, Event, Stamp } from '#progress/event.ts'
import { dueDayOf, dueFloors } from '#progress/recall-schedule.ts'
import { DAYS, build, floorId, predict, recall, utcDay } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { skewedEvents } from '#progress/testing/arbitraries.ts'
import { eventIdOf } from '#progress/stamp.ts'
import type { Command } from '#progress/command.ts'
import { parseEvents } from './event-schema.ts'
import type { Game } from './game.ts'
import { createMemoryDisk } from './memory-stores.ts'
import { createBrowser, createBrowserWith, eventsOf, live, openPage, settled } from './testing/browser.ts'
import type { Browser } from './testing/browser.ts'

const world = worldOf('a: L0; b: L0; c: L0; d: L0; e: L0; f: L0; g: L0')
const floors = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}@L0`)

const TODAY = Date.UTC(2026, 10, 20, 9)
const AHEAD = Date.UTC(2099, 0, 1)

const eventOf = (deed: Deed, at: Stamp): Event => ({ ...deed, id: eventIdOf(at), at })

let loads = 0
async function load(browser: Browser, now: number): Promise<Game> {
  browser.now = now
  return openPage(browser, `load${loads++}`, world)
}

function did(game: Game, ...commands: readonly Command[]): readonly Event[] {
  return commands.flatMap((command) => {
    const result = game.act(command)
    if (!result.ok) throw new Error(JSON.stringify(result.fault))
    return result.value
  })
}

const dueIn = (game: Game, now: number) => dueFloors(world, game.store.getState().progress, now, utcDay)
const dueDay = (game: Game, id: string) => dueDayOf(world, game.store.getState().progress, floorId(id), utcDay)

test('a clock that was ahead during one recall and then corrected does not change the schedule', async () => {
  const browser = createBrowser()
  live(await load(browser, TODAY - 10 * DAYS), ...floors)
  did(await load(browser, AHEAD), recall('a@L0'))
  const right = await load(browser, TODAY)
  did(right, recall('b@L0'))
  const plain = createBrowser()
  live(await load(plain, TODAY - 10 * DAYS), ...floors)
  const never = await load(plain, TODAY)
  did(never, recall('a@L0'), recall('b@L0'))
  expect([dueDay(right, 'a@L0'), dueDay(right, 'b@L0')]).toEqual([dueDay(never, 'a@L0'), dueDay(never, 'b@L0')])
  expect(dueIn(right, TODAY)).toHaveLength(3)
  expect(dueIn(right, TODAY + DAYS)).toHaveLength(5)
})

test('events after the correction come after those before it, and have the real day', async () => {
  const browser = createBrowser()
  did(await load(browser, AHEAD), predict('a@L0'))
  const right = await load(browser, TODAY)
  const [built] = did(right, build('a@L0'))
  expect(eventsOf(right).at(-1)).toEqual(built)
  expect(utcDay(right.store.getState().progress.floors.get(floorId('a@L0'))!.built!.at)).toBe('2026-11-20')
})

test('a whole first visit under a clock that was ahead becomes due like any other, without a further deed', async () => {
  const browser = createBrowser()
  live(await load(browser, AHEAD), 'a@L0')
  await load(browser, TODAY)
  await settled()
  const later = await load(browser, TODAY + 3 * DAYS)
  expect(dueIn(later, TODAY + 3 * DAYS)).toEqual(['a@L0'])
})

test('what was built under a clock that was ahead keeps its day when that day comes', async () => {
  const browser = createBrowser()
  live(await load(browser, Date.UTC(2027, 1, 1, 9)), 'a@L0', 'b@L0', 'c@L0')
  live(await load(browser, Date.UTC(2026, 10, 2, 9)), 'd@L0')
  const daysAt = async (...now: Parameters<typeof Date.UTC>) => {
    const { floors: known } = (await load(browser, Date.UTC(...now))).store.getState().progress
    return floors.slice(0, 4).map((id) => utcDay(known.get(floorId(id))!.built!.at))
  }
  const right = Array.from({ length: 4 }, () => '2026-11-02')
  expect(await daysAt(2026, 10, 5)).toEqual(right)
  expect(await daysAt(2027, 0, 15)).toEqual(right)
  expect(await daysAt(2027, 1, 10)).toEqual(right)
  did(await load(browser, Date.UTC(2027, 1, 10, 9)), recall('a@L0'))
  await settled()
  expect(await daysAt(2027, 1, 11)).toEqual(right)
})

test('rounds under a clock that was set back by a day in between are counted on one day, then and afterwards', async () => {
  const browser = createBrowser()
  live(await load(browser, TODAY - 30 * DAYS), ...floors)
  did(await load(browser, TODAY + DAYS), recall('a@L0'), recall('b@L0'), recall('c@L0'))
  const right = await load(browser, TODAY)
  expect(dueIn(right, TODAY)).toHaveLength(2)
  did(right, recall('d@L0'), recall('e@L0'))
  expect(dueIn(right, TODAY)).toEqual([])
  expect(dueIn(await load(browser, TODAY + DAYS + 3_600_000), TODAY + DAYS + 3_600_000)).toEqual(['f@L0', 'g@L0'])
})

test('a clock that has lost its year does not change earlier moments', async () => {
  const browser = createBrowser()
  live(await load(browser, TODAY - 10 * DAYS), ...floors)
  did(await load(browser, 0), recall('a@L0'))
  const right = await load(browser, TODAY)
  expect(dueDay(right, 'b@L0')).toBe('2026-11-12')
  expect(dueIn(right, TODAY)).toHaveLength(5)
  did(right, recall('b@L0'))
  expect(utcDay(right.store.getState().progress.floors.get(floorId('b@L0'))!.recalls[0]!.at)).toBe('2026-11-20')
})

test('a history of an older release, which stored no moment beside the stamp, is corrected', async () => {
  const old = (time: number, tick: number, count: number, deed: object) =>
    ({ ...deed, id: `old-${count}`, at: { time, tick, replica: 'old', count } }) as Event
  const past = TODAY - 40 * DAYS
  const disk = createMemoryDisk(
    floors.flatMap((floor, at) => [
      old(past + at * 1_000, 0, 2 * at, { kind: 'predicted', floor, text: '', confidence: 'leaning' }),
      old(past + at * 1_000 + 1, 0, 2 * at + 1, { kind: 'built', floor, verdict: 'partly', why: '' }),
    ]),
  )
  const skewed = ['a@L0', 'b@L0', 'c@L0'].map((floor, tick) =>
    old(AHEAD, tick, 100 + tick, { kind: 'recalled', floor, recalled: true, text: '' }),
  )
  for (const event of skewed) disk.events.set(event.id, event)
  const browser = createBrowserWith(disk)
  const right = await load(browser, TODAY)
  const moments = ['a@L0', 'b@L0', 'c@L0'].map(
    (id) => right.store.getState().progress.floors.get(floorId(id))!.recalls[0]!.at,
  )
  expect(moments).toEqual(moments.toSorted((a, b) => a - b))
  for (const moment of moments) {
    expect(moment).toBeGreaterThan(past)
    expect(moment).toBeLessThan(TODAY + DAYS)
  }
  expect(dueIn(right, TODAY)).toEqual(expect.arrayContaining(['d@L0', 'e@L0', 'f@L0', 'g@L0']))
  const later = await load(browser, TODAY + 200 * DAYS)
  expect(dueIn(later, TODAY + 200 * DAYS)).toHaveLength(5)
})

test('after a tick at the largest safe integer, later deeds are still recorded', async () => {
  const top = {
    kind: 'begun',
    id: 'x-0',
    at: { time: TODAY, tick: Number.MAX_SAFE_INTEGER, replica: 'x', count: 0 },
  } as Event
  const browser = createBrowserWith(createMemoryDisk([top]))
  live(await load(browser, TODAY - 1_000_000), 'a@L0', 'b@L0')
  await settled()
  const again = await load(browser, TODAY)
  expect(again.store.getState().unreadable).toBe(0)
  expect(again.store.getState().progress.floors.size).toBe(2)
})

test('events that an older release wrote after that tick are read', async () => {
  const behind = { kind: 'begun', id: 'x-0', at: { time: 5, tick: 2 ** 53, replica: 'x', count: 0 } } as Event
  const game = await load(createBrowserWith(createMemoryDisk([behind])), TODAY)
  expect(eventsOf(game)).toHaveLength(1)
})

const kept = (game: Game) => ({
  ids: eventsOf(game).map((event) => event.id),
  unreadable: game.store.getState().unreadable,
})

test('whatever events came from outside, later events are read again', async () => {
  const top = fc.record({
    time: fc.constantFrom(BOUNDS.time, BOUNDS.time - 1, TODAY),
    tick: fc.constantFrom(BOUNDS.tick - 1, BOUNDS.tick, BOUNDS.tick + 1),
  })
  const outside = fc
    .tuple(skewedEvents, fc.option(top))
    .map(([events, last]) => [
      ...events.filter((event) => parseEvents([event]).events.length > 0),
      ...(last ? [eventOf({ kind: 'begun' }, { ...last, replica: 'top', count: 0 })] : []),
    ])
  const clock = fc.constantFrom(0, TODAY, AHEAD, BOUNDS.time - 100_000)
  await fc.assert(
    fc.asyncProperty(outside, clock, clock, async (events, before, after) => {
      const browser = createBrowserWith(createMemoryDisk(events))
      const game = await load(browser, before)
      did(game, { kind: 'name', name: 'Ines' }, { kind: 'name', name: 'Tomas' }, { kind: 'name', name: 'Mira' })
      await settled()
      const again = await load(browser, after)
      expect(kept(again).unreadable).toBe(0)
      expect(kept(again).ids).toEqual(expect.arrayContaining(kept(game).ids))
    }),
    { numRuns: 300 },
  )
})
