/** What the page needs first: the structure of the city and the names and texts of its places, without lessons. */
declare module 'virtual:city' {
  import type { City } from '#city/city.ts'
  import type { Plan } from '#city/curriculum.ts'
  import type { IncidentPlace } from '#city/incident.ts'
  import type { ReviewPlace } from '#city/review.ts'

  export const city: City
  export const plan: Plan
  /** All reviews, in the order of the levels. */
  export const reviews: readonly ReviewPlace[]
  /** All incidents, in the order of the levels. */
  export const incidents: readonly IncidentPlace[]
  /** A hash of the content, 0 to 65535. */
  export const edition: number
  /** Development only: calls `listener` after an edit, when all exports have their new values. Returns how to stop. */
  export function onContentEdit(
    listener: (content: {
      city: City
      plan: Plan
      reviews: readonly ReviewPlace[]
      incidents: readonly IncidentPlace[]
      edition: number
    }) => void,
  ): () => void
}

declare module 'virtual:lessons' {
  import type { Lesson, LevelNumber } from '#city/city.ts'

  /** The lessons of a level, in the order of the document; each level is a file of its own. */
  export function loadLessons(level: LevelNumber): Promise<readonly Lesson[]>
}

/** Import it dynamically, when it is needed: it is not part of the first load. */
declare module 'virtual:curriculum' {
  import type { Curriculum } from '#city/curriculum.ts'

  export const curriculum: Curriculum
}

/** Import it dynamically, when it is needed: it is not part of the first load. */
declare module 'virtual:people' {
  import type { Person } from '#city/city.ts'
  import type { FloorId } from '#city/ids.ts'

  export const people: ReadonlyMap<FloorId, Person>
}

/** Import it dynamically, when it is needed: it is not part of the first load. */
declare module 'virtual:reviews' {
  import type { ReviewId } from '#city/ids.ts'
  import type { Review, ReviewSummary } from '#city/review.ts'

  export const summaries: ReadonlyMap<ReviewId, ReviewSummary>
  /** Each review is a file of its own. Rejects if there is no such review. */
  export function loadReview(id: ReviewId): Promise<Review>
}

/** Import it dynamically, when it is needed: it is not part of the first load. */
declare module 'virtual:incidents' {
  import type { IncidentId } from '#city/ids.ts'
  import type { Incident, IncidentSummary } from '#city/incident.ts'

  export const summaries: ReadonlyMap<IncidentId, IncidentSummary>
  /** Each incident is a file of its own. Rejects if there is no such incident. */
  export function loadIncident(id: IncidentId): Promise<Incident>
}

/**
 * The code of the reviews that run, for the worker that tries it. Import it nowhere else: the build of the page leaves out
 * reads of properties that nothing uses, so that code which fails there would not fail.
 */
declare module 'virtual:review-runs' {
  /**
   * What runs: takes the values of a `Trial`'s parameters; of one that runs twice: the store, the arguments of both
   * calls, and whose turn it is, such as "1212".
   */
  export type Run = (...values: readonly unknown[]) => unknown
  /** An operation on the stand-in for the database, in the order in which they went. */
  export type Turn = {
    readonly call: 1 | 2
    readonly does: 'get' | 'set' | 'change'
    readonly key: string
    readonly value: unknown
  }
  export type ReviewRuns = {
    readonly given: Run
    /** Null if the code is sound. */
    readonly mended: Run | null
    /** The turns that the given code takes; null if it doesn't run twice. */
    readonly turnsOf: ((...values: readonly unknown[]) => Promise<readonly Turn[]>) | null
  }
  /** Each is a file of its own. Key: the id of the review. */
  export const runs: Readonly<Record<string, () => Promise<ReviewRuns>>>
}
