import { err, ok } from '#lib/result.ts'
import type { EventId, Stamp } from '#progress/event.ts'
import type { World } from '#progress/world.ts'
import { createDrafts } from './drafts.ts'
import { createDurability } from './durability.ts'
import { isLater } from './event-database.ts'
import type { DiskFault, EventDatabase, EventDisk } from './event-database.ts'
import { EVENT_FORMAT } from './event-format.ts'
import type { KeptEvent } from './event-schema.ts'
import { createGame } from './game.ts'
import type { GamePorts } from './game-ports.ts'
import { createKeyring } from './keyring.ts'
import { createMinuteClock } from './minute-clock.ts'
import { createAppUpdate } from './app-update.ts'
import { createSettings } from './settings.ts'
import type { Stores } from './stores.ts'
import { parseTabMessage } from './tab-message.ts'
import type { HeardMessage, Tabs } from './tabs.ts'
import type { TextStorage } from './text-storage.ts'
import { createWriteAhead } from './write-ahead.ts'

/** A disk in memory, for tests and stories. Its `fault` can be set; any number of pages may open it. */
export type MemoryDisk = EventDisk & {
  fault: Exclude<DiskFault['kind'], 'held'> | null
  readonly events: Map<EventId, KeptEvent>
}

export function createMemoryDisk(initial: readonly KeptEvent[] = []): MemoryDisk {
  const events = new Map(initial.map((event) => [event.id, event]))
  let epoch: Stamp | null = null

  const guarded = async <T>(job: () => T) => {
    await Promise.resolve()
    return disk.fault ? err({ kind: disk.fault }) : ok(job())
  }
  /** One page's connection to the disk. `known` has the ids it has read or written. */
  const connect = (known = new Set<EventId>()): EventDatabase => ({
    read: () =>
      guarded(() => {
        for (const id of events.keys()) known.add(id)
        return { epoch, format: EVENT_FORMAT, items: [...events.values()] }
      }),
    peek: () => guarded(() => ({ epoch, count: events.size })),
    append: async (additions, heard) => {
      await Promise.resolve()
      if (disk.fault) return err({ kind: disk.fault })
      if (isLater(epoch, heard)) return err({ kind: 'erased', epoch })
      if (isLater(heard, epoch)) epoch = heard
      for (const event of additions) if (!events.has(event.id)) events.set(event.id, event)
      for (const event of additions) known.add(event.id)
      return ok(null)
    },
    erase: async (later) => {
      await Promise.resolve()
      if (disk.fault) return err({ kind: disk.fault })
      if (isLater(epoch, later) || ![...events.keys()].every((id) => known.has(id))) return err({ kind: 'unread' })
      events.clear()
      epoch = later
      return ok(null)
    },
    close: () => {},
  })
  const disk: MemoryDisk = {
    fault: null,
    events,
    open: () => guarded(() => connect()),
    salvage: async () => ok({ epoch, format: EVENT_FORMAT, items: [...events.values()] }),
    discard: async () => {
      events.clear()
      epoch = null
      disk.fault = null
    },
  }
  return disk
}

/** Connects several pages, for tests. Messages arrive when `deliver` is called. */
export type TabHub = {
  readonly join: () => Tabs
  readonly deliver: () => void
  /** Drops all messages that have not been delivered. */
  readonly lose: () => void
  /** Acts as if all pages were looked at again. */
  readonly wake: () => void
}

export function createTabHub(): TabHub {
  type Page = { readonly listener: (message: HeardMessage) => void; readonly wake: () => void }
  const pages = new Set<Page>()
  let sent: { readonly from: Page | null; readonly text: string }[] = []
  return {
    join: () => {
      let own: Page | null = null
      return {
        send: (message) => sent.push({ from: own, text: JSON.stringify({ format: EVENT_FORMAT, ...message }) }),
        join: (listener, wake) => {
          own = { listener, wake }
          pages.add(own)
        },
        close: () => own && pages.delete(own),
      }
    },
    deliver: () => {
      while (sent.length > 0) {
        const messages = sent
        sent = []
        for (const { from, text } of messages) {
          const message = parseTabMessage(JSON.parse(text))
          for (const page of pages) if (message && page !== from) page.listener(message)
        }
      }
    },
    lose: () => {
      sent = []
    },
    wake: () => {
      for (const page of pages) page.wake()
    },
  }
}

export type MemoryStorage = TextStorage & {
  isFull: boolean
  /** Acts as if another page had changed this key; null is all keys. */
  readonly change: (key: string | null) => void
}

export function createMemoryStorage(texts = new Map<string, string>()): MemoryStorage {
  const listeners = new Set<(key: string | null) => void>()
  const storage = {
    isFull: false,
    get: (key: string) => texts.get(key) ?? null,
    set: (key: string, text: string) => {
      if (!storage.isFull) texts.set(key, text)
      return !storage.isFull
    },
    remove: (key: string) => void texts.delete(key),
    keys: () => [...texts.keys()],
    onChange: (listener: (key: string | null) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    change: (key: string | null) => {
      for (const listener of listeners) listener(key)
    },
  }
  return storage
}

const alone: Tabs = { send: () => {}, join: () => {}, close: () => {} }

/** Stores in memory only, for gallery stories and tests. The clock stands at 0 unless `now` is given. */
export function createMemoryStores(world: World, ports: Partial<Omit<GamePorts, 'world'>> = {}): Stores {
  const now = ports.now ?? (() => 0)
  const nothing = () => {}
  const never = () => nothing
  const storage = createMemoryStorage()
  const durability = ports.durability ?? createDurability(undefined, { get: () => true, set: nothing })
  const settings = createSettings(storage)
  const drafts = createDrafts({ storage, now })
  const keyring = createKeyring({ storage, now, secretBytes: (length) => new Uint8Array(length).fill(3) })
  const game = createGame({
    now,
    replica: 'here',
    disk: createMemoryDisk(),
    ahead: createWriteAhead(storage),
    tabs: alone,
    edition: 1,
    keyring,
    onErase: () => {
      keyring.forget()
      drafts.dropAll()
      settings.forget()
    },
    draftsOf: drafts.dropLater,
    ...ports,
    world,
    durability,
  })
  return {
    game,
    settings,
    drafts,
    keyring,
    durability,
    minutes: createMinuteClock({ now, later: never, isHidden: () => true, onWake: never }),
    release: createAppUpdate(),
    deletesAfterDays: false,
    dispose: () => {
      game.dispose()
      drafts.dispose()
      settings.dispose()
    },
  }
}
