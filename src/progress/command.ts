import type { LevelNumber } from '#city/city.ts'
import type { CheckpointId, FloorId, PhaseId, WorksheetId } from '#city/ids.ts'
import type { Confidence, Day, Event, Evidence, Month, Verdict } from './event.ts'

/** What a learner asks for. */
export type Command =
  | { readonly kind: 'begin' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'choosePace'; readonly pace: string }
  | { readonly kind: 'predict'; readonly floor: FloorId; readonly text: string; readonly confidence: Confidence }
  | { readonly kind: 'build'; readonly floor: FloorId; readonly verdict: Verdict; readonly why: string }
  | { readonly kind: 'recall'; readonly floor: FloorId; readonly recalled: boolean; readonly text: string }
  | { readonly kind: 'sayCheckpoint'; readonly checkpoint: CheckpointId }
  | { readonly kind: 'showCheckpoint'; readonly checkpoint: CheckpointId; readonly evidence: Evidence }
  /** Out of a mentor's reply whose signature has been checked. */
  | {
      readonly kind: 'vouchCheckpoint'
      readonly checkpoint: CheckpointId
      readonly mentor: string
      readonly key: string
      readonly day: Day
    }
  | { readonly kind: 'takeBackCheckpoint'; readonly checkpoint: CheckpointId }
  | { readonly kind: 'raise' }
  | { readonly kind: 'complete' }
  | { readonly kind: 'place'; readonly level: LevelNumber }
  | {
      readonly kind: 'writeCell'
      readonly worksheet: WorksheetId
      readonly row: string
      readonly field: string
      readonly text: string
    }
  | { readonly kind: 'reflect'; readonly month: Month; readonly question: number; readonly text: string }
  | { readonly kind: 'datePhase'; readonly phase: PhaseId; readonly start: Day | null; readonly target: Day | null }
  | { readonly kind: 'writeInsight'; readonly phase: PhaseId; readonly text: string }
  | { readonly kind: 'undo'; readonly event: Event }

/** Why a command changes nothing, and what is missing. */
export type Refusal =
  | { readonly kind: 'unknownFloor'; readonly floor: FloorId }
  | { readonly kind: 'unknownCheckpoint'; readonly checkpoint: CheckpointId }
  | { readonly kind: 'unknownPhase'; readonly phase: PhaseId }
  | { readonly kind: 'unknownPace'; readonly pace: string }
  | { readonly kind: 'unknownLevel'; readonly level: LevelNumber }
  | { readonly kind: 'alreadyBegun' }
  | { readonly kind: 'notOpenYet'; readonly opensAt: LevelNumber }
  | { readonly kind: 'alreadyPredicted' }
  | { readonly kind: 'alreadyBuilt' }
  | { readonly kind: 'predictFirst' }
  | { readonly kind: 'buildBelowFirst'; readonly missing: readonly FloorId[] }
  /** Only what stands can be recalled. */
  | { readonly kind: 'notBuiltYet' }
  | { readonly kind: 'alreadySaid' }
  /** Nobody can vouch for, or take back, what was not claimed. */
  | { readonly kind: 'nothingClaimed' }
  | { readonly kind: 'notALink' }
  /** A note of evidence needs words. */
  | { readonly kind: 'emptyNote' }
  | { readonly kind: 'tooLong'; readonly limit: number }
  | { readonly kind: 'gateClosed'; readonly floors: readonly FloorId[]; readonly checkpoints: readonly CheckpointId[] }
  | { readonly kind: 'noHigherLevel' }
  | { readonly kind: 'alreadyComplete' }
  | { readonly kind: 'placementOnlyRises'; readonly level: LevelNumber }
  | { readonly kind: 'notADay'; readonly text: string }
  | { readonly kind: 'notAMonth'; readonly text: string }
  | { readonly kind: 'unknownQuestion'; readonly question: number }
  | { readonly kind: 'targetBeforeStart' }
  | { readonly kind: 'nothingToUndo' }
  /** The lesson has been seen: a prediction is no longer one if it can be made again. */
  | { readonly kind: 'predictionIsKept' }
