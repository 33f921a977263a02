import type { City } from '#city/city.ts'
import type { ReviewId } from '#city/ids.ts'
import type { Source } from '../markdown/tree.ts'
import { type ReviewDraft, type ReviewSource, readReview } from './review.ts'

/** How many reviews there are: in all, of those that run in the page, of those with sound code, and by level. */
export type ReviewCounts = {
  readonly reviews: number
  readonly running: number
  readonly sound: number
  readonly reviewsByLevel: Readonly<Record<string, number>>
}

export const NO_REVIEWS: ReviewCounts = { reviews: 0, running: 0, sound: 0, reviewsByLevel: {} }

export type ReviewsDraft = {
  /** One for each document, whether it could be read or not. */
  readonly drafts: readonly ReviewDraft[]
  readonly counts: ReviewCounts
  /** Those that could be read, in the order of the levels, the buildings of the city and their ids. */
  readonly sources: readonly ReviewSource[]
}

/** Reads the documents of all reviews. If `city` is null, buildings, levels and floors are not checked. */
export function readReviews(sources: readonly Source[], city: City | null): ReviewsDraft {
  const drafts = sources.map((source) => readReview(source, city))
  const seen = new Map<ReviewId, string>()
  for (const [index, { id, report }] of drafts.entries()) {
    const { file } = sources[index]!
    if (!id) continue
    const earlier = seen.get(id.id)
    if (earlier)
      report.add('doubled-review', id.place, `second review "${id.id}"; the first is in ${earlier}. Keep one.`)
    else seen.set(id.id, file)
  }
  const order = new Map((city?.buildings ?? []).map(({ id }, index) => [id, index]))
  const placeOf = ({ review }: ReviewSource) => order.get(review.building) ?? 0
  const read = drafts
    .flatMap(({ source }) => source ?? [])
    .sort((a, b) => a.review.level - b.review.level || placeOf(a) - placeOf(b) || (a.review.id < b.review.id ? -1 : 1))
  return { drafts, counts: countsOf(read, city), sources: read }
}

function countsOf(sources: readonly ReviewSource[], city: City | null): ReviewCounts {
  const levels = city?.levels.map(({ number }) => number) ?? []
  const at = (level: number) => sources.filter(({ review }) => review.level === level).length
  return {
    reviews: sources.length,
    running: sources.filter(({ runs }) => runs).length,
    sound: sources.filter(({ review }) => review.sound).length,
    reviewsByLevel: Object.fromEntries(levels.map((level) => [`L${level}`, at(level)])),
  }
}
