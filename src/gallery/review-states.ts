import type { Review } from '#city/review.ts'
import { SAMPLES } from './review-samples.ts'

const { faulty, sound, twice, words, hostile } = SAMPLES

/** A review in one state. */
export type ReviewState = {
  readonly name: string
  readonly title: string
  readonly review: Review
  /** The lines of the verdict that was given; null: none was. */
  readonly verdict?: readonly number[]
  readonly does?: 'ahead' | 'mark' | 'undo' | 'fail'
  readonly tries?: readonly string[]
}

/** Every state of a review. */
export const REVIEW_STATES: readonly ReviewState[] = [
  { name: 'ahead', title: 'Ahead', review: faulty.review, does: 'ahead' },
  { name: 'before', title: 'Before the verdict', review: faulty.review },
  { name: 'marked', title: 'Lines marked', review: faulty.review, does: 'mark' },
  { name: 'twice', title: 'Twice at once', review: twice.review },
  { name: 'words', title: 'Code that does not run in the page', review: words.review },
  { name: 'found', title: 'Found', review: faulty.review, verdict: [3, 4], tries: ['[100,3]'] },
  { name: 'elsewhere', title: 'Looked elsewhere', review: twice.review, verdict: [6] },
  { name: 'missed', title: 'Missed', review: words.review, verdict: [] },
  { name: 'taken', title: 'Taken rightly', review: sound.review, verdict: [] },
  { name: 'turned-away', title: 'Sound, turned away', review: sound.review, verdict: [3] },
  { name: 'undone', title: 'Undone', review: faulty.review, verdict: [3], does: 'undo' },
  { name: 'failed', title: 'Not loaded', review: faulty.review, does: 'fail' },
  { name: 'hostile', title: 'Code that misbehaves', review: hostile.review },
]
