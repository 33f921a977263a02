import { LAST_MOMENT } from '#progress/day.ts'
import type { Day } from '#progress/event.ts'
import type { Moment } from '#progress/progress.ts'
import { subjectText } from '#progress/subject.ts'
import type { Remark } from '../reply/remarks.ts'
import { DESK_LIMITS } from './desk.ts'
import type {
  DeskData,
  DeskLearner,
  DraftRemark,
  Latest,
  NoteDraft,
  NoteVersion,
  ReplyDraft,
  SentReply,
} from './desk.ts'
import { mergeLearners } from './merge.ts'

const NO_DRAFT: ReplyDraft = { vouched: [], remarks: [] }
export const NO_NOTE_DRAFT: NoteDraft = { note: null, text: '' }

export const emptyDesk: DeskData = { learners: new Map(), mentor: { value: '', at: 0 }, keys: [] }

/** A learner of whom nothing is known yet. Merged with any other of this key, it changes nothing. */
export const emptyLearner = (key: string): DeskLearner => ({
  key,
  name: { value: '', at: 0 },
  isRemoved: { value: false, at: 0 },
  links: [],
  notes: [],
  noteDraft: { value: NO_NOTE_DRAFT, at: 0 },
  draft: { value: NO_DRAFT, at: 0 },
  sent: [],
})

/** Notes that a link was looked at. A removed learner is back with it. Null if the desk is full. */
export function saw(data: DeskData, key: string, link: string, made: Day, now: Moment): DeskData | null {
  if (!data.learners.has(key) && data.learners.size >= DESK_LIMITS.learners) return null
  const seen = { ...emptyLearner(key), links: [{ link, made, first: now, last: now }] }
  const learner = mergeLearners(data.learners.get(key) ?? seen, seen)
  return withLearner(data, { ...learner, isRemoved: { value: false, at: after(learner.isRemoved.at, now) } })
}

export const rename = (data: DeskData, key: string, name: string, now: Moment) =>
  changeLearner(data, key, (learner) => ({ ...learner, name: changed(learner.name, nameOf(name), now) }))

export const nameMentor = (data: DeskData, name: string, now: Moment): DeskData => ({
  ...data,
  mentor: changed(data.mentor, nameOf(name), now),
})

/**
 * Adds a note, or replaces the version `id`, by a version with the id `newId`. An empty text removes it. Nothing is
 * added to a learner who has `DESK_LIMITS.notes`.
 */
export const writeNote = (
  data: DeskData,
  key: string,
  { id, newId, text }: { readonly id: string | null; readonly newId: string; readonly text: string },
  now: Moment,
) =>
  changeLearner(data, key, (learner) => {
    const old = learner.notes.find((note) => note.id === id)
    const shown = text.trim() === '' ? '' : text.slice(0, DESK_LIMITS.note)
    if (id === null && (shown === '' || shownNotes(learner).length >= DESK_LIMITS.notes)) return learner
    if (old?.text === shown) return learner
    const replaces = id === null ? [] : [...new Set([...(old?.replaces ?? []), id])].toSorted()
    const version = { ...emptyLearner(key), notes: [{ id: newId, text: shown, at: now, replaces }] }
    return mergeLearners(learner, version)
  })

/** The notes to show, the newest first. */
export const shownNotes = ({ notes }: Pick<DeskLearner, 'notes'>): readonly NoteVersion[] =>
  notes.filter(({ text }) => text !== '').toReversed()

export const keepNoteDraft = (data: DeskData, key: string, { note, text }: NoteDraft, now: Moment) =>
  changeLearner(data, key, (learner) => {
    const { value } = learner.noteDraft
    const draft = { note, text: text.slice(0, DESK_LIMITS.note) }
    const isSame = value.note === draft.note && value.text === draft.text
    return isSame ? learner : { ...learner, noteDraft: changed(learner.noteDraft, draft, now) }
  })

export const keepDraft = (data: DeskData, key: string, draft: ReplyDraft, now: Moment) =>
  changeLearner(data, key, (learner) => ({ ...learner, draft: changed(learner.draft, bounded(draft), now) }))

