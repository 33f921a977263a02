import type { CheckpointId } from '#city/ids.ts'
import { toCheckpointId, toPhaseId } from '#city/ids.ts'
import { checkpointView } from './checkpoint.ts'
import type { Evidence } from './event.ts'
import type { Progress } from './progress.ts'
import { presentId } from './world.ts'
import type { World } from './world.ts'

const NAMED_IN = toPhaseId(0)

/** The checkpoints at which a learner names who is with them to the end, with their ids in the curriculum. */
export const COMPANY = {
  partner: toCheckpointId(NAMED_IN, 'partner'),
  community: toCheckpointId(NAMED_IN, 'community'),
  board: toCheckpointId(NAMED_IN, 'board'),
} as const satisfies Record<string, CheckpointId>

export type CompanyPart = keyof typeof COMPANY

const PARTS = Object.keys(COMPANY) as readonly CompanyPart[]

/** Where the people on the board ask their questions. */
export const DEFENCE = toCheckpointId(toPhaseId(6), 'defence')

/** Who is with a learner, in their own words; null: nobody is named yet. */
export type Companion = {
  readonly part: CompanyPart
  readonly checkpoint: CheckpointId
  readonly evidence: Evidence | null
}

/** The parts that the curriculum has, each with what the learner showed for it. */
export const companyOf = (world: World, progress: Progress): readonly Companion[] =>
  companyCheckpoints(world).map(({ part, checkpoint }) => {
    const outline = world.plan.checkpointById.get(checkpoint)
    const shown = outline && checkpointView(world, progress, outline).shown
    return { part, checkpoint, evidence: shown?.evidence ?? null }
  })

export const companyCheckpoints = (world: World): readonly Omit<Companion, 'evidence'>[] =>
  PARTS.map((part) => ({ part, checkpoint: presentId(world, COMPANY[part]) })).filter(({ checkpoint }) =>
    world.plan.checkpointById.has(checkpoint),
  )

export const isDefence = (world: World, checkpoint: CheckpointId) => checkpoint === presentId(world, DEFENCE)
