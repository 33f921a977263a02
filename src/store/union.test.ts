import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Event, Stamp } from '#progress/event.ts'
import { anyEvents, anySteps, commandOf } from '#progress/testing/arbitraries.ts'
import { smallWorld } from '#progress/testing/small-world.ts'
import type { Step } from '#progress/testing/arbitraries.ts'
import { createDevice } from '#progress/testing/learners.ts'
import { fold } from '#progress/evolve.ts'
import { makeBackup } from '#share/backup.ts'
import { createEventDisk, isLater } from './event-database.ts'
import type { EventDatabase, EventDisk } from './event-database.ts'
import type { Game } from './game.ts'
import { createMemoryDisk } from './memory-stores.ts'
import type { MemoryDisk } from './memory-stores.ts'
import { createBrowserWith, eventsOf, keepingOf, meet, openPage, settled } from './testing/browser.ts'
import type { Browser } from './testing/browser.ts'
import { importCopy } from './import-copy.ts'

/** Something that happens to one or both of two tabs of one browser. */
type Happening =
  | { readonly kind: 'step'; readonly tab: 0 | 1; readonly step: Step }
  | { readonly kind: 'import'; readonly tab: 0 | 1; readonly events: readonly Event[] }
  | { readonly kind: 'erase'; readonly tab: 0 | 1 }
  | { readonly kind: 'deliver' | 'lose' | 'wait' | 'wake' }

const tab = fc.constantFrom(0 as const, 1 as const)
const step = anySteps.filter((steps) => steps.length > 0).map((steps): Step => steps[0]!)
const sound = anyEvents.map((events) =>
  events
    .filter((event) => !('level' in event && event.level < 0) && !('evidence' in event))
    .map((event) => ({ ...event, id: `x${event.id}`, at: { ...event.at, replica: `x${event.at.replica}` } })),
)

const happening = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('step' as const), tab, step }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('deliver' as const, 'lose' as const, 'wait' as const, 'wake' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('import' as const), tab, events: sound }) },
)
const erasure = fc.record({ kind: fc.constant('erase' as const), tab })
const anything = fc.oneof({ weight: 8, arbitrary: happening }, { weight: 1, arbitrary: erasure })

/**
 * Plays all happenings, then lets the tabs exchange events. Returns the events that were not erased, in order, and both
 * tabs.
 */
async function play(browser: Browser<EventDisk>, happenings: readonly Happening[]) {
  const tabs = [await openPage(browser, 'a', smallWorld), await openPage(browser, 'b', smallWorld)] as const
  const done: Event[] = []
  let epoch: Stamp | null = null
  for (const each of happenings) {
    switch (each.kind) {
      case 'step': {
        const game = tabs[each.tab]
        const { log, progress } = game.store.getState()
        const command = commandOf(smallWorld, { ...createDevice('a'), foldedLog: { log, progress } }, each.step)
        const result = command && game.act(command)
        if (result?.ok) done.push(...result.value)
        break
      }
      case 'import': {
        const known = new Set(done.map((event) => event.id))
        const before = new Set(eventsOf(tabs[each.tab]).map((event) => event.id))
        importCopy(tabs[each.tab], makeBackup({ format: 1, created: 0, edition: 1, epoch: null, events: each.events }))
        const taken = eventsOf(tabs[each.tab]).filter((event) => !before.has(event.id) && !known.has(event.id))
        done.push(...taken)
        break
      }
      case 'erase': {
        await tabs[each.tab].erase()
        const stored = await (await openOf(browser.disk)).read()
        const later = stored.ok ? stored.value.epoch : null
        if (isLater(later, epoch)) epoch = later
        break
      }
      case 'deliver':
        browser.hub.deliver()
        break
      case 'lose':
        browser.hub.lose()
        break
      case 'wait':
        await settled()
        break
      case 'wake':
        browser.hub.wake()
    }
  }
  await settled()
  for (let round = 0; round < 3; round++) {
    await Promise.all(tabs.map((game) => game.retry()))
    await meet(browser)
  }
  const last = epoch
  return { tabs, kept: done.filter((event) => last === null || isLater(event.at, last)) }
}

