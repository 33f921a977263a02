import type { CheckpointId } from '#city/ids.ts'
import { LIMITS } from '#progress/event.ts'
import { isSameSubject } from '#progress/subject.ts'
import type { Subject } from '#progress/subject.ts'
import type { DraftRemark, ReplyDraft } from '#share/desk/desk.ts'
import type { Remark, Voucher } from '#share/reply/reply.ts'

export const NO_DRAFT: ReplyDraft = { vouched: [], remarks: [] }

export const withVoucher = (draft: ReplyDraft, voucher: Voucher): ReplyDraft => ({
  ...draft,
  vouched: [...withoutVoucher(draft, voucher.checkpoint).vouched, voucher],
})

export const withoutVoucher = (draft: ReplyDraft, checkpoint: CheckpointId): ReplyDraft => ({
  ...draft,
  vouched: draft.vouched.filter((each) => each.checkpoint !== checkpoint),
})

/** Adds a remark, or replaces the one with its id. One without words is removed: it would be no remark. */
export function withRemark(draft: ReplyDraft, remark: DraftRemark): ReplyDraft {
  const written = { ...remark, text: remark.text.slice(0, LIMITS.remark) }
  if (written.text.trim() === '') return withoutRemark(draft, remark.id)
  const isNew = draft.remarks.every(({ id }) => id !== remark.id)
  return {
    ...draft,
    remarks: isNew
      ? [...draft.remarks, written]
      : draft.remarks.map((each) => (each.id === remark.id ? written : each)),
  }
}

export const withoutRemark = (draft: ReplyDraft, id: string): ReplyDraft => ({
  ...draft,
  remarks: draft.remarks.filter((each) => each.id !== id),
})

export const remarksAbout = ({ remarks }: ReplyDraft, about: Subject): readonly DraftRemark[] =>
  remarks.filter((remark) => isSameSubject(remark.about, about))

/** What a reply is made of: remarks without their ids, and without space around their words. */
export const itemsOf = ({ vouched, remarks }: ReplyDraft): Pick<ReplyDraft, 'vouched'> & { remarks: Remark[] } => ({
  vouched,
  remarks: remarks.flatMap(({ about, isQuestion, text }) =>
    text.trim() === '' ? [] : [{ about, isQuestion, text: text.trim() }],
  ),
})

/** "2 vouches, 1 question, 1 remark"; empty if there is nothing. */
export function countWords({ vouched, remarks }: { vouched: readonly Voucher[]; remarks: readonly Remark[] }): string {
  const questions = remarks.filter(({ isQuestion }) => isQuestion).length
  const counts = [
    [vouched.length, 'vouch', 'vouches'],
    [questions, 'question', 'questions'],
    [remarks.length - questions, 'remark', 'remarks'],
  ] as const
  return counts
    .flatMap(([count, one, many]) => (count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]))
    .join(', ')
}
