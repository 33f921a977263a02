import type { CheckpointView } from '#progress/checkpoint.ts'
import { evidenceMark } from '#share/reply/marks.ts'
import { useTime } from '#store/hooks.tsx'
import { yearAt } from '#ui/in-words.ts'
import { byWhom } from '#ui/state-words.ts'

/** Who vouched for a checkpoint, and when; and that they saw other evidence, or none, where that is so. */
export function VouchedLine({ view: { shown, vouched } }: { view: CheckpointView }) {
  const year = useTime(yearAt)
  if (!vouched) return null
  const isEarlier = vouched.evidence !== undefined && (!shown || evidenceMark(shown.evidence) !== vouched.evidence)
  return (
    <p className="vouched small">
      Vouched {byWhom(vouched, year)}
      {isEarlier && <span className="soft">, for the evidence that was here before</span>}
      {vouched.evidence === undefined && <span className="soft">, from a link without the evidence</span>}
    </p>
  )
}
