import type { LevelNumber } from '#city/city.ts'
import type { BuildingId, CheckpointId, FloorId, IncidentId, PhaseId, ReviewId, WorksheetId } from '#city/ids.ts'
import type { Result } from '#lib/result.ts'
import type { Trend } from '#simulation/judgement.ts'
import type {
  Confidence,
  Day,
  Deed,
  Event,
  Evidence,
  Month,
  NightReport,
  Outcome,
  Positions,
  Verdict,
} from './event.ts'
import type { Awning, Ornament } from './plot.ts'
import type { Moment, Progress } from './progress.ts'
import type { Subject } from './subject.ts'
import type { World } from './world.ts'

/** Something a learner wants to do. `decide` turns it into deeds or refuses it. */
export type Command =
  | { readonly kind: 'begin' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'choosePace'; readonly pace: string }
  | {
      readonly kind: 'predict'
      readonly floor: FloorId
      readonly text: string
      readonly confidence: Confidence
      readonly picked?: Positions
    }
  | {
      readonly kind: 'build'
      readonly floor: FloorId
      readonly verdict: Verdict
      readonly why: string
      readonly held?: Positions
    }
  | { readonly kind: 'recall'; readonly floor: FloorId; readonly recalled: boolean; readonly text: string }
  | { readonly kind: 'sayCheckpoint'; readonly checkpoint: CheckpointId }
  | { readonly kind: 'showCheckpoint'; readonly checkpoint: CheckpointId; readonly evidence: Evidence }
  /** What the learner takes in of a mentor's reply; its signature must have been checked before. */
  | {
      readonly kind: 'takeInReply'
      /** The mark of the reply. */
      readonly reply: string
      readonly mentor: string
      readonly key: string
      readonly day: Day
      readonly vouchers: readonly { readonly checkpoint: CheckpointId; readonly evidence: string | null }[]
      readonly remarks: readonly {
        readonly mark: string
        readonly about: Subject
        readonly isQuestion: boolean
        readonly text: string
      }[]
    }
  | { readonly kind: 'answer'; readonly mark: string; readonly text: string }
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
  | {
      readonly kind: 'arrangePlot'
      readonly building: BuildingId
      readonly ornament: Ornament | null
      readonly awning: Awning | null
    }
  /** A verdict on the code of a review. No marked line means that the code is taken. */
  | {
      readonly kind: 'review'
      readonly review: ReviewId
      /** See `outcomeOf`. */
      readonly outcome: Outcome
      readonly marked: Positions
      readonly confidence: Confidence
      readonly text: string
      readonly tries: readonly string[]
      /** When it is given. */
      readonly now: Moment
    }
  | {
      /** Its rules were loaded with its page: see `inNight`. */
      readonly kind: 'ruled'
      readonly by: (world: World, progress: Progress) => Result<readonly Deed[], Refusal>
    }
  /** `also`: the deeds that are undone together with it. */
  | { readonly kind: 'undo'; readonly event: Event; readonly also?: readonly Event[] }

/** What a learner does in a night on call. `inNight` makes a command of it. */
export type IncidentCommand =
  /** Begins a night on call. Only one is open at a time. */
  | { readonly kind: 'beginIncident'; readonly incident: IncidentId; readonly seed: number }
  /** In the open night. `atS`, here and below: simulated seconds since it began. */
  | {
      readonly kind: 'actInIncident'
      readonly incident: IncidentId
      readonly atS: number
      readonly action: string
      readonly predicted: Trend
      readonly confidence: Confidence
    }
  | {
      readonly kind: 'nameCause'
      readonly incident: IncidentId
      readonly atS: number
      /** Null: none of those listed. */
      readonly cause: string | null
      readonly right: boolean
      readonly confidence: Confidence
      readonly text: string
    }
  | ({ readonly kind: 'endIncident'; readonly incident: IncidentId; readonly atS: number } & NightReport)

