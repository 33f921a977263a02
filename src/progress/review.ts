import type { Review, ReviewPlace } from '#city/review.ts'
import { withEntry, withItem } from './draft.ts'
import type { Draft } from './draft.ts'
import type { Event, Outcome, Positions } from './event.ts'
import { hasPlot } from './plot-state.ts'
import type { Moment, Progress, ReviewRecord, Reviewing } from './progress.ts'
import type { World } from './world.ts'

/** Milliseconds after the answer was seen, after which a review can be done again: 30 days. */
export const AGAIN_AFTER = 30 * 86_400_000

/**
 * `locked`: its level is not reached, or the ground floor of its building doesn't stand. `open`: it waits for a verdict.
 * `seen`: the verdict was undone, the answer is known. `reviewed`: there is a verdict.
 */
export type ReviewStanding = 'locked' | 'open' | 'seen' | 'reviewed'

export type ReviewView = {
  readonly standing: ReviewStanding
  /** The verdict that counts. */
  readonly first: Reviewing | null
  readonly again: readonly Reviewing[]
  /** From when on it can be done again; null unless it was done. */
  readonly againFrom: Moment | null
}

export function reviewView(world: World, progress: Progress, { id, building, level }: ReviewPlace): ReviewView {
  const record = progress.reviews.get(id)
  if (record) {
    const { first, again, seen } = record
    return { standing: first ? 'reviewed' : 'seen', first, again, againFrom: seen + AGAIN_AFTER }
  }
  const isOpen = level <= progress.level && hasPlot(world, progress, building)
  return { standing: isOpen ? 'open' : 'locked', first: null, again: [], againFrom: null }
}

/** The reviews that wait for a first verdict, in the order of the content. */
export const openReviews = (world: World, progress: Progress): readonly ReviewPlace[] =>
  [...world.reviews.values()].filter((review) => reviewView(world, progress, review).standing === 'open')

/** How a verdict turns out: worked out from the lines that were marked, never asked. */
export function outcomeOf({ answer }: Pick<Review, 'answer'>, marked: Positions): Outcome {
  if (!answer.fault) return marked.length === 0 ? 'takenRightly' : 'turnedAway'
  if (marked.length === 0) return 'missed'
  return marked.some((line) => answer.fault!.lines.includes(line)) ? 'found' : 'elsewhere'
}

/**
 * Applies a verdict to the draft, also one that was undone: its learner has seen the answer. Returns whether anything
 * changed. Reviews that only a newer release knows are kept, so that a link or a journal can tell of them later.
 */
export function applyReview(draft: Draft, event: Extract<Event, { readonly kind: 'reviewed' }>, at: Moment): boolean {
  const { next } = draft
  const { id, review, outcome, marked, confidence, text, tries } = event
  const before = next.reviews.get(review)
  const verdict: Reviewing | null = next.revoked.has(id) ? null : { outcome, marked, confidence, text, tries, at }
  const after: ReviewRecord = before
    ? {
        ...before,
        seen: Math.max(before.seen, at),
        again: verdict ? withItem(draft, before.again, verdict) : before.again,
      }
    : { seen: at, first: verdict, again: [] }
  next.reviews = withEntry(draft, next.reviews, review, after)
  return true
}
