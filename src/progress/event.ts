import type { LevelNumber } from '#city/city.ts'
import type { BuildingId, CheckpointId, FloorId, IncidentId, PhaseId, ReviewId, WorksheetId } from '#city/ids.ts'
import { MOST_SEED } from '#simulation/bounds.ts'
import type { Trend } from '#simulation/judgement.ts'
import type { Awning, Ornament } from './plot.ts'
import type { Subject } from './subject.ts'

/** How sure a learner is of a prediction, from least to most sure. */
export const CONFIDENCES = ['guess', 'leaning', 'fairlySure', 'certain'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** How right the learner says the prediction was, after reading the lesson; from wrong to right. */
export const VERDICTS = ['blindsided', 'partly', 'sawItComing'] as const
export type Verdict = (typeof VERDICTS)[number]

/**
 * How a verdict on the code of a review turned out. Faulty code: a marked line lies in the fault, none does, or it was
 * taken. Sound code: it was taken, or turned away.
 */
export const OUTCOMES = ['found', 'elsewhere', 'missed', 'takenRightly', 'turnedAway'] as const
export type Outcome = (typeof OUTCOMES)[number]

/**
 * The place of an event in the order of all events: by time, then tick, replica and count. It gives order, not the real
 * time.
 */
export type Stamp = {
  /** Milliseconds since 1970 by the device's clock, but never less than that of the newest event known at that time. */
  readonly time: number
  /** Counts up while the clock is not ahead of that newest event; otherwise 0. */
  readonly tick: number
  /** Which page load of which browser wrote the event. */
  readonly replica: string
  /** The number of the event within its replica. */
  readonly count: number
}

/** `<replica>-<count>` */
export type EventId = string

export type Evidence =
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'note'; readonly text: string }

/** `YYYY-MM-DD` in the learner's own time zone. */
export type Day = string
/** `YYYY-MM`. */
export type Month = string

/**
 * Positions in a list of the content as it was then. `picked`: of the choice, for an order all of them as the learner put
 * them; `held`: of the facts that the learner's words held.
 */
export type Positions = readonly number[]

/** What a learner looked at in a night on call, and when. */
export type Look = { readonly atS: number; readonly part: string }

/** How a night on call ended. Times are whole simulated seconds, null for what never came. */
export type NightReport = {
  /** From the beginning of the fault to the first look at it or the alert. */
  readonly toSee: number | null
  /** From the beginning of the fault until people were served as promised again. */
  readonly toMitigate: number | null
  /** From the beginning of the fault until its cause was taken away. */
  readonly toMend: number | null
  readonly failed: number
  readonly left: number
  readonly late: number
  readonly wrong: number
  /** What each act was followed by, in the order of the acts; null where the night was over too soon to tell. */
  readonly came: readonly (Trend | null)[]
  readonly looks: readonly Look[]
}

