import type { CheckpointView } from '#progress/checkpoint.ts'
import { evidenceMark } from '#share/reply/marks.ts'

/** Whether what a mentor saw and vouched for is no longer what stands at a checkpoint. */
export const isForEarlier = ({ shown, vouched }: CheckpointView): boolean =>
  vouched?.evidence !== undefined && (!shown || evidenceMark(shown.evidence) !== vouched.evidence)

export const FOR_EARLIER = 'for the evidence that was here before'
