import type { CheckpointOutline, PhaseOutline, Plan } from './curriculum.ts'
import type { BuildingId, CheckpointId, PhaseId } from './ids.ts'

/** Maps for finding things in a plan, computed once by `createPlanIndex`. */
export type PlanIndex = {
  readonly plan: Plan
  readonly phaseById: ReadonlyMap<PhaseId, PhaseOutline>
  readonly checkpointById: ReadonlyMap<CheckpointId, CheckpointOutline>
  readonly checkpointsByBuilding: ReadonlyMap<BuildingId, readonly CheckpointOutline[]>
}

export function createPlanIndex(plan: Plan): PlanIndex {
  const checkpoints = plan.phases.flatMap((phase) => phase.checkpoints)
  const byBuilding = new Map<BuildingId, CheckpointOutline[]>()
  for (const checkpoint of checkpoints) {
    const standing = byBuilding.get(checkpoint.building)
    if (standing) standing.push(checkpoint)
    else byBuilding.set(checkpoint.building, [checkpoint])
  }
  return {
    plan,
    phaseById: new Map(plan.phases.map((phase) => [phase.id, phase])),
    checkpointById: new Map(checkpoints.map((checkpoint) => [checkpoint.id, checkpoint])),
    checkpointsByBuilding: byBuilding,
  }
}
