import type { Review } from '#city/review.ts'
import type { Outcome, Positions } from '#progress/event.ts'
import { lineWords } from './marks.ts'

/** How a verdict turned out: a few words, and what that means, told on the learner's side. */
export function outcomeWords(
  outcome: Outcome,
  { answer: { fault } }: Pick<Review, 'answer'>,
  marked: Positions,
): { readonly title: string; readonly means: string } {
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
