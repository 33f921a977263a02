import { readingOf } from '#progress/moments.ts'
import type { Backup } from '#share/backup.ts'
import type { CopyPreview, ImportReport } from './copy.ts'
import type { ParsedEvents } from './event-schema.ts'
import type { Ledger } from './ledger.ts'
import { parseLoaded } from './load-event-schema.ts'

/** What importing a backup adds. Changes nothing. */
export type Insight = {
  readonly parsed: ParsedEvents
  readonly report: ImportReport
  readonly days: Pick<CopyPreview, 'first' | 'last'>
}

export function lookInto(ledger: Ledger, { events, format }: Backup, beforeErase: boolean): Insight {
  const parsed = parseLoaded(events, format)
  const all = [...parsed.events, ...parsed.foreign]
  const unknown = all.filter((event) => !ledger.isKnown(event))
  const fresh = beforeErase ? unknown : unknown.filter((event) => !ledger.isOld(event))
  const added = new Set(fresh.map(({ id }) => id))
  const old = unknown.length - fresh.length
  const moments = parsed.events.filter(({ id }) => added.has(id)).map(readingOf)
  const least = (a: number, b: number) => Math.min(a, b)
  const most = (a: number, b: number) => Math.max(a, b)
  return {
    parsed,
    report: {
      added: added.size,
      known: all.length - added.size - old,
      refused: parsed.refused.length,
      beforeErase: old,
    },
    days:
      moments.length > 0 ? { first: moments.reduce(least), last: moments.reduce(most) } : { first: null, last: null },
  }
}
