import type { ReviewId } from '#city/ids.ts'
import type { ReviewSummary } from '#city/review.ts'
import { outcomeFrom } from '#progress/review-result.ts'
import type { ReviewFact } from '#share/snapshot.ts'
import { RESULT_WORDS } from '#share/review-words.ts'
import { OUTCOME_WORDS } from '#ui/outcome-words.ts'
import { useLoaded } from '#ui/use-loaded.ts'
import { capital, useLearner } from '../learner.ts'

/** What a link tells of a review, with the words of the content. */
export type ReviewInLink = {
  /** Null if the link says nothing about it. */
  readonly fact: ReviewFact | null
  /** "Sound, turned away"; as long as it is not known whether the code is sound: "Missed or turned away". */
  readonly outcome: string
  /** Null until it is loaded, and if it can't be. */
  readonly summary: ReviewSummary | null
  /** Loads again what did not come; null unless it failed. */
  readonly again: (() => void) | null
}

export function useReview(id: ReviewId): ReviewInLink {
  const { words, snapshot } = useLearner()
  const loaded = useLoaded(words.reviews, 'reviews')
  const summary = (loaded.kind === 'ready' && loaded.value.get(id)) || null
  const fact = snapshot.reviews?.get(id) ?? null
  const again = loaded.kind === 'failed' ? loaded.again : null
  return { fact, outcome: fact ? outcomeWords(fact, summary) : 'Not reviewed', summary, again }
}

const outcomeWords = ({ result }: ReviewFact, summary: ReviewSummary | null) =>
  summary ? OUTCOME_WORDS[outcomeFrom(result, summary.sound)] : capital(RESULT_WORDS[result])

/** What the learner wrote of the code: what goes wrong, and for whom. Null if it is not in the link. */
export function useSentence(id: ReviewId): string | null {
  const { snapshot } = useLearner()
  return snapshot.texts.find((text) => text.kind === 'review' && text.review === id)?.text ?? null
}
