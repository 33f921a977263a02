import type { LevelNumber } from './city.ts'
import type { BuildingId, CheckpointId, PhaseId, WorksheetId } from './ids.ts'
import type { Block, Inline } from './text.ts'

export type Range = { readonly from: number; readonly to: number }

/** The structure of a checkpoint, without its text: whether gates require it, and where the city shows it. */
export type CheckpointOutline = {
  readonly id: CheckpointId
  readonly phase: PhaseId
  readonly title: string
  readonly required: boolean
  /** The building on which the city shows this checkpoint, as a pennant. */
  readonly building: BuildingId
  readonly worksheet: WorksheetId | null
}

export type Checkpoint = CheckpointOutline & {
  /** What has to be true, in one sentence. */
  readonly claim: readonly Inline[]
  /** What counts as evidence. */
  readonly evidence: readonly Inline[]
}

export type Project = {
  readonly name: string
  readonly body: readonly Block[]
}

export type PhaseOutline = {
  readonly id: PhaseId
  readonly number: number
  readonly name: string
  readonly weeks: Range
  readonly checkpoints: readonly CheckpointOutline[]
}

export type Phase = Omit<PhaseOutline, 'checkpoints'> & {
  readonly goal: readonly Inline[]
  readonly lesson: readonly Inline[]
  readonly activities: readonly Block[]
  readonly projects: readonly Project[]
  readonly deliverables: readonly Block[]
  readonly checkpoints: readonly Checkpoint[]
  readonly resources: readonly Block[]
}

export type FieldType =
  | { readonly kind: 'text' | 'longText' | 'number' | 'link' | 'date' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }

export type Field = {
  /** The slug of its name. A learner's text for this field is saved under it. */
  readonly id: string
  readonly name: string
  readonly type: FieldType
  readonly hint: string
}

export type Rows =
  | { readonly kind: 'one' }
  | { readonly kind: 'many' }
  | { readonly kind: 'fixed'; readonly names: readonly string[] }

export type Worksheet = {
  readonly id: WorksheetId
  readonly slug: string
  readonly name: string
  readonly purpose: readonly Inline[]
  readonly fields: readonly Field[]
  readonly rows: Rows
  /** One filled row. Key: field id. Value: the text of the cell. */
  readonly example: Readonly<Record<string, string>>
  /** The name of the fixed row that the example fills; absent if rows have no names or the example names none. */
  readonly exampleRow?: string
}

/** What opens level `to`: all floors of level `floorsOf` and the required checkpoints of `phases`. */
export type Gate = {
  readonly to: LevelNumber | 'complete'
  readonly floorsOf: LevelNumber
  readonly phases: readonly PhaseId[]
}

export type Pace = {
  readonly name: string
  readonly hoursAWeek: Range
  readonly months: Range
}

/**
 * The part of a curriculum that is in the first load: all that the rules need. A whole `Curriculum` is also a `Plan`.
 */
export type Plan = {
  readonly gates: readonly Gate[]
  readonly paces: readonly Pace[]
  readonly phases: readonly PhaseOutline[]
}

export type Curriculum = Omit<Plan, 'phases'> & {
  readonly introduction: readonly Block[]
  readonly stack: readonly Block[]
  readonly network: readonly Block[]
  readonly monthlyQuestions: readonly string[]
  readonly graduate: readonly Block[]
  readonly today: readonly Block[]
  readonly phases: readonly Phase[]
  readonly worksheets: readonly Worksheet[]
}
