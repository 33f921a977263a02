import type { LevelNumber } from './city.ts'
import type { BuildingId, CheckpointId, PhaseId, WorksheetId } from './ids.ts'
import type { Block, Inline } from './text.ts'

export type Range = { readonly from: number; readonly to: number }

/** A checkpoint as structure: what a gate asks for and where it stands. */
export type CheckpointOutline = {
  readonly id: CheckpointId
  readonly phase: PhaseId
  readonly title: string
  readonly required: boolean
  /** Where it flies its pennant. */
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
  /** The slug of its name: what a learner's cell is kept under. */
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
  /** One filled row: field id to what stands in it. */
  readonly example: Readonly<Record<string, string>>
  /** Which of the fixed rows it fills; absent where the rows have no names, or none is named. */
  readonly exampleRow?: string
}

/** What opens a level: the floors of one level, and the checkpoints of these phases. */
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

/** What the rules need of a curriculum, and what the page needs before any of its words: a whole `Curriculum` is one too. */
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
