import type { CheckpointOutline } from '#city/curriculum.ts'
import type { CheckpointId } from '#city/ids.ts'
import { checkpointView } from '#progress/checkpoint.ts'
import type { Command } from '#progress/command.ts'
import type { Progress, Vouching } from '#progress/progress.ts'
import { isKnownSubject, presentSubject } from '#progress/subject.ts'
import type { Subject } from '#progress/subject.ts'
import { presentId } from '#progress/world.ts'
import type { World } from '#progress/world.ts'
import { evidenceMark, remarkMark } from '#share/reply/marks.ts'
import type { Remark, Reply, Voucher } from '#share/reply/reply.ts'
import type { Sender } from './sender.ts'

/**
 * What a mentor saw, compared with what is there now. `same`: it is still there. `replaced`: something else, or nothing,
 * is there. `unseen`: the link had left the evidence out. `said`: there was nothing to see, only the claim.
 */
export type Seen = 'same' | 'replaced' | 'unseen' | 'said'

export type VoucherLine = {
  readonly kind: 'voucher'
  readonly key: string
  readonly checkpoint: CheckpointId
  /** Null if the curriculum here has no such checkpoint. */
  readonly outline: CheckpointOutline | null
  readonly evidence: string | null
  readonly seen: Seen
  /** Another voucher in whose place this one would stand. */
  readonly instead: Vouching | null
  /** `unclaimed`: the learner no longer claims the checkpoint. */
  readonly state: 'new' | 'here' | 'unclaimed' | 'unknown'
}

export type RemarkLine = {
  readonly kind: 'remark'
  /** The mark of the remark. */
  readonly key: string
  readonly about: Subject
  readonly isQuestion: boolean
  readonly text: string
  readonly state: 'new' | 'here' | 'unknown'
}

export type ReplyLine = VoucherLine | RemarkLine

/** Everything in a reply, in its order, with what taking it in would do. */
export const linesOf = (world: World, progress: Progress, reply: Reply): readonly ReplyLine[] => [
  ...reply.vouched.map((voucher) => voucherLine(world, progress, reply, voucher)),
  ...reply.remarks.map((remark) => remarkLine(world, progress, reply, remark)),
]

/**
 * Whether a line is ticked at first: not what is doubtful, or what an older reply would put in place of a newer one, or a
 * voucher by somebody who may only use the name of another.
 */
export const isTickedAtFirst = (line: ReplyLine, reply: Reply, { hasNamesake }: Sender): boolean =>
  line.state === 'new' &&
  (line.kind === 'remark' ||
    (!hasNamesake && line.seen !== 'replaced' && (line.instead === null || line.instead.day <= reply.day)))

/** The command that takes in these lines. */
export const takeInCommand = (reply: Reply, lines: readonly ReplyLine[]): Command => ({
  kind: 'takeInReply',
  reply: reply.mark,
  mentor: reply.name.trim(),
  key: reply.key,
  day: reply.day,
  vouchers: lines.flatMap((line) =>
    line.kind === 'voucher' ? [{ checkpoint: line.checkpoint, evidence: line.evidence }] : [],
  ),
  remarks: lines.flatMap((line) => {
    if (line.kind !== 'remark') return []
    const { key: mark, about, isQuestion, text } = line
    return [{ mark, about, isQuestion, text }]
  }),
})

function voucherLine(world: World, progress: Progress, reply: Reply, voucher: Voucher): VoucherLine {
  const checkpoint = presentId(world, voucher.checkpoint)
  const outline = world.plan.checkpointById.get(checkpoint) ?? null
  const { evidence } = voucher
  const line = { kind: 'voucher', key: `voucher ${checkpoint}`, checkpoint, outline, evidence } as const
  if (!outline) return { ...line, seen: 'unseen', instead: null, state: 'unknown' }
  const { said, shown, vouched } = checkpointView(world, progress, outline)
  const present = shown && evidenceMark(shown.evidence)
  const seen = evidence !== null ? (present === evidence ? 'same' : 'replaced') : shown ? 'unseen' : 'said'
  if (said === null && shown === null) return { ...line, seen, instead: null, state: 'unclaimed' }
  const isHere = vouched?.key === reply.key && vouched.day === reply.day
  return { ...line, seen, instead: isHere ? null : vouched, state: isHere ? 'here' : 'new' }
}

function remarkLine(world: World, progress: Progress, { key, day }: Reply, remark: Remark): RemarkLine {
  const mark = remarkMark({ key, day, ...remark })
  const about = presentSubject(world, remark.about)
  const state = progress.remarks.has(mark) ? 'here' : isKnownSubject(world, about) ? 'new' : 'unknown'
  return { kind: 'remark', key: mark, about, isQuestion: remark.isQuestion, text: remark.text, state }
}