/** Why a command was refused, and what is missing. A refused command changes nothing. */
export type Refusal =
  | { readonly kind: 'unknownFloor'; readonly floor: FloorId }
  | { readonly kind: 'unknownBuilding'; readonly building: BuildingId }
  | { readonly kind: 'unknownCheckpoint'; readonly checkpoint: CheckpointId }
  | { readonly kind: 'unknownPhase'; readonly phase: PhaseId }
  | { readonly kind: 'unknownReview'; readonly review: ReviewId }
  | { readonly kind: 'unknownIncident'; readonly incident: IncidentId }
  /** This night has to be ended, or its beginning taken back, before another begins. */
  | { readonly kind: 'nightIsOpen'; readonly incident: IncidentId }
  /** Of this incident, no night is open. */
  | { readonly kind: 'noNightOpen' }
  | { readonly kind: 'tooManyActs'; readonly limit: number }
  /** Who names a cause says in a sentence why. */
  | { readonly kind: 'sayWhy' }
  | { readonly kind: 'alreadyNamed' }
  /** A night ends when its cause has been named. */
  | { readonly kind: 'nameCauseFirst' }
  | { readonly kind: 'unknownPace'; readonly pace: string }
  | { readonly kind: 'unknownLevel'; readonly level: LevelNumber }
  | { readonly kind: 'alreadyBegun' }
  | { readonly kind: 'notOpenYet'; readonly opensAt: LevelNumber }
  | { readonly kind: 'alreadyPredicted' }
  | { readonly kind: 'alreadyBuilt' }
  | { readonly kind: 'predictFirst' }
  | { readonly kind: 'buildBelowFirst'; readonly missing: readonly FloorId[] }
  /** Only built floors can be recalled. */
  | { readonly kind: 'notBuiltYet' }
  /** A plot can be arranged once the ground floor stands. */
  | { readonly kind: 'nothingBuiltHere' }
  | { readonly kind: 'alreadySaid' }
  /** The answer of a review was seen less than `AGAIN_AFTER` ago. */
  | { readonly kind: 'reviewedLately'; readonly from: Moment }
  /** Who turns code away says in a sentence what goes wrong. */
  | { readonly kind: 'sayWhatGoesWrong' }
  | { readonly kind: 'tooManyLines'; readonly limit: number }
  /** A checkpoint that nobody has claimed can't be vouched for or taken back. */
  | { readonly kind: 'nothingClaimed' }
  /** Only a question can be answered. */
  | { readonly kind: 'notAsked' }
  | { readonly kind: 'notALink' }
  /** Evidence that is a note must have text. */
  | { readonly kind: 'emptyNote' }
  /** Too short to be a sentence. */
  | { readonly kind: 'shortNote' }
  | { readonly kind: 'tooLong'; readonly limit: number }
  | { readonly kind: 'gateClosed'; readonly floors: readonly FloorId[]; readonly checkpoints: readonly CheckpointId[] }
  /** The level on credit has to be paid for first. */
  | { readonly kind: 'creditOwed'; readonly level: LevelNumber; readonly checkpoints: readonly CheckpointId[] }
  | { readonly kind: 'noHigherLevel' }
  | { readonly kind: 'alreadyComplete' }
  | { readonly kind: 'placementOnlyRises'; readonly level: LevelNumber }
  | { readonly kind: 'notADay'; readonly text: string }
  | { readonly kind: 'notAMonth'; readonly text: string }
  | { readonly kind: 'unknownQuestion'; readonly question: number }
  /** A day outside of `PHASE_DAYS`: mostly a year that was typed with two digits. */
  | { readonly kind: 'farDay'; readonly day: Day; readonly from: Day; readonly to: Day }
  | { readonly kind: 'targetBeforeStart' }
  | { readonly kind: 'nothingToUndo' }
  /** A prediction can't be undone, because the lesson has been seen since: a second one would not be a prediction. */
  | { readonly kind: 'predictionIsKept' }
