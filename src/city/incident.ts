import type { Acted, Check, Condition, Promised } from '#simulation/judgement.ts'
import type { Graph } from '#simulation/observation.ts'
import type { Action, Fault, PartId, System } from '#simulation/system.ts'
import type { LevelNumber } from './city.ts'
import type { BuildingId, IncidentId } from './ids.ts'
import type { Inline } from './text.ts'

/** Where an incident waits, and from which level on: what the first load has of it. */
export type IncidentPlace = {
  readonly id: IncidentId
  readonly title: string
  readonly building: BuildingId
  readonly level: LevelNumber
}

/** A part of the system as the story has it. */
export type IncidentPart = { readonly id: PartId; readonly name: string; readonly building: BuildingId }

export type IncidentAction = Action & {
  /** What one chooses: "Restart the shop". */
  readonly name: string
  /** What it costs besides; may be shown before it is chosen. */
  readonly price: readonly Inline[]
  /** The graph that one predicts. */
  readonly watch: Graph
  /** Whether it takes away the cause, and not the harm alone. Shown only afterwards. */
  readonly mends: boolean
}

export type IncidentCause = {
  readonly id: string
  readonly text: readonly Inline[]
  /** Shown only afterwards. */
  readonly isRight: boolean
  /** What tells it from the others: what speaks for the right one, or against this one. Shown only afterwards. */
  readonly told: readonly Inline[]
  /** The same as checks, which hold of the run in which nobody does anything; for the tests. */
  readonly checks: readonly Check[]
}

/** What lists and mentors need of an incident. */
export type IncidentSummary = IncidentPlace & {
  readonly night: readonly Inline[]
  /** What the clock of the story says at second 0, in minutes since midnight. */
  readonly clock: number
  readonly causes: readonly IncidentCause[]
  readonly actions: readonly { readonly id: string; readonly name: string }[]
}

/** A night in which one part of a running system fails. */
export type Incident = IncidentPlace & {
  /** Three sentences. */
  readonly night: readonly Inline[]
  /** What the clock of the story says at second 0, in minutes since midnight. */
  readonly clock: number
  readonly lastsS: number
  readonly seed: number
  readonly promised: Promised
  readonly alert: Condition
  /** What was changed lately. */
  readonly changes: readonly {
    readonly when: string
    readonly what: readonly Inline[]
    /** Whether it leads to the cause. Shown only afterwards. */
    readonly isTrail: boolean
  }[]
  readonly parts: readonly IncidentPart[]
  readonly system: System
  readonly faults: readonly Fault[]
  readonly actions: readonly IncidentAction[]
  /** What people write in; each comes once, the first time its condition holds. */
  readonly messages: readonly { readonly when: Condition; readonly from: string; readonly text: string }[]
  /** Six. None of them is right where the right answer is "none of these". */
  readonly causes: readonly IncidentCause[]
  /** Shown only afterwards. */
  readonly answer: {
    readonly what: readonly Inline[]
    /** The wrong reading that this night tempts to, and the action that follows from it. */
    readonly tempting: { readonly action: string; readonly why: readonly Inline[] }
    /** The best run that was found, over the listed actions at these moments. */
    readonly moments: readonly number[]
    readonly best: readonly Acted[]
    /** Has no right answer. */
    readonly question: readonly Inline[]
  }
}
