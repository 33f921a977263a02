import type { LevelNumber } from '#city/city.ts'
import type { CheckpointId, FloorId, PhaseId } from '#city/ids.ts'
import type { Confidence, Day, Month, Verdict } from '#progress/event.ts'

export const FLOOR_STANDINGS = ['none', 'predicted', 'built', 'placed'] as const

/** What a link says of a floor. Open and locked floors are not in it: they follow from the level. */
export type FloorFact = {
  readonly standing: Exclude<(typeof FLOOR_STANDINGS)[number], 'none'>
  /** Only of a floor that is predicted, or built by its lesson. */
  readonly confidence: Confidence | null
  /** Only of a built one; null where recall alone has lit it. */
  readonly verdict: Verdict | null
  /** Only of a built one, and only where days are in the link; on the grid of `link/calendar.ts`, as all days here. */
  readonly built: Day | null
  readonly due: Day | null
}

export type CheckpointFact = {
  readonly standing: 'said' | 'shown' | 'vouched' | 'waived'
  /** When the evidence was given, for the eight weeks that this is news; or else when it was said. */
  readonly since: Day | null
}

export type PhaseFact = { readonly start: Day | null; readonly target: Day | null }

/** A learner's words, each with what they are about. */
export type SharedText =
  | { readonly kind: 'evidenceLink' | 'evidenceNote'; readonly checkpoint: CheckpointId; readonly text: string }
  | { readonly kind: 'prediction' | 'why'; readonly floor: FloorId; readonly text: string }
  | { readonly kind: 'insight'; readonly phase: PhaseId; readonly text: string }
  | { readonly kind: 'reflection'; readonly month: Month; readonly question: number; readonly text: string }

/** What a link carries: a learner's standing on one day, as far as they chose to show it. */
export type Snapshot = {
  /** Of the content it was made with. */
  readonly edition: number
  readonly made: Day
  readonly level: LevelNumber
  readonly placement: LevelNumber
  readonly complete: boolean
  readonly begun: Day | null
  readonly pace: string | null
  readonly floors: ReadonlyMap<FloorId, FloorFact>
  readonly checkpoints: ReadonlyMap<CheckpointId, CheckpointFact>
  /** Null where the learner left the days, or the phases, out. */
  readonly hasDays: boolean
  readonly phases: ReadonlyMap<PhaseId, PhaseFact> | null
  /** 32 bytes by which a mentor recognises this learner. */
  readonly key: Uint8Array | null
  readonly name: string | null
  readonly texts: readonly SharedText[]
  /** How much of it this release knows no name for: it was made with newer content. */
  readonly beyond: { readonly floors: number; readonly checkpoints: number }
}

/** What a learner puts into a link beside the three sections that are always in. */
export type Choices = {
  readonly days: boolean
  readonly phases: boolean
  readonly key: boolean
  readonly name: boolean
  readonly evidenceLinks: boolean
  /** What they wrote of checkpoints and phases. */
  readonly notes: boolean
  /** Predictions they were sure of and blindsided by. */
  readonly misses: boolean
  readonly predictions: boolean
  readonly reflections: boolean
}

export const STATUSES: Choices = {
  days: false,
  phases: false,
  key: false,
  name: false,
  evidenceLinks: false,
  notes: false,
  misses: false,
  predictions: false,
  reflections: false,
}

export const FOR_A_MENTOR: Choices = { ...STATUSES, days: true, phases: true, key: true }

/** Leaves out what was not chosen. */
export function chosen(snapshot: Snapshot, choices: Choices): Snapshot {
  const { days } = choices
  return {
    ...snapshot,
    hasDays: snapshot.hasDays && days,
    floors: days ? snapshot.floors : mapped(snapshot.floors, (floor) => ({ ...floor, built: null, due: null })),
    checkpoints: days ? snapshot.checkpoints : mapped(snapshot.checkpoints, (each) => ({ ...each, since: null })),
    phases: choices.phases ? snapshot.phases : null,
    key: choices.key ? snapshot.key : null,
    name: choices.name ? snapshot.name : null,
    texts: snapshot.texts.filter((text) => isChosen(snapshot, text, choices)),
  }
}

function isChosen(snapshot: Snapshot, text: SharedText, choices: Choices): boolean {
  switch (text.kind) {
    case 'evidenceLink':
      return choices.evidenceLinks
    case 'evidenceNote':
    case 'insight':
      return choices.notes
    case 'prediction':
    case 'why':
      return choices.predictions || (choices.misses && isConfidentMiss(snapshot.floors.get(text.floor)))
    case 'reflection':
      return choices.reflections
  }
}

/** Sure, and blindsided. */
export const isConfidentMiss = (fact: FloorFact | undefined) =>
  fact?.verdict === 'blindsided' && isConfident(fact.confidence)

export const isConfident = (confidence: Confidence | null) => confidence === 'fairlySure' || confidence === 'certain'

const mapped = <Key, Value>(map: ReadonlyMap<Key, Value>, change: (value: Value) => Value) =>
  new Map([...map].map(([key, value]) => [key, change(value)]))
