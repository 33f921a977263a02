import type { ReviewId } from '#city/ids.ts'
import type { ReviewView } from '#progress/review.ts'

/**
 * What of a review may be in the page. `ahead`: title and request. `before`: also the code, to be tried and judged.
 * `after`: also what it was.
 */
export type ReviewStage = 'ahead' | 'before' | 'after'

/** The draft that says that a review is being done again; it ends with the verdict. */
export const againKey = (id: ReviewId): string => `review-again:${id}`

/** `isAgain`: the learner has begun it again, after the answer has been seen. */
export function reviewStage({ standing }: Pick<ReviewView, 'standing'>, isAgain: boolean): ReviewStage {
  if (standing === 'locked') return 'ahead'
  return standing === 'open' || isAgain ? 'before' : 'after'
}
