import type { ReviewView } from '#progress/review.ts'

/**
 * What of a review may be in the page. `ahead`: title and request. `before`: also the code, to be tried and judged.
 * `after`: also what it was.
 */
export type ReviewStage = 'ahead' | 'before' | 'after'

/** `isAgain`: the learner has begun it again, after the answer has been seen. */
export function reviewStage({ standing }: Pick<ReviewView, 'standing'>, isAgain: boolean): ReviewStage {
  if (standing === 'locked') return 'ahead'
  return standing === 'open' || isAgain ? 'before' : 'after'
}
