import type { LevelNumber } from '#city/city.ts'
import type { CheckpointOutline } from '#city/curriculum.ts'
import type { PhaseId } from '#city/ids.ts'
import { phasesBefore } from '#progress/credit.ts'
import type { GateView } from '#progress/gate.ts'
import type { Progress } from '#progress/progress.ts'
import type { World } from '#progress/world.ts'
import { owedWords, phasesInWords } from '#share/credit-words.ts'
import { countWord, numbered } from '#ui/in-words.ts'
import { identityOf } from '../words/level-words.ts'
import { tonightFor } from './tonight.ts'
import { rangeWords, workSize } from './work-size.ts'

/** What comes after the last floor of a level, by effort. */
export type AfterLevel = {
  readonly title: string
  readonly tonight: {
    readonly deed: string
    readonly message: string
    readonly leadsTo: CheckpointOutline | null
    /** What comes of it, as a sentence. */
    readonly gives: string
  }
  /** The next stories; null if this is the last level. */
  readonly stories: { readonly isOpen: boolean; readonly words: string } | null
  /** `size`: in weeks, at the pace. */
  readonly work: { readonly size: string; readonly words: string; readonly phase: PhaseId | null }
  /** The level to look ahead at; null at the last one. */
  readonly ahead: LevelNumber | null
}

export function afterLevel(world: World, progress: Progress, gate: GateView): AfterLevel {
  const { plan } = world.plan
  const phases = gate.credit?.phases ?? phasesBefore(world, gate.to)
  const missing = gate.credit?.owed ?? gate.missingCheckpoints
  const size = workSize(plan, phases, progress.pace)
  const tonight = tonightFor(missing, size ? rangeWords(size.hoursAWeek) : 'some')
  const leadsTo = (tonight.checkpoint && world.plan.checkpointById.get(tonight.checkpoint)) ?? null
  const count = numbered(missing.length, 'checkpoint')
  const checkpoints = `${count[0]!.toUpperCase()}${count.slice(1)} of ${phasesInWords(world, phases)}`
  return {
    title: `${gate.floors.total === 1 ? 'The floor stands' : `All ${countWord(gate.floors.total).toLowerCase()} floors stand`}.`,
    tonight: { deed: tonight.deed, message: tonight.message, leadsTo, gives: givesWords(leadsTo, tonight.isWhole) },
    stories: gate.to === 'complete' ? null : storiesOf(world, gate, gate.to),
    work: {
      size: size ? `${rangeWords(size.weeks)} weeks` : 'Weeks',
      words: `${size ? `${rangeWords(size.hours)} hours, at ${rangeWords(size.hoursAWeek)} a week. ` : ''}${checkpoints} to show.`,
      phase: missing.length > 0 ? (world.plan.checkpointById.get(missing[0]!)?.phase ?? null) : (phases[0] ?? null),
    },
    ahead: gate.to === 'complete' ? null : gate.to,
  }
}

function givesWords(leadsTo: CheckpointOutline | null, isWhole: boolean): string {
  if (!leadsTo) return 'Nobody is asked but the one you choose.'
  return isWhole ? `Then “${leadsTo.title}” can be shown tonight.` : `An answer is the beginning of “${leadsTo.title}”.`
}

function storiesOf(world: World, gate: GateView, to: LevelNumber): NonNullable<AfterLevel['stories']> {
  const count = (world.index.floorsByLevel[to] ?? []).length
  const floors = numbered(count, 'floor')
  const opens = count === 1 ? 'opens' : 'open'
  const identity = identityOf(world, to)
  if (gate.credit) {
    return {
      isOpen: false,
      words: `${floors} of ${identity} ${opens} when nothing is owed: ${owedWords(world, gate.credit)}.`,
    }
  }
  const stay = gate.missingCheckpoints.length === 1 ? 'stays owed until it is' : 'stay owed until they are'
  const owed = numbered(gate.missingCheckpoints.length, 'checkpoint')
  return {
    isOpen: true,
    words: `${floors} of ${identity} ${opens} at once. The ${owed} of ${phasesInWords(world, phasesBefore(world, to))} ${stay} shown.`,
  }
}
