import { err, ok } from '#lib/result.ts'
import type { Result } from '#lib/result.ts'
import type { Day } from '#progress/event.ts'
import type { Moment } from '#progress/progress.ts'
import * as z from 'zod/mini'
import { keysBrought } from '../keys/kept-keys.ts'
import { DESK_LIMITS } from './desk.ts'
import type { DeskData, DeskFault, DeskLearner, DeskReport } from './desk.ts'
import { shownNotes } from './desk-data.ts'
import { mergeDesks, mergeLearners } from './merge.ts'
import { DESK_FORMAT, parseDeskHead, parseDeskLearner } from './schema.ts'

const MARK = 'beyond-vibe-coding desk'

/** The most that is read: no person's desk is larger. */
export const DESK_BACKUP_LIMITS = { characters: 50_000_000, learners: 10_000 } as const

/**
 * The text of a backup file: JSON with one learner a line. It holds the secret halves of the mentor's keys.
 * `unreadable`: stored records that a newer release may be able to read.
 */
export function makeDeskBackup(
  { learners, mentor, keys }: DeskData,
  now: Moment,
  unreadable: readonly unknown[] = [],
): string {
  const head = { file: MARK, format: DESK_FORMAT, created: new Date(now).toISOString(), mentor, keys }
  const lines = [...learners.values(), ...unreadable].map((learner) => JSON.stringify(learner))
  return `${JSON.stringify(head).slice(0, -1)},"learners":[\n${lines.join(',\n')}\n]}\n`
}

/** Parses each learner by itself; `refused` are those that can't be read. Never throws. */
export function parseDeskBackup(
  text: string,
): Result<{ readonly data: DeskData; readonly refused: number }, DeskFault> {
  if (text.length > DESK_BACKUP_LIMITS.characters) return err({ kind: 'tooLarge' })
  const json = parseJson(text.replace(/^\uFEFF/, ''))
  if (!MARKED.safeParse(json).success) return err({ kind: HEAD.test(text) ? 'damaged' : 'notADesk' })
  const file = FILE.safeParse(json)
  if (!file.success) return err({ kind: 'damaged' })
  const { format, learners: items } = file.data
  if (format > DESK_FORMAT) return err({ kind: 'newerFormat', format })
  if (items.length > DESK_BACKUP_LIMITS.learners) return err({ kind: 'tooLarge' })
  const learners = new Map<string, DeskLearner>()
  let refused = 0
  for (const item of items) {
    const learner = parseDeskLearner(item)
    if (!learner) refused++
    else {
      const known = learners.get(learner.key)
      learners.set(learner.key, known ? mergeLearners(known, learner) : learner)
    }
  }
  return ok({ data: { learners, ...parseDeskHead(json) }, refused })
}

export const deskFileName = (day: Day) => `beyond-vibe-coding-desk-${day}.json`

/** The desk with a backup merged into it, as far as there is room for learners, and what that adds. */
export function restored(
  desk: DeskData,
  { data, refused }: { readonly data: DeskData; readonly refused: number },
): { readonly desk: DeskData; readonly report: DeskReport } {
  const fresh = [...data.learners.values()].filter(({ key }) => !desk.learners.has(key))
  const room = Math.max(0, DESK_LIMITS.learners - desk.learners.size)
  const left = new Set(fresh.slice(room).map(({ key }) => key))
  const taken = new Map([...data.learners].filter(([key]) => !left.has(key)))
  const merged = mergeDesks(desk, { ...data, learners: taken })
  const added = fresh.filter(({ key }) => !left.has(key))
  const report = {
    learners: added.length,
    removed: added.filter(({ isRemoved }) => isRemoved.value).length,
    notes: 0,
    replies: 0,
    links: 0,
    full: left.size,
    refused,
    keys: keysBrought(data.keys, desk.keys),
    isNews: makeDeskBackup(merged, 0) !== makeDeskBackup(desk, 0),
  }
  for (const [key, before] of desk.learners) {
    const after = merged.learners.get(key) ?? before
    report.notes += countNew(shownNotes(before), shownNotes(after), ({ id }) => id)
    report.replies += countNew(before.sent, after.sent, ({ mark }) => mark)
    report.links += countNew(before.links, after.links, ({ link }) => link)
  }
  return { desk: merged, report }
}

function countNew<Item>(before: readonly Item[], after: readonly Item[], idOf: (item: Item) => string): number {
  const known = new Set(before.map(idOf))
  return after.filter((item) => !known.has(idOf(item))).length
}

const MARKED = z.object({ file: z.literal(MARK) })
const FILE = z.object({ format: z.int().check(z.gte(1)), learners: z.array(z.unknown()) })
const HEAD = new RegExp(`"file"\\s*:\\s*"${MARK}"`)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
