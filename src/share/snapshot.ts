import type { LevelNumber } from '#city/city.ts'
import type { BuildingId, CheckpointId, FloorId, IncidentId, PhaseId, ReviewId } from '#city/ids.ts'
import type { Arrangement } from '#progress/arrangement.ts'
import { isConfident, isConfidentMiss } from '#progress/confident-miss.ts'
import type { Confidence, Day, Month, Verdict } from '#progress/event.ts'
import type { IncidentResult } from '#progress/incident-result.ts'
import type { ReviewResult } from '#progress/review-result.ts'
import type { Subject } from '#progress/subject.ts'

export const FLOOR_STANDINGS = ['none', 'predicted', 'built', 'placed'] as const

/** What a link says about a floor. Open and locked floors are not in a link: they follow from the level. */
export type FloorFact = {
  readonly standing: Exclude<(typeof FLOOR_STANDINGS)[number], 'none'>
  /** Null unless the floor is predicted, or built with a verdict. */
  readonly confidence: Confidence | null
  /** Null unless the floor is built; also null for a placed floor that was only recalled. */
  readonly verdict: Verdict | null
  /** Days of a built floor; null if days are not in the link. Like all days here, rounded as in `link/calendar.ts`. */
  readonly built: Day | null
  readonly due: Day | null
}

export type CheckpointFact = {
  readonly standing: 'said' | 'shown' | 'vouched' | 'waived'
  /** If only said: the day it was said. If shown or vouched: the day of the evidence, but null after eight weeks. */
  readonly since: Day | null
}

export type PhaseFact = { readonly start: Day | null; readonly target: Day | null }

/** The first verdict on the code of a review. Which outcome it was depends on whether the code is sound. */
export type ReviewFact = { readonly confidence: Confidence; readonly result: ReviewResult }

/** The first night of an incident. */
export type IncidentFact = IncidentResult

/** A text by the learner, with the thing it is about. */
export type SharedText =
  | { readonly kind: 'evidenceLink' | 'evidenceNote'; readonly checkpoint: CheckpointId; readonly text: string }
  | { readonly kind: 'prediction' | 'why'; readonly floor: FloorId; readonly text: string }
  | { readonly kind: 'insight'; readonly phase: PhaseId; readonly text: string }
  /** What goes wrong with the code of a review, and for whom. */
  | { readonly kind: 'review'; readonly review: ReviewId; readonly text: string }
  /** Why the learner named this cause of an incident. */
  | { readonly kind: 'naming'; readonly incident: IncidentId; readonly text: string }
  | { readonly kind: 'reflection'; readonly month: Month; readonly question: number; readonly text: string }

/** A learner's answer to a mentor's question: the mark says which (see `reply/marks.ts`). */
export type SharedAnswer = { readonly mark: string; readonly about: Subject; readonly text: string }

/**
 * `none`: the link is not signed. `good`: it is signed by the key in it. `bad`: it was changed on its way, or did not
 * come from the browser that holds this key.
 */
export type SignatureState = 'none' | 'good' | 'bad'

