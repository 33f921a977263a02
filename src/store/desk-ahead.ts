import type { Moment } from '#progress/progress.ts'
import { makeDeskBackup, parseDeskBackup } from '#share/desk/backup.ts'
import type { DeskData } from '#share/desk/desk.ts'
import type { TextStorage } from './text-storage.ts'

/**
 * Changes of the desk that the database has not confirmed yet, in localStorage: stored at once, so that they are not
 * lost however the page is closed. Every page load has its own entry.
 */
export type DeskAhead = {
  /** Replaces the entry of this page load. False if there is no space; then the entry stays as it was. */
  readonly put: (unsaved: DeskData) => boolean
  readonly drop: () => void
  /** What other page loads left. `drop` drops their entries, except those that have changed since. */
  readonly takeOthers: () => { readonly left: readonly DeskData[]; readonly drop: () => void }
}

/** The most characters. What is longer comes from a file, which the mentor still has. */
export const DESK_AHEAD_LIMIT = 500_000

const PREFIX = 'bvc.desk.'

/** `replica`: a new random name for every page load. */
export function createDeskAhead(storage: TextStorage, replica: string, now: () => Moment): DeskAhead {
  const own = PREFIX + replica
  return {
    put: (unsaved) => {
      const text = makeDeskBackup(unsaved, now())
      return text.length <= DESK_AHEAD_LIMIT && storage.set(own, text)
    },
    drop: () => storage.remove(own),
    takeOthers: () => {
      const found = storage.keys().flatMap((key) => {
        const text = key.startsWith(PREFIX) && key !== own ? (storage.get(key) ?? '') : ''
        const parsed = parseDeskBackup(text)
        // An entry that can't be read is left as it is.
        return parsed.ok && parsed.value.refused === 0 ? [{ key, text, data: parsed.value.data }] : []
      })
      return {
        left: found.map(({ data }) => data),
        drop: () => {
          for (const { key, text } of found) if (storage.get(key) === text) storage.remove(key)
        },
      }
    },
  }
}
