import type { World } from '#progress/world.ts'
import type { Durability } from './durability.ts'
import type { EventDisk } from './event-database.ts'
import type { Keyring } from './keyring.ts'
import type { Tabs } from './tabs.ts'
import type { WriteAhead } from './write-ahead.ts'

/** What a game needs from outside: the world, and the browser's clock, storage and other pages. */
export type GamePorts = {
  readonly world: World
  readonly now: () => number
  /** A new random name for every page load: letters, digits, hyphens and underscores. */
  readonly replica: string
  readonly disk: EventDisk
  readonly ahead: WriteAhead
  readonly tabs: Tabs
  readonly durability: Durability
  /** The edition of the content, for backups. */
  readonly edition: number
  /** Backups carry the learner's keys. */
  readonly keyring: Pick<Keyring, 'kept' | 'add'>
  /** Called when the learner starts again: deletes keys, drafts and personal settings. */
  readonly onErase: () => void
  /** Remembers the present texts of drafts by their keys. The returned function drops those that are still the same. */
  readonly draftsOf: (keys: readonly string[]) => () => void
}
