import type { LevelNumber } from './city.ts'
import type { BuildingId, FloorId, ReviewId } from './ids.ts'
import type { Inline } from './text.ts'

/** What is wrong with the code of a review or, if the code is sound, what looks wrong with it. */
export const REVIEW_KINDS = [
  'boundary',
  'rounding',
  'unicode',
  'time zone',
  'empty or null',
  'size',
  'order',
  'race',
  'retry',
  'missing check of who asks',
  'injection',
  'secret',
  'swallowed error',
  'leak',
  'wrong unit',
  'cost',
  'invented interface',
  'stale copy',
  'lost update',
  'wrong default',
  'misread request',
  'missing timeout',
  'half a migration',
] as const
export type ReviewKind = (typeof REVIEW_KINDS)[number]

/** Where a review waits, and from which level on: what the first load has of it. */
export type ReviewPlace = {
  readonly id: ReviewId
  readonly title: string
  readonly building: BuildingId
  readonly level: LevelNumber
}

/** What lists and mentors need of a review. A page may show only title and request before the learner's verdict. */
export type ReviewSummary = ReviewPlace & {
  readonly asked: readonly Inline[]
  readonly sound: boolean
  readonly kind: ReviewKind
  readonly floors: readonly FloorId[]
}

/** What a piece of code is, for its colour. */
export const TOKEN_KINDS = ['comment', 'keyword', 'string', 'number', 'name', 'type', 'attribute'] as const
export type TokenKind = (typeof TOKEN_KINDS)[number]
export type CodeToken = { readonly text: string; readonly kind: TokenKind | null }
/** A line of code without its line end. */
export type CodeLine = readonly CodeToken[]

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export type Parameter = { readonly name: string; readonly value: Json }

/** How the code can be tried in the page. The values are those that the fields begin with. */
export type Trial =
  | { readonly kind: 'call'; readonly parameters: readonly Parameter[] }
  /** Two calls at once on a stand-in for a database; both have the same parameters. */
  | {
      readonly kind: 'twice'
      readonly store: Json
      readonly first: readonly Parameter[]
      readonly second: readonly Parameter[]
    }

/** What a breaking case is: an argument list for the code that runs, or a situation in words. */
export type Breaking =
  | { readonly kind: 'arguments'; readonly values: readonly Json[] }
  | { readonly kind: 'words'; readonly situation: string; readonly given: string; readonly wanted: string }

/** A line of the difference between the given and the mended code. */
export type DifferenceLine = { readonly change: 'same' | 'removed' | 'added'; readonly line: CodeLine }

/** What is told only after the verdict. */
export type ReviewAnswer = {
  /** Null if the code is sound. Lines count from 1; the first breaking case is the smallest. */
  readonly fault: {
    readonly lines: readonly number[]
    readonly breaks: readonly Breaking[]
    readonly difference: readonly DifferenceLine[]
  } | null
  /** Why it breaks or, if it is sound, why it holds and what looks wrong about it. */
  readonly why: readonly Inline[]
}

/** A review of code. Until the learner's verdict, a page may show all of it but `answer`, `sound`, `kind` and `floors`. */
export type Review = ReviewSummary & {
  /** Surroundings of the code, such as what calls it; null if the document has none. */
  readonly around: readonly Inline[] | null
  /** As the fence names it, such as "ts" or "sql". */
  readonly language: string
  readonly code: readonly CodeLine[]
  /** Null if the code can't be run in the page. */
  readonly trial: Trial | null
  readonly answer: ReviewAnswer
}
