import type { LevelNumber } from '#city/city.ts'
import type { BuildingId, CheckpointId, FloorId, IncidentId, PhaseId, ReviewId, WorksheetId } from '#city/ids.ts'
import type { Confidence, Day, EventId, Evidence, IncidentEvent, Month, Outcome, Positions, Verdict } from './event.ts'
import type { Arrangement } from './arrangement.ts'
import type { Subject } from './subject.ts'

/** Milliseconds since 1970. */
export type Moment = number

export type Prediction = {
  readonly text: string
  readonly confidence: Confidence
  readonly picked?: Positions
  readonly at: Moment
}
export type Construction = {
  readonly verdict: Verdict
  readonly why: string
  readonly held?: Positions
  readonly at: Moment
}
export type Recall = { readonly recalled: boolean; readonly text: string; readonly at: Moment }

/**
 * What was recorded about a floor. Whether it counts as built is computed in `floor-state.ts`: after an undo or a
 * merge, a floor may be recorded as built although its level is not reached or a floor below it is no longer built. The
 * record then stays here and counts again when they are back.
 */
export type FloorRecord = {
  readonly prediction: Prediction | null
  /** Null unless there is a prediction. */
  readonly built: Construction | null
  readonly recalls: readonly Recall[]
}

export type Showing = { readonly evidence: Evidence; readonly at: Moment }
export type Vouching = {
  readonly mentor: string
  readonly key: string
  readonly day: Day
  /** The mark of the evidence that the mentor saw; absent if they saw none. */
  readonly evidence?: string
  readonly at: Moment
}

/** What was claimed about a checkpoint. Its standing is computed in `checkpoint.ts`. */
export type CheckpointRecord = {
  readonly said: Moment | null
  readonly shown: Showing | null
  /** Null unless the checkpoint is claimed; becomes null again when the evidence is replaced. */
  readonly vouched: Vouching | null
}

/** A mentor's remark or question, and the learner's answer. */
export type RemarkRecord = {
  readonly about: Subject
  readonly isQuestion: boolean
  readonly text: string
  readonly mentor: string
  /** The mentor's public key in base64url. */
  readonly key: string
  readonly day: Day
  readonly at: Moment
  readonly answer: Written | null
}

/** A verdict on the code of a review. */
export type Reviewing = {
  readonly outcome: Outcome
  /** Empty if the code was taken. */
  readonly marked: Positions
  readonly confidence: Confidence
  readonly text: string
  readonly tries: readonly string[]
  readonly at: Moment
}

export type ReviewRecord = {
  /** When the answer was last seen, also by a verdict that was undone since. */
  readonly seen: Moment
  /** The verdict that was given before the answer was seen: the only one that counts. Null if it was undone. */
  readonly first: Reviewing | null
  /** Later verdicts, oldest first. */
  readonly again: readonly Reviewing[]
}

/**
 * An event of a night on call, as it was written, and when it was done. What follows from them is worked out in
 * `incident.ts`, which is not part of the first load.
 */
export type NightEvent = { readonly event: IncidentEvent; readonly at: Moment; readonly isUndone: boolean }

export type Written = { readonly text: string; readonly at: Moment }

export type PhaseRecord = {
  readonly start: Day | null
  readonly target: Day | null
  readonly insight: Written | null
}

/** Key: row, then field. */
export type WorksheetRecord = ReadonlyMap<string, ReadonlyMap<string, Written>>

/** Whether any of a month's answers has words. An answer of which all was deleted has none. */
export const isAnswered = (answers: ReadonlyMap<number, Written> | undefined) =>
  [...(answers?.values() ?? [])].some(({ text }) => text !== '')

/** What a learner has done so far, computed from the log. */
export type Progress = {
  /** The level reached by placement and by raising levels. */
  readonly level: LevelNumber
  /** The level the learner was placed at: floors of lower levels count as built. 0 means no placement. */
  readonly placement: LevelNumber
  readonly complete: boolean
  readonly begun: Moment | null
  readonly placed: Moment | null
  readonly completed: Moment | null
  /** When each level was raised. Includes levels that don't count yet because a lower one was undone. */
  readonly raised: ReadonlyMap<LevelNumber, Moment>
  /** The level that was raised on credit and is not paid for yet; at most `level`. What is owed: see `credit.ts`. */
  readonly credit: LevelNumber | null
  readonly name: string | null
  readonly pace: string | null
  readonly floors: ReadonlyMap<FloorId, FloorRecord>
  readonly checkpoints: ReadonlyMap<CheckpointId, CheckpointRecord>
  readonly worksheets: ReadonlyMap<WorksheetId, WorksheetRecord>
  /** Key: month, then the position of the question. */
  readonly reflections: ReadonlyMap<Month, ReadonlyMap<number, Written>>
  readonly phases: ReadonlyMap<PhaseId, PhaseRecord>
  /** How the learner arranged plots. Also kept while nothing stands there, for when it does again. */
  readonly plots: ReadonlyMap<BuildingId, Arrangement>
  /** Key: the mark of the remark. In the order in which they were taken in. */
  readonly remarks: ReadonlyMap<string, RemarkRecord>
  /**
   * Key: the mark of the question. Kept while the question is not there, for when its reply is taken in again. An
   * answer that was taken back is empty.
   */
  readonly answers: ReadonlyMap<string, Written>
  readonly reviews: ReadonlyMap<ReviewId, ReviewRecord>
  /** In the order of the events. Also undone ones: their learner may have seen the cause. */
  readonly incidents: ReadonlyMap<IncidentId, readonly NightEvent[]>
  /** The ids of all undone events, including events that have not arrived yet. */
  readonly revoked: ReadonlySet<EventId>
  /** Corrected moments of events whose clock was wrong: see `moments.ts`. */
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
  credit: null,
  name: null,
  pace: null,
  floors: new Map(),
  checkpoints: new Map(),
  worksheets: new Map(),
  reflections: new Map(),
  phases: new Map(),
  plots: new Map(),
  remarks: new Map(),
  answers: new Map(),
  reviews: new Map(),
  incidents: new Map(),
  revoked: new Set(),
  moments: new Map(),
}
