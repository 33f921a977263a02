import type { LevelNumber } from '#city/city.ts'
import type { CheckpointId, FloorId, PhaseId, WorksheetId } from '#city/ids.ts'

/** How sure a learner is of a prediction, least to most. */
export const CONFIDENCES = ['guess', 'leaning', 'fairlySure', 'certain'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** What a learner says of a prediction once the lesson is known. */
export const VERDICTS = ['blindsided', 'partly', 'sawItComing'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Where an event stands in the order of all: by time, then by tick, replica and count. It says what came after what, not when. */
export type Stamp = {
  /** Milliseconds since 1970 by the clock of the time, but never behind the newest event known when it was made. */
  readonly time: number
  /** Counts up where the clock is not ahead of that event. */
  readonly tick: number
  /** Who wrote it: one page load of one browser. */
  readonly replica: string
  /** The replica's own running number. */
  readonly count: number
}

/** `<replica>-<count>` */
export type EventId = string

export type Evidence =
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'note'; readonly text: string }

/** `YYYY-MM-DD` in the learner's own time zone. */
export type Day = string
/** `YYYY-MM` */
export type Month = string

/** What a learner did. Texts are bounded by `LIMITS`. */
export type Deed =
  | { readonly kind: 'begun' }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'paceChosen'; readonly pace: string }
  | { readonly kind: 'predicted'; readonly floor: FloorId; readonly text: string; readonly confidence: Confidence }
  | { readonly kind: 'built'; readonly floor: FloorId; readonly verdict: Verdict; readonly why: string }
  | { readonly kind: 'recalled'; readonly floor: FloorId; readonly recalled: boolean; readonly text: string }
  | { readonly kind: 'checkpointSaid'; readonly checkpoint: CheckpointId }
  | { readonly kind: 'checkpointShown'; readonly checkpoint: CheckpointId; readonly evidence: Evidence }
  | {
      readonly kind: 'checkpointVouched'
      readonly checkpoint: CheckpointId
      readonly mentor: string
      readonly key: string
      readonly day: Day
    }
  | { readonly kind: 'checkpointTakenBack'; readonly checkpoint: CheckpointId }
  | { readonly kind: 'raised'; readonly level: LevelNumber }
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
  | { readonly kind: 'revoked'; readonly event: EventId }
  /** No deed of a learner: the page found events that lie ahead of its clock, and notes that they were done by now. */
  | { readonly kind: 'clockRead' }

export type DeedKind = Deed['kind']

export type Event = Deed & {
  readonly id: EventId
  readonly at: Stamp
  /**
   * What the learner's clock said (milliseconds since 1970), where that is not `at.time` or `at.tick` is not 0. Older
   * releases never wrote it: of their events with a tick nobody knows more than what comes before and after them.
   */
  readonly done?: number
}

/** Characters a text may hold; what is longer is refused at the door, never cut in silence. */
export const LIMITS = { name: 80, key: 200, text: 4_000, url: 2_000, cell: 8_000, reflection: 8_000 } as const

/**
 * The largest numbers an event may hold: what is written stays within them, what is read is held against them. A tick
 * may be one higher when it is read, since older releases wrote that.
 */
export const BOUNDS = {
  /** The last moment a `Date` can hold. */
  time: 8.64e15,
  tick: Number.MAX_SAFE_INTEGER,
  count: Number.MAX_SAFE_INTEGER,
  level: 999,
  question: 999,
} as const

/** Only these may become something to press. */
export const isWebLink = (url: string) => /^https?:\/\/\S+$/i.test(url) && URL.canParse(url)

export const isSameEvidence = (a: Evidence, b: Evidence) =>
  a.kind === 'link' ? b.kind === 'link' && a.url === b.url : b.kind === 'note' && a.text === b.text

/** Ascending by clock, replica, count: one total order on every device. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return (
    a.time - b.time ||
    a.tick - b.tick ||
    (a.replica < b.replica ? -1 : a.replica > b.replica ? 1 : 0) ||
    a.count - b.count
  )
}
