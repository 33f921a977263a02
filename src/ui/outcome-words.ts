import type { Outcome } from '#progress/event.ts'

/** How a review turned out, in one to three words. */
export const OUTCOME_WORDS: Record<Outcome, string> = {
  found: 'Found',
  elsewhere: 'Looked elsewhere',
  missed: 'Missed',
  takenRightly: 'Taken rightly',
  turnedAway: 'Sound, turned away',
}