/** What a learner did. Texts are bounded by `LIMITS`. */
export type Deed =
  | { readonly kind: 'begun' }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'paceChosen'; readonly pace: string }
  | {
      readonly kind: 'predicted'
      readonly floor: FloorId
      readonly text: string
      readonly confidence: Confidence
      readonly picked?: Positions
    }
  | {
      readonly kind: 'built'
      readonly floor: FloorId
      readonly verdict: Verdict
      readonly why: string
      readonly held?: Positions
    }
  | { readonly kind: 'recalled'; readonly floor: FloorId; readonly recalled: boolean; readonly text: string }
  | { readonly kind: 'checkpointSaid'; readonly checkpoint: CheckpointId }
  | {
      readonly kind: 'checkpointShown'
      readonly checkpoint: CheckpointId
      readonly evidence: Evidence
      readonly pays?: LevelNumber
    }
  | {
      readonly kind: 'checkpointVouched'
      readonly checkpoint: CheckpointId
      readonly mentor: string
      readonly key: string
      readonly day: Day
      /** The mark of the evidence that the mentor saw (see `share/reply/marks.ts`); absent if they saw none. */
      readonly evidence?: string
      /** The mark of the reply that it came with. Deeds of one reply are undone together. */
      readonly reply?: string
      /** The level on credit for which this was the last checkpoint owed: see `credit.ts`. */
      readonly pays?: LevelNumber
    }
  | { readonly kind: 'checkpointTakenBack'; readonly checkpoint: CheckpointId }
  /** `credit`: before its checkpoints were all shown. `pays`: the level below, which was paid for by then. */
  | { readonly kind: 'raised'; readonly level: LevelNumber; readonly credit?: true; readonly pays?: LevelNumber }
  | { readonly kind: 'completed' }
  | { readonly kind: 'placed'; readonly level: LevelNumber }
  | {
      readonly kind: 'cellWritten'
      readonly worksheet: WorksheetId
      readonly row: string
      readonly field: string
      readonly text: string
    }
  | { readonly kind: 'reflected'; readonly month: Month; readonly question: number; readonly text: string }
  | { readonly kind: 'phaseDated'; readonly phase: PhaseId; readonly start: Day | null; readonly target: Day | null }
  | { readonly kind: 'insightWritten'; readonly phase: PhaseId; readonly text: string }
  /** May name an ornament or awning that only a newer release knows; that counts as none. */
  | {
      readonly kind: 'plotArranged'
      readonly building: BuildingId
      readonly ornament: Ornament | null
      readonly awning: Awning | null
    }
  /** A mentor's remark or question, taken in from a reply. */
  | {
      readonly kind: 'remarked'
      /** The same remark has the same mark everywhere: see `share/reply/marks.ts`. */
      readonly mark: string
      readonly about: Subject
      readonly isQuestion: boolean
      readonly text: string
      readonly mentor: string
      readonly key: string
      readonly day: Day
      readonly reply: string
    }
  /** The learner's answer to the question with this mark. The last one counts; an empty one takes it back. */
  | { readonly kind: 'answered'; readonly mark: string; readonly text: string }
  /** A verdict on the code of a review, with how it turned out by the content of that day. */
  | {
      readonly kind: 'reviewed'
      readonly review: ReviewId
      readonly outcome: Outcome
      /** The lines that were marked, counted from 1, ascending; none if the code was taken. */
      readonly marked: Positions
      readonly confidence: Confidence
      readonly text: string
      /** The argument lists, as JSON, of the learner's own tries that broke the code. */
      readonly tries: readonly string[]
    }
  /** A night on call began. Its id is that of this play of the incident. */
  | { readonly kind: 'incidentBegun'; readonly incident: IncidentId; readonly seed: number }
  /** An action was chosen. `atS`, here and below: simulated seconds since the night began. */
  | {
      readonly kind: 'incidentActed'
      readonly incident: IncidentId
      /** The id of its `incidentBegun`. */
      readonly play: EventId
      readonly atS: number
      readonly action: string
      readonly predicted: Trend
      readonly confidence: Confidence
    }
  /** The cause was named, before it was shown. */
  | {
      readonly kind: 'incidentNamed'
      readonly incident: IncidentId
      readonly play: EventId
      readonly atS: number
      /** Null: none of those listed. */
      readonly cause: string | null
      /** By the content of that day. */
      readonly right: boolean
      readonly confidence: Confidence
      readonly text: string
    }
  | ({
      readonly kind: 'incidentEnded'
      readonly incident: IncidentId
      readonly play: EventId
      readonly atS: number
    } & NightReport)
  | { readonly kind: 'revoked'; readonly event: EventId }
  /**
   * Written by the page, not by the learner: it found events dated later than now, and notes that they are in the past.
   */
  | { readonly kind: 'clockRead' }

export type DeedKind = Deed['kind']

export type Event = Deed & {
  readonly id: EventId
  readonly at: Stamp
  /**
   * What the learner's clock said, in milliseconds since 1970. Present only if that is not `at.time` or `at.tick` is
   * not 0. Older releases never wrote it: their events with a tick can be dated only by the events before and after
   * them.
   */
  readonly done?: number
}

/** What happened in a night on call. */
export type IncidentEvent = Extract<Event, { readonly incident: unknown }>

/** The most characters of each kind of text. A longer text is refused, never shortened. */
export const LIMITS = {
  name: 80,
  key: 200,
  text: 4_000,
  url: 2_000,
  cell: 8_000,
  reflection: 8_000,
  remark: 2_000,
  /** The argument list of a try, as JSON. */
  try: 1_000,
} as const

/**
 * The largest numbers in an event, for writing and for reading. When it is read, a tick may be one higher, because
 * older releases wrote that.
 */
export const BOUNDS = {
  /** The last moment a `Date` can hold. */
  time: 8.64e15,
  tick: Number.MAX_SAFE_INTEGER,
  count: Number.MAX_SAFE_INTEGER,
  level: 999,
  /** Of a position, and of how many there are. */
  position: 99,
  question: 999,
  /** How many lines can be marked in a review, and how many tries that broke the code are kept. */
  marks: 3,
  tries: 5,
  /** Of one night on call: what is chosen, and how many looks at parts are kept. */
  acts: 40,
  looks: 40,
  /** Simulated seconds of a night. */
  second: 36_000,
  /** Requests that had an outcome. */
  requests: 1e9,
  seed: MOST_SEED,
} as const

/**
 * The first and last day that a learner can date a phase to. Older releases took any day of the calendar, so a stored
 * day may be outside.
 */
export const PHASE_DAYS = { from: '2000-01-01', to: '2099-12-31' } as const

/** Whether an address is http or https. Only such addresses may be shown as links. */
export const isWebLink = (url: string) => /^https?:\/\/\S+$/i.test(url) && URL.canParse(url)

export const isSameEvidence = (a: Evidence, b: Evidence) =>
  a.kind === 'link' ? b.kind === 'link' && a.url === b.url : b.kind === 'note' && a.text === b.text

/** Ascending by time, tick, replica and count: the same total order on every device. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return (
    a.time - b.time ||
    a.tick - b.tick ||
    (a.replica < b.replica ? -1 : a.replica > b.replica ? 1 : 0) ||
    a.count - b.count
  )
}
