import type { ReviewId } from '#city/ids.ts'
import type { ReviewSummary } from '#city/review.ts'
import type { Words } from '#city/words.ts'
import { useLoaded } from './use-loaded.ts'

/**
 * Which code of reviews is sound, from the content: a link doesn't say it. Null until it is loaded, if it can't be, and
 * if there are no `reviews` to ask it for.
 */
export function useSoundness(
  words: Pick<Words, 'reviews'>,
  reviews: { readonly size: number } | null | undefined,
): ReadonlyMap<ReviewId, Pick<ReviewSummary, 'sound'>> | null {
  const isNeeded = (reviews?.size ?? 0) > 0
  const loaded = useLoaded(() => (isNeeded ? words.reviews() : Promise.resolve(null)), `reviews ${isNeeded}`)
  return loaded.kind === 'ready' ? loaded.value : null
}
