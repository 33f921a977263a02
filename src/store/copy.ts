import { BACKUP_FORMAT, makeBackup } from '#share/backup.ts'
import type { Backup } from '#share/backup.ts'
import type { Stored } from './event-schema.ts'

/** A copy of the whole city: of what this page knows, and of what else can be read in the browser. */
export type Copy = {
  /** The file; null where there is not one deed to put in it. */
  readonly text: string | null
  readonly deeds: number
  /** False where something may be kept here that could not be read, and so is not in the file. */
  readonly isWhole: boolean
}

/** What a copy that was brought has added. */
export type ImportReport = {
  readonly added: number
  readonly known: number
  /** Not events. */
  readonly refused: number
  /** From before the learner started again, and left out because nobody asked for them. */
  readonly beforeErase: number
}

/** `found` is what lies in a database that this page can't open as it should, as it lies there. */
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