async function openOf(disk: EventDisk): Promise<EventDatabase> {
  const opening = await disk.open(() => {})
  if (!opening.ok) throw new Error(opening.fault.kind)
  return opening.value
}

const sortedIds = (events: readonly { readonly id: string }[]) => events.map((event) => event.id).toSorted()

function expectUnion(tabs: readonly Game[], kept: readonly Event[]): void {
  for (const game of tabs) {
    expect(sortedIds(eventsOf(game))).toEqual(sortedIds(kept))
    const { world, log, progress } = game.store.getState()
    expect(progress).toEqual(fold(world, log))
    expect(keepingOf(game).kind).toBe('kept')
  }
}

test('two tabs end with the union of their events, whatever messages are lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 30 }), async (happenings) => {
      const browser = createBrowserWith(createMemoryDisk())
      const { tabs, kept } = await play(browser, happenings)
      expectUnion(tabs, kept)
      expect(sortedIds([...browser.disk.events.values()])).toEqual(sortedIds(kept))
    }),
    { numRuns: 100 },
  )
})

test('the same if one of them starts again in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { maxLength: 30 }), async (happenings) => {
      const { tabs, kept } = await play(createBrowserWith(createMemoryDisk()), happenings)
      expectUnion(tabs, kept)
    }),
    { numRuns: 100 },
  )
})

test('the same on a disk that fails now and then', async () => {
  const fault = fc.constantFrom('blocked' as const, 'full' as const, 'newer' as const, null, null)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(happening, fault), { maxLength: 20 }), async (rows) => {
      const disk = createMemoryDisk()
      const { tabs, kept } = await play(
        createBrowserWith(
          failing(
            disk,
            rows.map(([, each]) => each),
          ),
        ),
        rows.map(([each]) => each),
      )
      expectUnion(tabs, kept)
    }),
    { numRuns: 80 },
  )
})

test('the same in IndexedDB, and a third tab reads the same events', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { maxLength: 15 }), async (happenings) => {
      globalThis.indexedDB = new IDBFactory()
      const browser = createBrowserWith(createEventDisk('bvc'))
      const { tabs, kept } = await play(browser, happenings)
      const third = await openPage(browser, 'c', smallWorld)
      expectUnion([...tabs, third], kept)
      for (const game of [...tabs, third]) game.dispose()
    }),
    { numRuns: 25 },
  )
})

test('importing a backup twice, or two in either order, gives the same', async () => {
  await fc.assert(
    fc.asyncProperty(sound, sound, async (left, right) => {
      const texts = [left, right].map((events) =>
        makeBackup({ format: 1, created: 0, edition: 1, epoch: null, events }),
      )
      const orders = [texts, texts.toReversed(), [...texts, ...texts]]
      const games = await Promise.all(
        orders.map(() => openPage(createBrowserWith(createMemoryDisk()), 'a', smallWorld)),
      )
      games.forEach((game, position) => orders[position]!.forEach((text) => importCopy(game, text)))
      expect(sortedIds(eventsOf(games[1]!))).toEqual(sortedIds(eventsOf(games[0]!)))
      expect(eventsOf(games[2]!)).toEqual(eventsOf(games[0]!))
    }),
  )
})

/** A disk on which each request meets the next of `faults`; after the last one it works. */
function failing(disk: MemoryDisk, faults: readonly MemoryDisk['fault'][]): EventDisk {
  const coming = [...faults]
  const next = () => {
    disk.fault = coming.shift() ?? null
  }
  return {
    ...disk,
    open: async (onLost) => {
      next()
      const opening = await disk.open(onLost)
      if (!opening.ok) return opening
      const { read, peek, append, erase, close } = opening.value
      const before =
        <T extends readonly unknown[], R>(job: (...args: T) => R) =>
        (...args: T): R => {
          next()
          return job(...args)
        }
      return {
        ok: true,
        value: { read: before(read), peek: before(peek), append: before(append), erase: before(erase), close },
      }
    },
  }
}
