import type { ReviewPlace } from '#city/review.ts'
import type { ReviewResult } from '#progress/review-result.ts'
import type { World } from '#progress/world.ts'
import type { Snapshot } from '#share/snapshot.ts'
import { inOrder } from './content-order.ts'
import type { ContentOrder } from './content-order.ts'

/** The reviews of a link. */
export function reviewsIn(
  world: World,
  { reviews }: Pick<Snapshot, 'reviews'>,
  order: ContentOrder,
): readonly ReviewPlace[] {
  const done = [...world.reviews.values()].flatMap((place) => {
    const fact = reviews?.get(place.id)
    return fact ? [{ place, wrongness: WRONGNESS[fact.result], confidence: fact.confidence }] : []
  })
  return inOrder(done, order)
}

const WRONGNESS: Record<ReviewResult, number> = { wrong: 2, partly: 1, right: 0 }
