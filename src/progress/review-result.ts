import type { Outcome } from './event.ts'

/**
 * How right a verdict on the code of a review was. `partly`: the learner saw that something is wrong, but marked other
 * lines. Links store the index, so the order must never change.
 */
export const REVIEW_RESULTS = ['right', 'partly', 'wrong'] as const
export type ReviewResult = (typeof REVIEW_RESULTS)[number]

const RESULT_OF: Record<Outcome, ReviewResult> = {
  found: 'right',
  elsewhere: 'partly',
  missed: 'wrong',
  takenRightly: 'right',
  turnedAway: 'wrong',
}

export const resultOf = (outcome: Outcome): ReviewResult => RESULT_OF[outcome]

const FAULTY: Record<ReviewResult, Outcome> = { right: 'found', partly: 'elsewhere', wrong: 'missed' }

/** The outcome behind a result, which depends on whether the code is sound. */
export function outcomeFrom(result: ReviewResult, isSound: boolean): Outcome {
  if (isSound) return result === 'right' ? 'takenRightly' : 'turnedAway'
  return FAULTY[result]
}
