import { err } from '#lib/result.ts'
import { done, locked, tooLong } from './decision.ts'
import type { Asked, Decision } from './decision.ts'
import { BOUNDS, LIMITS } from '../event.ts'
import type { Progress } from '../progress.ts'
import { reviewView } from '../review.ts'
import type { World } from '../world.ts'

export function decideReview(world: World, progress: Progress, command: Asked<'review'>): Decision {
  const { review, outcome, marked, confidence, text, tries, now } = command
  const place = world.reviews.get(review)
  if (!place) return err({ kind: 'unknownReview', review })
  const { standing, againFrom } = reviewView(world, progress, place)
  if (standing === 'locked') return locked(progress, place)
  if (againFrom !== null && now < againFrom) return err({ kind: 'reviewedLately', from: againFrom })
  if (marked.length > BOUNDS.marks) return err({ kind: 'tooManyLines', limit: BOUNDS.marks })
  if (marked.length > 0 && text.trim() === '') return err({ kind: 'sayWhatGoesWrong' })
  const kept = tries.filter((each) => each.length <= LIMITS.try).slice(0, BOUNDS.tries)
  const lines = [...new Set(marked)].toSorted((a, b) => a - b)
  return (
    tooLong(LIMITS.text, text) ??
    done({ kind: 'reviewed', review, outcome, marked: lines, confidence, text: text.trim(), tries: kept })
  )
}
