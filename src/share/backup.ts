import type { Result } from '#lib/result.ts'
import { err, ok } from '#lib/result.ts'
import type { Day, Stamp } from '#progress/event.ts'
import type { Moment } from '#progress/progress.ts'
import * as z from 'zod/mini'

/** Of the file and of the events in it. */
export const BACKUP_FORMAT = 1

/** More is no backup of a person's work. */
export const BACKUP_LIMITS = { characters: 100_000_000, events: 200_000 } as const

/** A whole log as a file. Its events are as they were found: whoever takes them in parses each. */
export type Backup = {
  readonly format: number
  readonly created: Moment
  /** The edition of the content it was made with. */
  readonly edition: number
  /** When its learner last started again. */
  readonly epoch: Stamp | null
  readonly events: readonly unknown[]
}

export type BackupFault =
  | { readonly kind: 'notAFile' }
  | { readonly kind: 'newerFormat'; readonly format: number }
  | { readonly kind: 'damaged'; readonly why: 'cutShort' | 'noFormat' | 'noEvents' }
  | { readonly kind: 'tooLarge' }

const MARK = 'beyond-vibe-coding backup'

/** JSON with one event a line, so that two backups can be compared by eye. */
export function makeBackup({ format, created, edition, epoch, events }: Backup): string {
  const head = JSON.stringify({ file: MARK, format, created: new Date(created).toISOString(), edition, epoch })
  const lines = events.flatMap((event) => spell(event) ?? [])
  return `${head.slice(0, -1)},"events":[\n${lines.join(',\n')}\n]}\n`
}

/** Reads the envelope only. Never throws, whatever the text. */
export function parseBackup(text: string): Result<Backup, BackupFault> {
  if (text.length > BACKUP_LIMITS.characters) return err({ kind: 'tooLarge' })
  const isOurs = text.slice(0, 200).includes(MARK)
  const json = parseJson(text.replace(/^\uFEFF/, ''))
  if (json === undefined) return err(isOurs ? { kind: 'damaged', why: 'cutShort' } : { kind: 'notAFile' })
  const marked = MARKED.safeParse(json)
  if (!marked.success) return err({ kind: 'notAFile' })
  const formatted = FORMATTED.safeParse(json)
  if (!formatted.success) return err({ kind: 'damaged', why: 'noFormat' })
  const { format } = formatted.data
  if (format > BACKUP_FORMAT) return err({ kind: 'newerFormat', format })
  const whole = WHOLE.safeParse(json)
  if (!whole.success) return err({ kind: 'damaged', why: 'noEvents' })
  const { created, edition, epoch, events } = whole.data
  if (events.length > BACKUP_LIMITS.events) return err({ kind: 'tooLarge' })
  return ok({ format, created: Date.parse(created) || 0, edition, epoch, events })
}

export const backupFileName = (day: Day) => `beyond-vibe-coding-${day}.json`

/** What a field is where it can't be read. */
const orElse = z.catch

const MARKED = z.object({ file: z.literal(MARK) })
const FORMATTED = z.object({ format: z.int().check(z.gte(1)) })
/** What stands around the events never keeps a learner from getting them back. */
const WHOLE = z.object({
  created: orElse(z.string(), ''),
  edition: orElse(z.int(), 0),
  epoch: orElse(
    z.nullable(z.object({ time: z.number(), tick: z.number(), replica: z.string(), count: z.number() })),
    null,
  ),
  events: z.array(z.unknown()),
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Undefined for what no file can hold. */
function spell(event: unknown): string | undefined {
  try {
    return JSON.stringify(event)
  } catch {
    return undefined
  }
}
