import type { CheckpointId, FloorId, IncidentId, PhaseId, ReviewId } from '#city/ids.ts'
import { LAST_MOMENT, isDay } from '#progress/day.ts'
import * as z from 'zod/mini'
import { KEY_BYTES } from '../keys/key-pair.ts'
import { parseKeptKeys } from '../keys/kept-keys.ts'
import { charactersOf, parseBase64url } from '../link/base64url.ts'
import { LONGEST_LINK } from '../link/fault.ts'
import { NO_NOTE_DRAFT } from './desk-data.ts'
import { DESK_LIMITS } from './desk.ts'
import type { DeskData, DeskLearner } from './desk.ts'

// The policy of the page forbids making code out of text.
z.config({ jitless: true })

/** The version of the format of what is stored, of the messages between pages, and of the backup file. */
export const DESK_FORMAT = 1

/** Null for data that is not a learner of a desk. */
export const parseDeskLearner = (data: unknown): DeskLearner | null => LEARNER.safeParse(data).data ?? null

/** What a desk has beside learners. */
export type DeskHead = Pick<DeskData, 'mentor' | 'keys'>

/** Reads each key by itself; what can't be read is left out. */
export function parseDeskHead(data: unknown): DeskHead {
  const { mentor, keys } = HEAD.safeParse(data).data ?? { mentor: { value: '', at: 0 }, keys: null }
  return { mentor, keys: parseKeptKeys(keys) }
}

/** Whether `parseDeskHead` reads all of it. */
export function isWholeHead(data: unknown): boolean {
  const whole = WHOLE_HEAD.safeParse(data)
  return whole.success && parseKeptKeys(whole.data.keys).length === whole.data.keys.length
}

const text = (most: number) => z.string().check(z.maxLength(most))
/** An id or a mark. */
const id = z.string().check(z.minLength(1), z.maxLength(100))
const moment = z.number().check(z.gte(0), z.lte(LAST_MOMENT))
const day = z.string().check(z.refine(isDay))
const latest = <Value extends z.ZodMiniType>(value: Value) => z.object({ value, at: moment })
const linkOf = (mark: string) =>
  z.string().check(z.maxLength(LONGEST_LINK), z.regex(new RegExp(String.raw`^${mark}\d{1,5}\.[\w-]+$`)))

const keyText = z.string().check(
  z.length(charactersOf(KEY_BYTES)),
  z.refine((value) => parseBase64url(value)?.length === KEY_BYTES),
)

const spelled = <Id extends string>(spelling: RegExp) =>
  z.custom<Id>((value) => typeof value === 'string' && spelling.test(value))
const floor = spelled<FloorId>(/^[a-z0-9-]{1,120}@L\d{1,3}$/)
const checkpoint = spelled<CheckpointId>(/^phase-\d{1,3}\/[a-z0-9-]{1,120}$/)
const phase = spelled<PhaseId>(/^phase-\d{1,3}$/)
const review = spelled<ReviewId>(/^[a-z0-9-]{1,120}$/)
const incident = spelled<IncidentId>(/^[a-z0-9-]{1,120}$/)

/** The ids are as in the content of the release that wrote them; a later one may not know them any more. */
const about = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  z.object({ kind: z.literal('floor'), id: floor }),
  z.object({ kind: z.literal('checkpoint'), id: checkpoint }),
  z.object({ kind: z.literal('phase'), id: phase }),
  z.object({ kind: z.literal('review'), id: review }),
  z.object({ kind: z.literal('incident'), id: incident }),
])
const remark = { about, isQuestion: z.boolean(), text: text(DESK_LIMITS.note) }
const vouched = z
  .array(z.object({ checkpoint: checkpoint, evidence: z.nullable(id) }))
  .check(z.maxLength(DESK_LIMITS.items))
const remarks = <Remark extends z.ZodMiniType>(each: Remark) => z.array(each).check(z.maxLength(DESK_LIMITS.items))

const LEARNER = z.object({
  key: keyText,
  name: latest(text(DESK_LIMITS.name)),
  isRemoved: latest(z.boolean()),
  links: z
    .array(z.object({ link: linkOf('p'), made: day, first: moment, last: moment }))
    .check(z.maxLength(DESK_LIMITS.links)),
  // Without a limit to their number, since a merge loses none.
  notes: z.array(z.object({ id, text: text(DESK_LIMITS.note), at: moment, replaces: z.array(id) })),
  // Records of the first releases have none.
  noteDraft: z.prefault(latest(z.object({ note: z.nullable(id), text: text(DESK_LIMITS.note) })), {
    value: NO_NOTE_DRAFT,
    at: 0,
  }),
  draft: latest(z.object({ vouched, remarks: remarks(z.object({ ...remark, id })) })),
  sent: z
    .array(
      z.object({
        link: linkOf('r'),
        mark: id,
        day,
        at: moment,
        vouched,
        remarks: remarks(z.object(remark)),
        isTakenBack: z.boolean(),
      }),
    )
    .check(z.maxLength(DESK_LIMITS.sent)),
})

/** The value of a field that can't be read. */
const orElse = z.catch
const WHOLE_HEAD = z.object({ mentor: latest(text(DESK_LIMITS.name)), keys: z.array(z.unknown()) })
const HEAD = z.object({
  mentor: orElse(latest(text(DESK_LIMITS.name)), { value: '', at: 0 }),
  keys: orElse(z.unknown(), null),
})
