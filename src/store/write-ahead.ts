import type { EventId } from '#progress/event.ts'
import { EVENT_FORMAT } from './event-format.ts'
import type { KeptEvent, ParsedEvents } from './event-schema.ts'
import { eventSchema } from './load-event-schema.ts'
import { parseJson } from './text-storage.ts'
import type { TextStorage } from './text-storage.ts'

/**
 * Events that the database has not confirmed yet, in localStorage. They are stored at once, so that they are not lost
 * however the page is closed. Every event has its own key, so that pages of one browser don't overwrite one another's.
 */
export type WriteAhead = {
  /**
   * Stores all events or none; false if there is no space. `asked`: the learner asked for them although they may be
   * from before an erasure.
   */
  readonly put: (events: readonly KeptEvent[], asked: boolean) => boolean
  readonly ids: () => readonly EventId[]
  /**
   * The events of all pages; `asked` has those that were stored with `asked`. Unreadable entries are left unchanged.
   * `loadEventSchema` has to be awaited before, unless there are no `ids`.
   */
  readonly read: () => { readonly plain: ParsedEvents; readonly asked: ParsedEvents }
  readonly drop: (ids: Iterable<EventId>) => void
}

/** The most characters in all: enough for thousands of deeds, and it leaves space for settings and drafts. */
export const AHEAD_LIMIT = 1_000_000

const PREFIX = 'bvc.event.'

export function createWriteAhead(storage: TextStorage): WriteAhead {
  const ids = () => storage.keys().flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []))
  const drop = (gone: Iterable<EventId>) => {
    for (const id of gone) storage.remove(PREFIX + id)
  }
  const size = () => ids().reduce((sum, id) => sum + (storage.get(PREFIX + id)?.length ?? 0), 0)
  return {
    put: (events, asked) => {
      const entries = events.map((event) => [event.id, JSON.stringify({ format: EVENT_FORMAT, asked, event })] as const)
      const length = entries.reduce((sum, [, text]) => sum + text.length, 0)
      if (length > AHEAD_LIMIT || size() + length > AHEAD_LIMIT) return false
      if (entries.every(([id, text]) => storage.set(PREFIX + id, text))) return true
      drop(entries.map(([id]) => id))
      return false
    },
    ids,
    read: () => {
      const entries = ids().flatMap((id) => eventSchema().parseEntry(parseJson(storage.get(PREFIX + id) ?? '')) ?? [])
      const parsed = (asked: boolean) => {
        const all = entries
          .filter((entry) => entry.asked === asked)
          .map((entry) => eventSchema().parseEvents([entry.event], entry.format))
        return {
          events: all.flatMap((each) => each.events),
          foreign: all.flatMap((each) => each.foreign),
          refused: all.flatMap((each) => each.refused),
        }
      }
      return { plain: parsed(false), asked: parsed(true) }
    },
    drop,
  }
}
