import type { EventId } from '#progress/event.ts'
import * as z from 'zod/mini'
import { EVENT_FORMAT, parseEvents } from './event-schema.ts'
import type { KeptEvent, ParsedEvents } from './event-schema.ts'
import { parseJson } from './text-storage.ts'
import type { TextStorage } from './text-storage.ts'

/**
 * Events that the database has not confirmed yet. What is put here is there again however the page goes: it is written
 * at once, not some moments later. Every event has a key of its own, so that the pages of one browser never write over
 * each other's.
 */
export type WriteAhead = {
  /** All of them or none; false where there is no room. `asked`: taken in on request although from before an erasure. */
  readonly put: (events: readonly KeptEvent[], asked: boolean) => boolean
  readonly ids: () => readonly EventId[]
  /** Of all pages; those that were asked for apart. What can't be read stays as it lies. */
  readonly read: () => { readonly plain: ParsedEvents; readonly asked: ParsedEvents }
  readonly drop: (ids: Iterable<EventId>) => void
}

/** Characters in all: enough for thousands of deeds, and room is left for settings and drafts. */
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
      const entries = ids().flatMap((id) => {
        const entry = ENTRY.safeParse(parseJson(storage.get(PREFIX + id) ?? ''))
        return entry.success && entry.data.format <= EVENT_FORMAT ? [entry.data] : []
      })
      const parsed = (asked: boolean) => {
        const all = entries
          .filter((entry) => entry.asked === asked)
          .map((entry) => parseEvents([entry.event], entry.format))
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

const ENTRY = z.object({ format: z.int().check(z.gte(1)), asked: z.boolean(), event: z.unknown() })
