import type { PhaseId } from '#city/ids.ts'
import type { Credit } from '#progress/credit.ts'
import type { World } from '#progress/world.ts'

/** "3 of 5 checkpoints of phase 0 still owed" */
export const owedWords = (world: World, credit: Credit): string =>
  `${credit.owed.length} of ${credit.total} checkpoints of ${phasesInWords(world, credit.phases)} still owed`

/** "phase 0", "phases 3 and 4" */
export function phasesInWords(world: World, phases: readonly PhaseId[]): string {
  const numbers = phases.flatMap((id) => world.plan.phaseById.get(id)?.number ?? [])
  return `${numbers.length === 1 ? 'phase' : 'phases'} ${numbers.join(' and ')}`
}
