import type { Event } from '#progress/event.ts'
import { learn } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import type { World } from '#progress/world.ts'
import type { EventDisk } from '../event-database.ts'
import { loadEventSchema } from '../load-event-schema.ts'
import { createGame } from '../game.ts'
import type { Game } from '../game.ts'
import { createMemoryDisk, createMemoryStorage, createTabHub } from '../memory-stores.ts'
import type { MemoryDisk, MemoryStorage, TabHub } from '../memory-stores.ts'
import { createKeyring } from '../keyring.ts'
import { createWriteAhead } from '../write-ahead.ts'

// As on every visit but the first.
await loadEventSchema()

export const aWorld = worldOf('database: L0 L1; auth: L0; city: L1', 'L1: repo; complete: shop')

/** A browser whose pages share a disk, messages and a clock. The clock goes on by a second each time it is read. */
export type Browser<Disk extends EventDisk = MemoryDisk> = {
  readonly disk: Disk
  readonly hub: TabHub
  readonly storage: MemoryStorage
  now: number
  /** How often the browser was asked to keep the data. */
  asked: number
  erased: number
}

export const createBrowser = (): Browser => createBrowserWith(createMemoryDisk())

export const createBrowserWith = <Disk extends EventDisk>(disk: Disk): Browser<Disk> => ({
  disk,
  hub: createTabHub(),
  storage: createMemoryStorage(),
  now: 0,
  asked: 0,
  erased: 0,
})

export async function openPage(browser: Browser<EventDisk>, replica = 'a', world: World = aWorld): Promise<Game> {
  const game = createGame({
    world,
    now: () => (browser.now += 1_000),
    replica,
    disk: browser.disk,
    ahead: createWriteAhead(browser.storage),
    tabs: browser.hub.join(),
    durability: {
      promised: async () => browser.asked > 0,
      ask: async () => ++browser.asked > 0,
      askOnce: async () => ++browser.asked > 0,
      room: async () => null,
    },
    edition: 1,
    keyring: createKeyring({
      storage: browser.storage,
      now: () => 0,
      secretBytes: (length) => new Uint8Array(length).fill(3),
    }),
    onErase: () => browser.erased++,
    draftsOf: () => () => {},
  })
  await game.ready
  await settled()
  return game
}

/** Resolves when all promises are settled that wait for nothing else, such as a timer. */
export const settled = () => new Promise((resolve) => setTimeout(resolve))

/** Delivers all messages between the pages, also those sent in answer. */
export async function meet(browser: Browser<EventDisk>): Promise<void> {
  for (let round = 0; round < 3; round++) {
    browser.hub.deliver()
    await settled()
  }
}

/** Predicts and builds these floors and returns the events. A refusal throws. */
export function live(game: Game, ...floors: readonly string[]): readonly Event[] {
  return floors.flatMap((floor) =>
    learn(floor).flatMap((command) => {
      const result = game.act(command)
      if (!result.ok) throw new Error(JSON.stringify(result.fault))
      return result.value
    }),
  )
}

/** The text of a backup; empty if there are no events. */
export const copyOf = async (game: Game) => (await game.copy()).text ?? ''

export const eventsOf = (game: Game) => game.store.getState().log.events
export const idsOf = (game: Game) => eventsOf(game).map((event) => event.id)
export const keepingOf = (game: Game) => game.store.getState().keeping
export const builtBy = (game: Game) =>
  [...game.store.getState().progress.floors].flatMap(([id, floor]) => (floor.built ? [id] : []))
