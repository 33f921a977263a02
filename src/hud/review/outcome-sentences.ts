import type { Review } from '#city/review.ts'
import type { Outcome, Positions } from '#progress/event.ts'
import { outcomeOf } from '#progress/review.ts'
import { OUTCOME_WORDS } from '#ui/outcome-words.ts'
import { lineWords } from './marks.ts'

/**
 * Whether a verdict can be told by the lines of the code: not if the code or its fault has changed since, so that the
 * same lines would turn out otherwise today.
 */
export const isOfThisCode = (outcome: Outcome, review: Pick<Review, 'answer' | 'code'>, marked: Positions): boolean =>
  outcomeOf(review, marked) === outcome && marked.every((line) => line <= review.code.length)

/** How a verdict turned out: a few words, and what that means, told on the learner's side. */
export function outcomeWords(
  outcome: Outcome,
  review: Pick<Review, 'answer' | 'code'>,
  marked: Positions,
): { readonly title: string; readonly means: string } {
  if (!isOfThisCode(outcome, review, marked)) {
    return {
      title: `${OUTCOME_WORDS[outcome]}.`,
      means: 'That was so on the day of your verdict, and it counts. The code or its fault has changed since.',
    }
  }
  const { fault } = review.answer
  const lines = fault ? lineWords(fault.lines) : ''
  switch (outcome) {
    case 'found':
      return {
        title: 'You found it.',
        means:
          lineWords(marked) === lines
            ? `The fault is in ${lines}, as you said.`
            : `The fault is in ${lines}; you marked ${lineWords(marked)}.`,
      }
    case 'elsewhere':
      return {
        title: 'It breaks, in another place.',
        means: `You marked ${lineWords(marked)}; the fault is in ${lines}. Turning it away was right, and the fault would have come back with the next version.`,
      }
    case 'missed':
      return {
        title: 'You took it, and it breaks.',
        means: `The fault is in ${lines}. It reads well, and so it would have gone out.`,
      }
    case 'takenRightly':
      return { title: 'You took it, and it holds.', means: 'Nobody had to wait for a fault that isn’t there.' }
    case 'turnedAway':
      return {
        title: 'It was sound.',
        means:
          'Turned away, it costs a colleague a day: looking for what you saw, and finding nothing. What made you look twice is below.',
      }
  }
}
