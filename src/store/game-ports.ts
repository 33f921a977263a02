import type { World } from '#progress/world.ts'
import type { Durability } from './durability.ts'
import type { EventDisk } from './event-database.ts'
import type { Tabs } from './tabs.ts'
import type { WriteAhead } from './write-ahead.ts'

/** What a game needs of the browser: its clock, its disk, its other pages. */
export type GamePorts = {
  readonly world: World
  readonly now: () => number
  /** New for every page load: letters, digits, hyphens. */
  readonly replica: string
  readonly disk: EventDisk
  readonly ahead: WriteAhead
  readonly tabs: Tabs
  readonly durability: Durability
  /** The edition of the content, for backups. */
  readonly edition: number
  /** What else of the learner's has to go when they start again. */
  readonly onErase: () => void
  /** Of drafts by their keys, as they are now: gives what drops them, but for what is typed there in between. */
  readonly draftsOf: (keys: readonly string[]) => () => void
}
