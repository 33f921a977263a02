import type { LevelNumber } from '#city/city.ts'
import type { Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import { listOf, numbered } from '#ui/in-words.ts'

/** What a placement at a level would mean, in two sentences. */
export function placementWords(world: World, progress: Progress, to: LevelNumber): string {
  const below = world.index.city.floors.filter((floor) => floor.level < to)
  const dark = below.filter((floor) => !progress.floors.get(floor.id)?.built).length
  const phases = world.plan.plan.gates
    .filter((gate) => gate.to !== 'complete' && gate.to <= to)
    .flatMap((gate) => gate.phases.flatMap((id) => world.plan.phaseById.get(id)?.number ?? []))
  const floors =
    dark === 0
      ? 'All floors below stand as you built them.'
      : `${numbered(dark, 'floor')} ${dark === 1 ? 'stands' : 'stand'} dark until you light ${dark === 1 ? 'it' : 'them'} by recall.`
  if (phases.length === 0) return floors
  const waived = phases.length === 1 ? 'is waived' : 'are waived'
  return `${floors} ${phases.length === 1 ? 'Phase' : 'Phases'} ${listOf(phases.map(String))} ${waived}.`
}
