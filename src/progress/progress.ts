import type { LevelNumber } from '#city/city.ts'
import type { CheckpointId, FloorId, PhaseId, WorksheetId } from '#city/ids.ts'
import type { Confidence, Day, EventId, Evidence, Month, Verdict } from './event.ts'

/** Milliseconds since 1970. */
export type Moment = number

export type Prediction = { readonly text: string; readonly confidence: Confidence; readonly at: Moment }
export type Construction = { readonly verdict: Verdict; readonly why: string; readonly at: Moment }
export type Recall = { readonly recalled: boolean; readonly text: string; readonly at: Moment }

/**
 * What was written of a floor. Whether it stands is for `standing.ts` to say: after an undo or a merge a floor
 * may have been built whose level is not reached or whose lower floor is gone; it waits here until they are back.
 */
export type FloorRecord = {
  readonly prediction: Prediction | null
  /** Never without a prediction. */
  readonly built: Construction | null
  readonly recalls: readonly Recall[]
}

export type Showing = { readonly evidence: Evidence; readonly at: Moment }
export type Vouching = { readonly mentor: string; readonly key: string; readonly day: Day; readonly at: Moment }

/** What was claimed of a checkpoint. What it counts as is for `checkpoint.ts` to say. */
export type CheckpointRecord = {
  readonly said: Moment | null
  readonly shown: Showing | null
  /** Never without a claim; gone when the evidence it was given for is replaced. */
  readonly vouched: Vouching | null
}

export type Written = { readonly text: string; readonly at: Moment }

export type PhaseRecord = {
  readonly start: Day | null
  readonly target: Day | null
  readonly insight: Written | null
}

/** By row, then by field. */
export type WorksheetRecord = ReadonlyMap<string, ReadonlyMap<string, Written>>

/** What a learner has done so far, worked out from the log. */
export type Progress = {
  /** The level reached, by placement and raising. */
  readonly level: LevelNumber
  /** Floors of lower levels stand by placement; 0 is no placement. */
  readonly placement: LevelNumber
  readonly complete: boolean
  readonly begun: Moment | null
  readonly placed: Moment | null
  readonly completed: Moment | null
  /** When each level was raised, also those that wait for a lower one. */
  readonly raised: ReadonlyMap<LevelNumber, Moment>
  readonly name: string | null
  readonly pace: string | null
  readonly floors: ReadonlyMap<FloorId, FloorRecord>
  readonly checkpoints: ReadonlyMap<CheckpointId, CheckpointRecord>
  readonly worksheets: ReadonlyMap<WorksheetId, WorksheetRecord>
  /** By month, then by the question's position. */
  readonly reflections: ReadonlyMap<Month, ReadonlyMap<number, Written>>
  readonly phases: ReadonlyMap<PhaseId, PhaseRecord>
  /** What was undone, also events that have not arrived yet. */
  readonly revoked: ReadonlySet<EventId>
  /** When events were done whose clock was wrong: see `moments.ts`. */
  readonly moments: ReadonlyMap<EventId, Moment>
}

export const emptyProgress: Progress = {
  level: 0,
  placement: 0,
  complete: false,
  begun: null,
  placed: null,
  completed: null,
  raised: new Map(),
  name: null,
  pace: null,
  floors: new Map(),
  checkpoints: new Map(),
  worksheets: new Map(),
  reflections: new Map(),
  phases: new Map(),
  revoked: new Set(),
  moments: new Map(),
}
