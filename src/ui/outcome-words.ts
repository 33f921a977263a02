import type { Outcome } from '#progress/event.ts'
import type { ReviewResult } from '#progress/review-result.ts'

/** How a review turned out, in one to three words. */
export const OUTCOME_WORDS: Record<Outcome, string> = {
  found: 'Found',
  elsewhere: 'Looked elsewhere',
  missed: 'Missed',
  takenRightly: 'Taken rightly',
  turnedAway: 'Sound, turned away',
}

/** How reviews turned out, where it is not told or not known which of them are sound. */
export const RESULT_WORDS: Record<ReviewResult, string> = {
  right: 'found or taken rightly',
  partly: 'looked elsewhere',
  wrong: 'missed or turned away',
}
