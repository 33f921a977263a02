import { expect, test } from 'vitest'
import { err } from '#lib/result.ts'
import type { Event } from '#progress/event.ts'
import { build, checkpointId, eventAt, floorId, learn, predict, show } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import type { DiskFault } from './event-database.ts'
import { createGame } from './game.ts'
import type { Game } from './game.ts'
import { createMemoryDisk, createTabHub } from './memory-stores.ts'
import type { MemoryDisk, TabHub } from './memory-stores.ts'

const world = worldOf('database: L0 L1; auth: L0; city: L1', 'L1: repo; complete: shop')

/** A browser whose pages share a disk, a hub of tabs and a clock that goes on by a second a question. */
type Browser = { readonly disk: MemoryDisk; readonly hub: TabHub; now: number; asked: number; erased: number }

const createBrowser = (disk = createMemoryDisk()): Browser => ({
  disk,
  hub: createTabHub(),
  now: 0,
  asked: 0,
  erased: 0,
})

async function openPage(browser: Browser, replica = 'a'): Promise<Game> {
  const game = createGame({
    world,
    now: () => (browser.now += 1_000),
    replica,
    disk: browser.disk,
    tabs: browser.hub.join(),
    durability: {
      promised: async () => browser.asked > 0,
      ask: async () => ++browser.asked > 0,
      askOnce: async () => ++browser.asked > 0,
      room: async () => null,
    },
    edition: 1,
    onErase: () => browser.erased++,
  })
  await game.ready
  await settled()
  return game
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

async function meet(browser: Browser): Promise<void> {
  browser.hub.deliver()
  await settled()
  browser.hub.deliver()
  await settled()
}

function lives(game: Game, ...floors: readonly string[]): readonly Event[] {
  return floors.flatMap((floor) =>
    learn(floor).flatMap((command) => {
      const result = game.act(command)
      if (!result.ok) throw new Error(JSON.stringify(result.fault))
      return result.value
    }),
  )
}

const eventsOf = (game: Game) => game.store.getState().log.events
const idsOf = (game: Game) => eventsOf(game).map((event) => event.id)
const builtBy = (game: Game) =>
  [...game.store.getState().progress.floors].flatMap(([id, floor]) => (floor.built ? [id] : []))
const keepingOf = (game: Game) => game.store.getState().keeping

test('a deed shows at once and is there after a reload', async () => {
  const browser = createBrowser()
  const game = await openPage(browser)
  lives(game, 'database@L0')
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

test('a page that opens is opening until what was kept has been read', async () => {
  const browser = createBrowser()
  const opening = openPage(browser)
  const states: string[] = []
  const game = await opening
  game.store.subscribe((state) => states.push(state.keeping.kind))
  expect(keepingOf(game)).toEqual({ kind: 'kept', promised: false })
})

test('what is done in one tab shows in the other, and both keep their own', async () => {
  const browser = createBrowser()
  const [left, right] = [await openPage(browser, 'a'), await openPage(browser, 'b')]
  lives(left, 'database@L0')
  lives(right, 'auth@L0')
  await meet(browser)
  expect(builtBy(left)).toEqual(['database@L0', 'auth@L0'])
  expect(eventsOf(right)).toEqual(eventsOf(left))
  expect([...browser.disk.events.keys()].toSorted()).toEqual(['a-0', 'a-1', 'b-0', 'b-1'])
})

test('without messages a tab reads again when it is looked at', async () => {
  const browser = createBrowser()
  const [left, right] = [await openPage(browser, 'a'), await openPage(browser, 'b')]
  lives(left, 'database@L0')
  await settled()
  browser.hub.lose()
  expect(builtBy(right)).toEqual([])
  browser.hub.wake()
  await settled()
  expect(builtBy(right)).toEqual(['database@L0'])
})

test.each<DiskFault['kind']>(['blocked', 'damaged', 'newer', 'full'])(
  'with a disk that is %s from the start the game goes on in memory and says so',
  async (why) => {
    const browser = createBrowser()
    browser.disk.fault = why
    const game = await openPage(browser)
    expect(keepingOf(game)).toEqual({ kind: 'memory', why, unsaved: 0 })
    lives(game, 'database@L0')
    expect(builtBy(game)).toEqual(['database@L0'])
    expect(keepingOf(game)).toEqual({ kind: 'memory', why, unsaved: 2 })
  },
)

test('a disk that gets full while playing costs nothing: what is unsaved is written once there is room', async () => {
  const browser = createBrowser()
  const game = await openPage(browser)
  browser.disk.fault = 'full'
  lives(game, 'database@L0')
  await settled()
  expect(keepingOf(game)).toEqual({ kind: 'memory', why: 'full', unsaved: 2 })
  expect(browser.disk.events.size).toBe(0)
  browser.disk.fault = null
  await game.retry()
  expect(keepingOf(game)).toEqual({ kind: 'kept', promised: true })
  expect([...browser.disk.events.values()]).toEqual(eventsOf(game))
})

test('the next deed brings the ones that could not be written before', async () => {
  const browser = createBrowser()
  const game = await openPage(browser)
  browser.disk.fault = 'blocked'
  lives(game, 'database@L0')
  await settled()
  browser.disk.fault = null
  lives(game, 'auth@L0')
  await settled()
  expect(browser.disk.events.size).toBe(4)
  expect(keepingOf(game).kind).toBe('kept')
})

test('a tab that can write does so for one that can not', async () => {
  const [good, bad] = [createBrowser(), createBrowser()]
  bad.disk.fault = 'newer'
  const hurt = await openPage({ ...bad, hub: good.hub }, 'a')
  lives(hurt, 'database@L0')
  good.hub.lose()
  const sound = await openPage(good, 'b')
  await meet(good)
  expect(eventsOf(sound)).toEqual(eventsOf(hurt))
  expect([...good.disk.events.keys()]).toEqual(['a-0', 'a-1'])
  await meet(good)
  expect(keepingOf(hurt)).toEqual({ kind: 'memory', why: 'newer', unsaved: 0 })
})

test('a backup out and in again brings everything, and twice is as good as once', async () => {
  const game = await openPage(createBrowser())
  lives(game, 'database@L0', 'auth@L0')
  const text = game.exportBackup()
  const other = await openPage(createBrowser(), 'b')
  expect(other.importBackup(text)).toEqual({ ok: true, value: { added: 4, known: 0, refused: 0, beforeErase: 0 } })
  expect(eventsOf(other)).toEqual(eventsOf(game))
  expect(other.importBackup(text)).toEqual({ ok: true, value: { added: 0, known: 4, refused: 0, beforeErase: 0 } })
  expect(eventsOf(other)).toEqual(eventsOf(game))
})

test('a backup merges with what is there, also in the other tab', async () => {
  const away = await openPage(createBrowser(), 'x')
  lives(away, 'auth@L0')
  const browser = createBrowser()
  const [left, right] = [await openPage(browser, 'a'), await openPage(browser, 'b')]
  lives(left, 'database@L0')
  left.importBackup(away.exportBackup())
  await meet(browser)
  expect(builtBy(right).toSorted()).toEqual(['auth@L0', 'database@L0'])
  expect(browser.disk.events.size).toBe(4)
})

test('what is no backup changes nothing', async () => {
  const game = await openPage(createBrowser())
  expect(game.importBackup('hello')).toEqual(err({ kind: 'notAFile' }))
  expect(eventsOf(game)).toEqual([])
})

test('items of a backup that are no events are counted and left', async () => {
  const game = await openPage(createBrowser())
  lives(game, 'database@L0')
  const text = game.exportBackup().replace('"events":[', '"events":[7,{"kind":"built"},')
  const other = await openPage(createBrowser(), 'b')
  expect(other.importBackup(text)).toEqual({ ok: true, value: { added: 2, known: 0, refused: 2, beforeErase: 0 } })
})

const painted = { id: 'z-9', at: { time: 9, tick: 0, replica: 'z', count: 9 }, kind: 'painted', colour: 'teal' }

test('a deed of a newer release has no effect and is lost nowhere', async () => {
  const browser = createBrowser(createMemoryDisk([painted]))
  const game = await openPage(browser)
  lives(game, 'database@L0')
  await settled()
  expect(idsOf(game)).toEqual(['a-0', 'a-1'])
  expect(browser.disk.events.get('z-9')).toEqual(painted)
  const other = createBrowser()
  const away = await openPage(other, 'b')
  expect(away.importBackup(game.exportBackup())).toMatchObject({ value: { added: 3, refused: 0 } })
  await settled()
  expect(other.disk.events.get('z-9')).toEqual(painted)
})

test('items of the database that are no events are told, left alone and copied out', async () => {
  const disk = createMemoryDisk()
  disk.events.set('rubbish', { id: 'rubbish' } as Event)
  const game = await openPage(createBrowser(disk))
  expect(game.store.getState().unreadable).toBe(1)
  lives(game, 'database@L0')
  await settled()
  expect([...disk.events.keys()]).toEqual(['rubbish', 'a-0', 'a-1'])
  expect(game.exportBackup()).toContain('"rubbish"')
})

test('a new start empties this page, the other tab and the disk', async () => {
  const browser = createBrowser()
  const [left, right] = [await openPage(browser, 'a'), await openPage(browser, 'b')]
  lives(left, 'database@L0')
  await meet(browser)
  await left.erase()
  await meet(browser)
  expect([eventsOf(left), eventsOf(right), browser.disk.events.size]).toEqual([[], [], 0])
  expect(browser.erased).toBe(1)
  lives(right, 'database@L0')
  await meet(browser)
  expect(builtBy(left)).toEqual(['database@L0'])
})

test('a tab that slept through a new start brings nothing back', async () => {
  const browser = createBrowser()
  const [left, sleeper] = [await openPage(browser, 'a'), await openPage(browser, 'b')]
  lives(left, 'database@L0')
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
  lives(game, 'database@L0')
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
  lives(game, 'database@L0')
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
  const game = await openPage(createBrowser(disk))
  lives(game, 'database@L0')
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
  lives(game, 'database@L0')
  browser.now = 1_000_000
  await game.erase()
  browser.now = 0
  lives(game, 'auth@L0')
  await settled()
  browser.hub.wake()
  await settled()
  expect(builtBy(game)).toEqual(['auth@L0'])
})

test('the browser is asked to keep the data with the first floor that is built, not before', async () => {
  const browser = createBrowser()
  const game = await openPage(browser)
  game.act(predict('database@L0'))
  game.act(show('phase-0/repo'))
  await settled()
  expect(browser.asked).toBe(0)
  game.act(build('database@L0'))
  lives(game, 'auth@L0')
  await settled()
  expect([browser.asked > 0, keepingOf(game)]).toEqual([true, { kind: 'kept', promised: true }])
})

test('undo takes the last deed of this page back, here and in the other tab', async () => {
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

test('new content folds the same deeds anew', async () => {
  const game = await openPage(createBrowser())
  lives(game, 'auth@L0')
  game.setWorld(worldOf('database: L0'))
  expect([builtBy(game), idsOf(game).length]).toEqual([[], 2])
  game.setWorld(world)
  expect(builtBy(game)).toEqual(['auth@L0'])
})
