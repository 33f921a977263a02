import type { ReviewPlace } from '#city/review.ts'
import { CONFIDENCES } from '#progress/event.ts'
import type { ReviewResult } from '#progress/review-result.ts'
import type { World } from '#progress/world.ts'
import type { ReviewFact, Snapshot } from '#share/snapshot.ts'

/** `city`: in the order of the content. A link has no days of reviews. */
export type ReviewOrder = 'city' | 'misses'

/** The reviews of a link. `misses`: from wrong to right, and of one result the surest first. */
export function reviewsIn(
  world: World,
  { reviews }: Pick<Snapshot, 'reviews'>,
  order: ReviewOrder,
): readonly ReviewPlace[] {
  const done = [...world.reviews.values()].flatMap((place) => {
    const fact = reviews?.get(place.id)
    return fact ? [{ place, rank: rankOf(fact) }] : []
  })
  const ordered = order === 'city' ? done : done.toSorted((a, b) => b.rank - a.rank)
  return ordered.map(({ place }) => place)
}

const WRONGNESS: Record<ReviewResult, number> = { wrong: 2, partly: 1, right: 0 }

const rankOf = ({ confidence, result }: ReviewFact) =>
  WRONGNESS[result] * CONFIDENCES.length + CONFIDENCES.indexOf(confidence)
