import type { Moment } from '#progress/progress.ts'
import { BACKUP_FORMAT, makeBackup } from '#share/backup.ts'
import type { Backup } from '#share/backup.ts'
import type { Stored } from './event-schema.ts'
import type { KeysBrought } from '#share/keys/kept-keys.ts'

/**
 * A backup of everything: the events that this page knows and those that can still be read in the browser's database.
 */
export type Copy = {
  /** The text of the file; null if there are no events. */
  readonly text: string | null
  readonly deeds: number
  /** False if the browser may hold events that could not be read and so are not in the file. */
  readonly isWhole: boolean
}

/** The result of importing a backup: numbers of its items. */
export type ImportReport = {
  readonly added: number
  readonly known: number
  /** Items that are not events. */
  readonly refused: number
  /** Events from before the learner last started again; left out because `beforeErase` was not set. */
  readonly beforeErase: number
}

/** What importing a backup would add. */
export type CopyPreview = ImportReport & {
  /** When the first and the last deed were done that would be added; null if none would be. */
  readonly first: Moment | null
  readonly last: Moment | null
  /** Whether it brings a key pair of the learner that is not here yet. */
  readonly keys: KeysBrought
}

/**
 * `found`: the unchecked content of a database that this page can't open normally, or null. `isUnread`: it may hold
 * more.
 */
export function makeCopy(own: Omit<Backup, 'format'>, found: Stored | null, isUnread: boolean): Copy {
  const items = found?.items ?? []
  const known = new Set(items.map(idOf))
  const events = [...items, ...own.events.filter((item) => idOf(item) === undefined || !known.has(idOf(item)))]
  const backup = { ...own, format: found?.format ?? BACKUP_FORMAT, epoch: found?.epoch ?? own.epoch, events }
  return {
    text: events.length > 0 ? makeBackup(backup) : null,
    deeds: events.length,
    isWhole: found !== null || !isUnread,
  }
}

const idOf = (item: unknown) => (typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined)
