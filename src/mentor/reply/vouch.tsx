import { Undo2 } from 'lucide-react'
import { useMemo } from 'react'
import type { CheckpointId } from '#city/ids.ts'
import { shortDay, yearOf } from '#ui/in-words.ts'
import { Mark } from '#ui/mark.tsx'
import { useLearner } from '../learner.ts'
import { answeredIn, vouchedState, voucherFor } from './answered.ts'
import { useKnown } from './answering.ts'
import { withVoucher, withoutVoucher } from './draft.ts'

/** What vouching says and, unless `isShort`, what it does not. */
export function VouchMeaning({ isShort = false }: { isShort?: boolean }) {
  return (
    <p className="tiny soft">
      To vouch says “I have looked at this and would say so to others”.
      {!isShort && ' It does not say that the work is finished or the best way, and no level waits for it.'}
    </p>
  )
}

/** For a row of acts: vouches for a shown checkpoint, or takes that back. */
export function Vouch({ checkpoint, title }: { checkpoint: CheckpointId; title: string }) {
  const { snapshot, claims } = useLearner()
  const known = useKnown()
  const standing = claims.get(checkpoint)?.standing
  const sent = known?.entry.sent
  const before = useMemo(() => vouchedState(answeredIn(sent ?? []), snapshot, checkpoint), [sent, snapshot, checkpoint])
  if (!known || (standing !== 'shown' && standing !== 'vouched')) return null
  const { desk, entry, id } = known
  const draft = entry.draft.value
  const voucher = voucherFor(snapshot, checkpoint)
  const day = before.kind === 'none' ? '' : shortDay(before.day, yearOf(snapshot.made))
  const isDrafted = draft.vouched.some((each) => each.checkpoint === checkpoint)
  if (!isDrafted && before.kind === 'vouched') {
    return (
      <span className="mentor-vouched">
        <Mark name="vouched" />
        You vouched for this on {day}
        {standing === 'shown' && ', not taken in yet'}
      </span>
    )
  }
  return (
    <>
      {!isDrafted && before.kind === 'replaced' && (
        <span className="small mentor-caution mentor-whole">
          You vouched on {day}, for other evidence. It was replaced since.
        </span>
      )}
      {isDrafted && (
        <span className="mentor-vouched">
          <Mark name="vouched" />
          You vouch for this
        </span>
      )}
      {/* One button for both, so that the focus stays on it. */}
      <button
        type="button"
        className={isDrafted ? 'link quiet-link' : 'link'}
        aria-label={isDrafted ? `Take back: you vouch for ${title}` : `Vouch for ${title}`}
        onClick={() => desk.keepDraft(id, isDrafted ? withoutVoucher(draft, checkpoint) : withVoucher(draft, voucher))}
      >
        {isDrafted ? <Undo2 className="icon" aria-hidden="true" /> : <Mark name="vouched" />}
        {isDrafted ? 'Take back' : 'Vouch'}
      </button>
    </>
  )
}
