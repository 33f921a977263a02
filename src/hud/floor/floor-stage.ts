import type { FloorRecord } from '#progress/progress.ts'
import type { FloorView } from '#progress/floor-state.ts'

/**
 * What of a floor may be in the page. `ahead`: its story and what it assumes. `before`: the same and its question.
 * `after`: the lesson, the verdict still to come. `read`: the lesson, to be read again.
 */
export type FloorStage = 'ahead' | 'before' | 'after' | 'read'

/** A placed floor is done like any other until it was lit, by its lesson or by recall. */
export function stageOf(view: FloorView, record: FloorRecord | undefined): FloorStage {
  if (view.standing === 'locked' || view.ahead) return 'ahead'
  if (view.standing === 'built' && !view.placed) return 'read'
  return record?.prediction ? 'after' : 'before'
}
