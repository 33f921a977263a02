import type { FloorRecord } from '#progress/progress.ts'
import type { FloorView } from '#progress/floor-state.ts'

/**
 * What of a floor may be in the page. `ahead`: its story and what it assumes. `before`: also the field for the
 * prediction. `after`: the lesson, without a verdict yet. `read`: the lesson, to be read again.
 */
export type FloorStage = 'ahead' | 'before' | 'after' | 'read'

/**
 * The stage of a floor. A placed floor goes through all stages like any other, until a lesson or a recall has lit it.
 */
export function stageOf(view: FloorView, record: FloorRecord | undefined): FloorStage {
  if (view.standing === 'locked' || view.ahead) return 'ahead'
  if (view.standing === 'built' && !view.placed) return 'read'
  return record?.prediction ? 'after' : 'before'
}
