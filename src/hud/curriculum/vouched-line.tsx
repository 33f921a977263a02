import type { CheckpointView } from '#progress/checkpoint.ts'
import { useTime } from '#store/hooks.tsx'
import { yearAt } from '#ui/in-words.ts'
import { byWhom } from '#ui/state-words.ts'
import { FOR_EARLIER, isForEarlier } from './earlier-evidence.ts'

/** Who vouched for a checkpoint, and when; and that they saw other evidence, or none, where that is so. */
export function VouchedLine({ view }: { view: CheckpointView }) {
  const year = useTime(yearAt)
  const { vouched } = view
  if (!vouched) return null
  return (
    <p className="vouched small">
      Vouched {byWhom(vouched, year)}
      {isForEarlier(view) && <span className="soft">, {FOR_EARLIER}</span>}
      {vouched.evidence === undefined && <span className="soft">, from a link without the evidence</span>}
    </p>
  )
}
