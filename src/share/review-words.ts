import type { ReviewId } from '#city/ids.ts'
import type { ReviewSummary } from '#city/review.ts'
import type { Outcome } from '#progress/event.ts'
import type { ReviewResult } from '#progress/review-result.ts'
import { outcomeFrom } from '#progress/review-result.ts'

/** How reviews turned out, where it is not told or not known which of them are sound. */
export const RESULT_WORDS: Record<ReviewResult, string> = {
  right: 'found or taken rightly',
  partly: 'looked elsewhere',
  wrong: 'missed or turned away',
}

/** How reviews turned out, as somebody else is told. */
const OUTCOME_WORDS: Record<Outcome, string> = {
  found: 'the fault found',
  elsewhere: 'looked elsewhere',
  missed: 'the fault missed',
  takenRightly: 'sound, and taken',
  turnedAway: 'turned away, though sound',
}

/** Which code is sound; null as long as that is not known, because a link doesn't say it. */
export type Soundness = ReadonlyMap<ReviewId, Pick<ReviewSummary, 'sound'>> | null

/** "the fault missed", or "missed or turned away" where it is not known whether the code is sound. */
export function resultWords(review: ReviewId, result: ReviewResult, soundness: Soundness): string {
  const known = soundness?.get(review)
  return known ? OUTCOME_WORDS[outcomeFrom(result, known.sound)] : RESULT_WORDS[result]
}
