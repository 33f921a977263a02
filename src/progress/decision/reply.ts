import type { CheckpointId } from '#city/ids.ts'
import { err, ok } from '#lib/result.ts'
import { checkpointView } from '../checkpoint.ts'
import { creditOf } from '../credit.ts'
import { isDay } from '../day.ts'
import { LIMITS } from '../event.ts'
import type { Deed } from '../event.ts'
import type { Progress } from '../progress.ts'
import { isKnownSubject } from '../subject.ts'
import type { World } from '../world.ts'
import { changed, tooLong } from './decision.ts'
import type { Asked, Decision } from './decision.ts'

/** Decides what comes of a mentor's reply, and of the learner's answers to it. */
export function decideReply(world: World, progress: Progress, command: Asked<'takeInReply' | 'answer'>): Decision {
  return command.kind === 'answer' ? answer(progress, command) : takeIn(world, progress, command)
}

function answer(progress: Progress, { mark, text }: Asked<'answer'>): Decision {
  const remark = progress.remarks.get(mark)
  if (!remark?.isQuestion) return err({ kind: 'notAsked' })
  const before = remark.answer?.text ?? ''
  return tooLong(LIMITS.text, text) ?? changed(text !== before, { kind: 'answered', mark, text })
}

/** One deed for each voucher and remark that changes something; what is known already or has no place is left out. */
function takeIn(world: World, progress: Progress, command: Asked<'takeInReply'>): Decision {
  const { mentor, key, day, reply, vouchers, remarks } = command
  if (!isDay(day)) return err({ kind: 'notADay', text: day })
  const long =
    tooLong(LIMITS.name, mentor) ??
    tooLong(LIMITS.key, key, reply) ??
    tooLong(LIMITS.remark, ...remarks.map(({ text }) => text))
  if (long) return long
  const from = { mentor, key, day, reply }
  const each = new Map(remarks.map((remark) => [remark.mark, remark]))
  const fresh = [...each.values()].filter(
    ({ mark, about }) => !progress.remarks.has(mark) && isKnownSubject(world, about),
  )
  return ok([
    ...vouched(world, progress, new Map(vouchers.map((voucher) => [voucher.checkpoint, voucher])), from),
    ...fresh.map((remark): Deed => ({ kind: 'remarked', ...remark, ...from })),
  ])
}

type From = Pick<Asked<'takeInReply'>, 'mentor' | 'key' | 'day' | 'reply'>

/** The deed that shows the last checkpoint owed for a level on credit says that it pays. */
function vouched(
  world: World,
  progress: Progress,
  vouchers: ReadonlyMap<CheckpointId, Asked<'takeInReply'>['vouchers'][number]>,
  from: From,
): readonly Deed[] {
  const credit = creditOf(world, progress)
  const owed = new Set(credit?.owed)
  const deeds: Deed[] = []
  for (const { checkpoint, evidence } of vouchers.values()) {
    const outline = world.plan.checkpointById.get(checkpoint)
    if (!outline) continue
    const view = checkpointView(world, progress, outline)
    if (view.said === null && view.shown === null) continue
    if (view.vouched?.key === from.key && view.vouched.day === from.day) continue
    const isLast = credit !== null && owed.delete(checkpoint) && owed.size === 0
    deeds.push({
      kind: 'checkpointVouched',
      checkpoint,
      ...from,
      ...(evidence !== null && { evidence }),
      ...(isLast && { pays: credit.level }),
    })
  }
  return deeds
}
