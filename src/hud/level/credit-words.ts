import type { Credit } from '#progress/credit.ts'
import { phasesBefore, requiredFor } from '#progress/credit.ts'
import type { GateView } from '#progress/gate.ts'
import type { World } from '#progress/world.ts'
import { owedWords, phasesInWords } from '#share/credit-words.ts'
import { numbered } from '#ui/in-words.ts'
import { identityOf } from '../words/level-words.ts'

/** What raising on credit means, before it is pressed. */
export function creditWords(world: World, { to, missingCheckpoints }: GateView): string {
  const owed = `${numbered(missingCheckpoints.length, 'checkpoint')} of ${phasesInWords(world, phasesBefore(world, to))}`
  const stays = missingCheckpoints.length === 1 ? 'stays' : 'stay'
  return `The next stories open now, and ${owed} ${stays} owed: listed wherever your level is told, to your mentor too, and to be shown whenever you like. Until then the city can’t be raised again.`
}

/** Why nothing can be raised now. */
export const unpaidWords = (world: World, credit: Credit): string =>
  `${identityOf(world, credit.level)} was raised on credit, with ${owedWords(world, credit)}. The city can be raised again when they are shown.`

/** "All 5 checkpoints of phase 0 are shown. Nothing is owed for Apprentice any more." */
export const paidWords = (world: World, level: number): string =>
  `All ${requiredFor(world, level).length} checkpoints of ${phasesInWords(world, phasesBefore(world, level))} are shown. Nothing is owed for ${identityOf(world, level)} any more.`
