import type { ReviewResult } from '#progress/review-result.ts'

/** How reviews turned out, where it is not told or not known which of them are sound. */
export const RESULT_WORDS: Record<ReviewResult, string> = {
  right: 'found or taken rightly',
  partly: 'looked elsewhere',
  wrong: 'missed or turned away',
}