/** The content of a link: a learner's progress on one day, as far as they chose to show it. */
export type Snapshot = {
  /** The edition of the content with which the link was made. */
  readonly edition: number
  readonly made: Day
  readonly level: LevelNumber
  readonly placement: LevelNumber
  /** The level on credit that is not paid for; absent if there is none. */
  readonly credit?: LevelNumber
  readonly complete: boolean
  readonly begun: Day | null
  readonly pace: string | null
  readonly floors: ReadonlyMap<FloorId, FloorFact>
  readonly checkpoints: ReadonlyMap<CheckpointId, CheckpointFact>
  /** False if the learner left the days out. */
  readonly hasDays: boolean
  /** Null if the learner left the phases out. */
  readonly phases: ReadonlyMap<PhaseId, PhaseFact> | null
  /** 32 bytes by which a mentor can recognise this learner; null if it was left out. */
  readonly key: Uint8Array | null
  /** Of a link that was read; absent while a snapshot is being made. */
  readonly signature?: SignatureState
  readonly name: string | null
  readonly texts: readonly SharedText[]
  /** Answers to questions of mentors; empty if they were left out. */
  readonly answers: readonly SharedAnswer[]
  /** How the learner arranged plots; empty if that was left out. */
  readonly plots: ReadonlyMap<BuildingId, Arrangement>
  /** Null if the learner left the reviews out, or if the link is older than they are. */
  readonly reviews: ReadonlyMap<ReviewId, ReviewFact> | null
  /** Empty if the learner left the incidents out, or has played none. */
  readonly incidents: ReadonlyMap<IncidentId, IncidentFact>
  /** How many things of the link are unknown here, because it was made with newer content. */
  readonly beyond: {
    readonly floors: number
    readonly checkpoints: number
    readonly reviews: number
    readonly incidents: number
  }
}

/** What a learner puts into a link. Floors, checkpoints and the standing are always in it. */
export type Choices = {
  readonly days: boolean
  readonly phases: boolean
  /** The learner's key, and a signature with it: without them nobody can answer. */
  readonly key: boolean
  readonly name: boolean
  readonly evidenceLinks: boolean
  /** Notes as evidence of checkpoints, and the key insights of phases. */
  readonly notes: boolean
  /** Verdicts on the code of reviews. Without them, nothing of a review is in the link. */
  readonly reviews: boolean
  /** The first nights of incidents. Without them, nothing of an incident is in the link. */
  readonly incidents: boolean
  /** The texts of predictions that are confident misses (see `isConfidentMiss`), and of reviews and incidents alike. */
  readonly misses: boolean
  /** The texts of all predictions, reviews and incidents. */
  readonly predictions: boolean
  readonly reflections: boolean
  /** What the learner set before buildings, and the colours of awnings. */
  readonly plots: boolean
  /** Answers to a mentor's questions. */
  readonly answers: boolean
}

export const STATUSES: Choices = {
  days: false,
  phases: false,
  key: false,
  name: false,
  evidenceLinks: false,
  notes: false,
  reviews: false,
  incidents: false,
  misses: false,
  predictions: false,
  reflections: false,
  plots: false,
  answers: false,
}

export const FOR_A_MENTOR: Choices = {
  ...STATUSES,
  days: true,
  phases: true,
  key: true,
  plots: true,
  reviews: true,
  incidents: true,
  answers: true,
}

/** The snapshot without everything that was not chosen. */
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
    plots: choices.plots ? snapshot.plots : new Map(),
    reviews: choices.reviews ? snapshot.reviews : null,
    incidents: choices.incidents ? snapshot.incidents : new Map(),
    answers: choices.answers ? snapshot.answers : [],
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
    case 'review':
      return (
        choices.reviews &&
        (choices.predictions || (choices.misses && isSureAndWrong(snapshot.reviews?.get(text.review))))
      )
    case 'naming':
      return (
        choices.incidents &&
        (choices.predictions || (choices.misses && isSureAndMisled(snapshot.incidents.get(text.incident))))
      )
    case 'reflection':
      return choices.reflections
  }
}

/** Whether the learner was "fairly sure" or "certain" of a verdict that was wrong. */
export const isSureAndWrong = (fact: ReviewFact | undefined): boolean =>
  fact?.result === 'wrong' && isConfident(fact.confidence)

/** Whether the learner was "fairly sure" or "certain" of a cause that was wrong. */
export const isSureAndMisled = (fact: IncidentFact | undefined): boolean =>
  fact?.named?.right === false && isConfident(fact.named.confidence)

const mapped = <Key, Value>(map: ReadonlyMap<Key, Value>, change: (value: Value) => Value) =>
  new Map([...map].map(([key, value]) => [key, change(value)]))
