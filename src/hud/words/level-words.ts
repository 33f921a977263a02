import type { LevelNumber } from '#city/city.ts'
import type { GateView } from '#progress/gate.ts'
import type { Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import type { Day } from '#progress/event.ts'
import { dayOf, listOf, longDay } from '#ui/in-words.ts'

export const identityOf = (world: World, level: LevelNumber) =>
  world.index.city.levels[level]?.identity ?? `level ${level}`

/** "Mira’s city" */
export const cityOf = (name: string | null) => (name ? `${name}’s city` : 'Your city')

/** "Mira’s city, since 2 February 2026"; `today` is the learner's own. */
export function whoseCity(progress: Progress, today: Day): string {
  const whose = cityOf(progress.name)
  if (progress.begun === null) return whose
  const since = dayOf(progress.begun)
  return `${whose}, since ${since === today ? 'today' : withoutThisYear(longDay(since), today)}`
}

const withoutThisYear = (words: string, today: Day) => words.replace(new RegExp(` ${today.slice(0, 4)}$`), '')

/** "To raise the city to Engineer" */
export const gateWords = (world: World, gate: GateView) =>
  gate.to === 'complete' ? 'To complete the city' : `To raise the city to ${identityOf(world, gate.to)}`

/** "Raise the city to Engineer" */
export const raiseWords = (world: World, gate: GateView) =>
  gate.to === 'complete' ? 'Complete the city' : `Raise the city to ${identityOf(world, gate.to)}`

/** "Phases 3 and 4, checkpoints shown" */
export function gatePhases(world: World, gate: GateView): string {
  const ids = world.plan.plan.gates.find((each) => each.to === gate.to)?.phases ?? []
  const numbers = ids.flatMap((id) => {
    const phase = world.plan.phaseById.get(id)
    return phase ? [String(phase.number)] : []
  })
  return `${numbers.length === 1 ? 'Phase' : 'Phases'} ${listOf(numbers)}, checkpoints shown`
}
