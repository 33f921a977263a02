import { useState } from 'react'
import type { BuildingId } from '#city/ids.ts'
import type { Progress } from '#progress/progress.ts'
import { reviewView } from '#progress/review.ts'
import type { World } from '#progress/world.ts'

/** The buildings where a review waits for its first verdict, and those where one is done. */
export type ReviewPlaces = { readonly sheets: ReadonlySet<BuildingId>; readonly shelves: ReadonlySet<BuildingId> }

export function reviewPlacesOf(world: World, progress: Progress): ReviewPlaces {
  const [sheets, shelves] = [new Set<BuildingId>(), new Set<BuildingId>()]
  for (const review of world.reviews.values()) {
    const { standing } = reviewView(world, progress, review)
    if (standing === 'open') sheets.add(review.building)
    if (standing === 'reviewed') shelves.add(review.building)
  }
  return { sheets, shelves }
}

/** The very same set as before as long as it has the same members, so that nothing is drawn again for it. */
export function useSameSet<T>(set: ReadonlySet<T>): ReadonlySet<T> {
  const [kept, keep] = useState(set)
  const next = sameOr(kept, set)
  if (next !== kept) keep(next)
  return next
}

/** `before` if both have the same members, else `next`. */
export const sameOr = <T>(before: ReadonlySet<T>, next: ReadonlySet<T>): ReadonlySet<T> =>
  before.size === next.size && [...next].every((one) => before.has(one)) ? before : next
