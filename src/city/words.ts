import type { Lesson, LevelNumber, Person } from './city.ts'
import type { Curriculum } from './curriculum.ts'
import type { FloorId, IncidentId, ReviewId } from './ids.ts'
import type { Incident, IncidentSummary } from './incident.ts'
import type { Review, ReviewSummary } from './review.ts'

/** Loads the texts that are not in the first load. Asking again for the same texts does not load them again. */
export type Words = {
  readonly lessonsOf: (level: LevelNumber) => Promise<readonly Lesson[]>
  readonly curriculum: () => Promise<Curriculum>
  /** The people of the stories, by floor. A floor whose text names nobody has no entry. */
  readonly people: () => Promise<ReadonlyMap<FloorId, Person>>
  /** What is told of every review in lists, in the order of the levels. */
  readonly reviews: () => Promise<ReadonlyMap<ReviewId, ReviewSummary>>
  /** Rejects if there is no such review. */
  readonly reviewOf: (id: ReviewId) => Promise<Review>
  /** What is told of every incident in lists, in the order of the levels. */
  readonly incidents: () => Promise<ReadonlyMap<IncidentId, IncidentSummary>>
  /** Rejects if there is no such incident. */
  readonly incidentOf: (id: IncidentId) => Promise<Incident>
}
