import type { Result } from '#lib/result.ts'
import { err, ok } from '#lib/result.ts'
import type { Day, Stamp } from '#progress/event.ts'
import type { Moment } from '#progress/progress.ts'
import * as z from 'zod/mini'
import type { KeptKey } from './keys/key-pair.ts'
import { parseKeptKeys } from './keys/kept-keys.ts'

/** The version of the format of the file and of the events in it. */
export const BACKUP_FORMAT = 1

/** The most that is read: no person's work is larger. */
export const BACKUP_LIMITS = { characters: 100_000_000, events: 200_000 } as const

/** The content of a backup file. Its events are not checked: whoever imports them must parse each. */
export type Backup = {
  readonly format: number
  readonly created: Moment
  /** The edition of the content with which the backup was made. */
  readonly edition: number
  /** The stamp at which the learner last started again; null if never. */
  readonly epoch: Stamp | null
  /** The learner's key pairs; absent if there are none. */
  readonly keys?: readonly KeptKey[]
  readonly events: readonly unknown[]
}

export type BackupFault =
  | { readonly kind: 'notAFile'; readonly looks: Stranger }
  | { readonly kind: 'newerFormat'; readonly format: number }
  | { readonly kind: 'damaged'; readonly why: BackupDamage }
  | { readonly kind: 'tooLarge' }

/** What a file that is not a backup seems to be. */
export type Stranger = 'empty' | 'picture' | 'page' | 'packed' | 'link' | 'other'

/**
 * `cutShort`: the end is missing. `beheaded`: the beginning is. `changed`: it begins and ends as a backup, but is not JSON. `joined`: several backups
 * in a row. `wrapped`: a backup inside of something else. `noFormat`, `noEvents`: that part is missing or invalid.
 */
export type BackupDamage = 'cutShort' | 'beheaded' | 'changed' | 'joined' | 'wrapped' | 'noFormat' | 'noEvents'

const MARK = 'beyond-vibe-coding backup'

/**
 * The text of a backup file: JSON with one event a line, so that a person can compare two backups. It holds the secret
 * halves of `keys`.
 */
export function makeBackup({ created, events, ...rest }: Backup): string {
  const head = JSON.stringify({ file: MARK, created: new Date(created).toISOString(), ...rest })
  const lines = events.flatMap((event) => lineOf(event) ?? [])
  return `${head.slice(0, -1)},"events":[\n${lines.join(',\n')}\n]}\n`
}

/** Parses a backup, but not its events. Never throws. */
export function parseBackup(text: string): Result<Backup, BackupFault> {
  if (text.length > BACKUP_LIMITS.characters) return err({ kind: 'tooLarge' })
  const json = parseJson(text.replace(/^\uFEFF/, ''))
  const marked = MARKED.safeParse(json)
  const heads = text.match(HEADS)?.length ?? 0
  if (heads === 0 && !marked.success)
    return TAIL.test(text.slice(-10_000))
      ? err({ kind: 'damaged', why: 'beheaded' })
      : err({ kind: 'notAFile', looks: strangerIn(text) })
  if (json === undefined) return err({ kind: 'damaged', why: damageOf(text, heads) })
  if (!marked.success || heads > 1)
    return err({ kind: 'damaged', why: Array.isArray(json) && heads > 1 ? 'joined' : 'wrapped' })
  const formatted = FORMATTED.safeParse(json)
  if (!formatted.success) return err({ kind: 'damaged', why: 'noFormat' })
  const { format } = formatted.data
  if (format > BACKUP_FORMAT) return err({ kind: 'newerFormat', format })
  const whole = WHOLE.safeParse(json)
  if (!whole.success) return err({ kind: 'damaged', why: 'noEvents' })
  const { created, edition, epoch, events } = whole.data
  if (events.length > BACKUP_LIMITS.events) return err({ kind: 'tooLarge' })
  const keys = parseKeptKeys(whole.data.keys)
  return ok({ format, created: Date.parse(created) || 0, edition, epoch, ...(keys.length > 0 && { keys }), events })
}

export const backupFileName = (day: Day) => `beyond-vibe-coding-${day}.json`

/** The value of a field that can't be read. */
const orElse = z.catch

const MARKED = z.object({ file: z.literal(MARK) })
const FORMATTED = z.object({ format: z.int().check(z.gte(1)) })
/** Invalid fields beside the events get a default, so that the events can still be imported. */
const WHOLE = z.object({
  created: orElse(z.string(), ''),
  edition: orElse(z.int(), 0),
  epoch: orElse(
    z.nullable(z.object({ time: z.number(), tick: z.number(), replica: z.string(), count: z.number() })),
    null,
  ),
  keys: orElse(z.unknown(), null),
  events: z.array(z.unknown()),
})

/** The last line of the deeds, and the end of a backup. */
const TAIL = /"kind":"[^\n]*\}\n\]\}\s*$/

/** Finds the mark at the beginning of a backup, but not in the text of an event, where its quotes are escaped. */
const HEADS = new RegExp(`"file"\\s*:\\s*"${MARK}"`, 'g')

function damageOf(text: string, heads: number): BackupDamage {
  if (heads > 1) return 'joined'
  if (!/^\uFEFF?\s*\{/.test(text)) return 'wrapped'
  return /\}\s*$/.test(text.slice(-100)) && /\]\s*\}\s*$/.test(text.slice(-100)) ? 'changed' : 'cutShort'
}

/** Patterns of other files, read as UTF-8 text: bytes that are not UTF-8 have become U+FFFD. */
const LOOKS: readonly (readonly [Stranger, RegExp])[] = [
  ['empty', /^[\s\0\uFEFF]*$/],
  [
    'picture',
    /^(?:.PNG\r?\n|GIF8|.{4}\0.(?:JFIF|Exif)|\uFFFD{3}|RIFF.{4}WEBP|BM|.{4}ftyp(?:heic|avif|mif1)|(?:<\?xml[^>]*>\s*)?<svg)/s,
  ],
  ['packed', /^(?:PK[^\w\s]{2}|[^\w\s]\uFFFD[^\w\s]|7z|Rar!|BZh)/],
  ['page', /^\s*<(?:!doctype|html|\?xml|head|body)/i],
  ['link', /(?:^|[\s#/(<"])p\d{1,5}\.[\w-]{8}/i],
]

const strangerIn = (text: string): Stranger => {
  const head = text.slice(0, 10_000)
  return LOOKS.find(([, look]) => look.test(head))?.[0] ?? 'other'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The event as JSON; undefined if that is not possible. */
function lineOf(event: unknown): string | undefined {
  try {
    return JSON.stringify(event)
  } catch {
    return undefined
  }
}
