import type { CheckpointId } from '#city/ids.ts'
import { subjectText } from '#progress/subject.ts'
import type { Subject } from '#progress/subject.ts'
import type { Day, Evidence } from '#progress/event.ts'
import type { SentReply } from '#share/desk/desk.ts'
import { evidenceMark } from '#share/reply/marks.ts'
import type { Voucher } from '#share/reply/reply.ts'
import type { Snapshot } from '#share/snapshot.ts'

/** What the mentor has sent to one learner. Replies that were taken back are not in it. */
export type Answered = {
  /** The last voucher for each checkpoint, and its day. */
  readonly vouchers: ReadonlyMap<CheckpointId, { readonly day: Day; readonly evidence: string | null }>
  /** The last day of a remark about each subject. */
  readonly remarked: (about: Subject) => Day | null
}

export function answeredIn(sent: readonly SentReply[]): Answered {
  const vouchers = new Map<CheckpointId, { readonly day: Day; readonly evidence: string | null }>()
  const remarks = new Map<string, Day>()
  for (const { day, vouched, remarks: written, isTakenBack } of sent.toReversed()) {
    if (isTakenBack) continue
    for (const { checkpoint, evidence } of vouched) vouchers.set(checkpoint, { day, evidence })
    for (const { about } of written) remarks.set(subjectText(about), day)
  }
  return { vouchers, remarked: (about) => remarks.get(subjectText(about)) ?? null }
}

/** The evidence of a checkpoint, if it is in the link. */
export function evidenceIn(snapshot: Snapshot, checkpoint: CheckpointId): Evidence | null {
  for (const text of snapshot.texts) {
    if (!('checkpoint' in text) || text.checkpoint !== checkpoint) continue
    return text.kind === 'evidenceLink' ? { kind: 'link', url: text.text } : { kind: 'note', text: text.text }
  }
  return null
}

/** A voucher for what the link shows of a checkpoint. */
export function voucherFor(snapshot: Snapshot, checkpoint: CheckpointId): Voucher {
  const evidence = evidenceIn(snapshot, checkpoint)
  return { checkpoint, evidence: evidence && evidenceMark(evidence) }
}

/**
 * Whether the mentor vouched for what the link shows now. `replaced`: for other evidence. Evidence that the link leaves
 * out, or that was not seen then, counts as the same.
 */
export function vouchedState(
  { vouchers }: Answered,
  snapshot: Snapshot,
  checkpoint: CheckpointId,
): { readonly kind: 'none' } | { readonly kind: 'vouched' | 'replaced'; readonly day: Day } {
  const sent = vouchers.get(checkpoint)
  if (!sent) return { kind: 'none' }
  const now = voucherFor(snapshot, checkpoint).evidence
  const isSame = now === null || sent.evidence === null || now === sent.evidence
  return { kind: isSame ? 'vouched' : 'replaced', day: sent.day }
}