/** Notes that the draft was sent as this reply, and empties the draft. */
export const sent = (
  data: DeskData,
  key: string,
  reply: Omit<SentReply, 'at' | 'isTakenBack'>,
  now: Moment,
): DeskData =>
  changeLearner(data, key, (learner) => {
    const last = learner.sent.find((each) => each.mark === reply.mark)?.at ?? 0
    const added = { ...emptyLearner(key), sent: [{ ...reply, at: after(last, now), isTakenBack: false }] }
    return { ...mergeLearners(learner, added), draft: changed(learner.draft, unsent(learner.draft.value, reply), now) }
  })

/** What a draft has that the reply does not: it was written in the meantime, or in another tab. */
function unsent({ vouched, remarks }: ReplyDraft, reply: Pick<SentReply, 'vouched' | 'remarks'>): ReplyDraft {
  const sentRemarks = new Set(reply.remarks.map(remarkText))
  return {
    vouched: vouched.filter(({ checkpoint }) => reply.vouched.every((each) => each.checkpoint !== checkpoint)),
    remarks: remarks.filter((remark) => !sentRemarks.has(remarkText(remark))),
  }
}

const remarkText = ({ about, isQuestion, text }: Remark) =>
  JSON.stringify([subjectText(about), isQuestion, text.trim()])

/** Puts the items of a sent reply back into the draft; what the draft has of its own stays. */
export const takeBack = (data: DeskData, key: string, mark: string, now: Moment): DeskData =>
  changeLearner(data, key, (learner) => {
    const reply = learner.sent.find((each) => each.mark === mark)
    if (!reply || reply.isTakenBack) return learner
    const { vouched, remarks } = learner.draft.value
    const chosen = new Set(vouched.map((voucher) => voucher.checkpoint))
    const written = new Set(remarks.map((remark) => remark.id))
    const back = reply.remarks.map((remark, at): DraftRemark => ({ ...remark, id: `${mark}-${at}` }))
    const draft = bounded({
      vouched: [...reply.vouched.filter(({ checkpoint }) => !chosen.has(checkpoint)), ...vouched],
      remarks: [...back.filter(({ id }) => !written.has(id)), ...remarks],
    })
    return {
      ...learner,
      sent: learner.sent.map((each) => (each === reply ? { ...reply, isTakenBack: true } : each)),
      draft: changed(learner.draft, draft, now),
    }
  })

/** Hides a learner until they are put back, or a link of theirs is looked at. */
export const remove = (data: DeskData, key: string, now: Moment) =>
  changeLearner(data, key, (learner) => ({ ...learner, isRemoved: changed(learner.isRemoved, true, now) }))

export const putBack = (data: DeskData, key: string, now: Moment) =>
  changeLearner(data, key, (learner) => ({ ...learner, isRemoved: changed(learner.isRemoved, false, now) }))

/** Deletes a removed learner; one who is not removed stays. */
export function forget(data: DeskData, key: string): DeskData {
  if (!data.learners.get(key)?.isRemoved.value) return data
  const learners = new Map(data.learners)
  learners.delete(key)
  return { ...data, learners }
}

/** The same value stays as it is, with its moment. A new one is later than the one before, whatever the clock says. */
const changed = <Value>(latest: Latest<Value>, value: Value, now: Moment): Latest<Value> =>
  latest.value === value ? latest : { value, at: after(latest.at, now) }

const after = (at: Moment, now: Moment): Moment => Math.min(Math.max(now, at + 1), LAST_MOMENT)

const nameOf = (name: string) => name.trim().slice(0, DESK_LIMITS.name)

const bounded = ({ vouched, remarks }: ReplyDraft): ReplyDraft => ({
  vouched: vouched.slice(0, DESK_LIMITS.items),
  remarks: remarks
    .slice(0, DESK_LIMITS.items)
    .map((remark) =>
      remark.text.length > DESK_LIMITS.note ? { ...remark, text: remark.text.slice(0, DESK_LIMITS.note) } : remark,
    ),
})

function changeLearner(data: DeskData, key: string, change: (learner: DeskLearner) => DeskLearner): DeskData {
  const learner = data.learners.get(key)
  const next = learner && change(learner)
  return next && next !== learner ? withLearner(data, next) : data
}

const withLearner = (data: DeskData, learner: DeskLearner): DeskData => ({
  ...data,
  learners: new Map(data.learners).set(learner.key, learner),
})
