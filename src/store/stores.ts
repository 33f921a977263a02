import { attempt } from '#lib/attempt.ts'
import type { World } from '#progress/world.ts'
import { newReplica, onWake, openChannel, openTextStorage, secretBytes } from './browser-ports.ts'
import { createDrafts } from './drafts.ts'
import type { Drafts } from './drafts.ts'
import { createDurability, deletesAfterDays } from './durability.ts'
import type { Durability } from './durability.ts'
import { createEventDisk } from './event-database.ts'
import { loadEventSchema } from './load-event-schema.ts'
import { createGame } from './game.ts'
import type { Game } from './game.ts'
import { createKeyring } from './keyring.ts'
import { createMinuteClock } from './minute-clock.ts'
import type { Keyring } from './keyring.ts'
import type { MinuteClock } from './minute-clock.ts'
import { renameStored } from './renamed-storage.ts'
import { retryUnsaved } from './retry-unsaved.ts'
import { createAppUpdate } from './app-update.ts'
import type { AppUpdate } from './app-update.ts'
import { createSettings } from './settings.ts'
import type { SettingsStore } from './settings.ts'
import { createTabs } from './tabs.ts'
import { createWriteAhead } from './write-ahead.ts'

/** Everything that the browser keeps for a learner, and the clock and updates of the page. */
export type Stores = {
  readonly game: Game
  readonly settings: SettingsStore
  readonly drafts: Drafts
  readonly keyring: Keyring
  readonly durability: Durability
  readonly minutes: MinuteClock
  readonly release: AppUpdate
  /** Whether this browser deletes stored data after some days without a visit. */
  readonly deletesAfterDays: boolean
  readonly dispose: () => void
}

/** Opens the stores of this browser. Only here and in `browser-ports.ts` are its clock, random numbers and storage named. */
export function openStores(world: World, edition: number): Stores {
  const later = (job: () => void, delay: number) => {
    const timer = setTimeout(job, delay)
    return () => clearTimeout(timer)
  }
  const storage = openTextStorage()

  renameStored(storage, world.names ?? new Map())
  const settings = createSettings(storage)
  // Where there is something to read, what checks it is fetched while the database opens.
  if (settings.store.getState().lastVisit !== null) loadEventSchema().catch(() => {})
  const drafts = createDrafts({ storage, now: Date.now })
  const keyring = createKeyring({ storage, now: Date.now, secretBytes })
  const durability = createDurability(
    attempt(() => navigator.storage, undefined),
    {
      get: () => settings.store.getState().askedToKeep,
      set: () => settings.update({ askedToKeep: true }),
    },
  )
  const game = createGame({
    world,
    now: Date.now,
    replica: newReplica(),
    disk: createEventDisk('bvc'),
    ahead: createWriteAhead(storage),
    tabs: createTabs({ channel: openChannel('bvc'), onWake }),
    durability,
    edition,
    keyring,
    onErase: () => {
      keyring.forget()
      drafts.dropAll()
      settings.forget()
    },
    draftsOf: drafts.dropLater,
  })
  const stopRetrying = retryUnsaved(game, later)
  return {
    game,
    settings,
    drafts,
    keyring,
    durability,
    minutes: createMinuteClock({ now: Date.now, later, isHidden: () => document.hidden, onWake }),
    release: createAppUpdate(),
    deletesAfterDays: attempt(
      () =>
        deletesAfterDays({
          vendor: navigator.vendor,
          isInstalled: attempt(() => matchMedia('(display-mode: standalone)').matches, false),
        }),
      false,
    ),
    dispose: () => {
      stopRetrying()
      game.dispose()
      drafts.dispose()
      settings.dispose()
    },
  }
}
