import type { BuildingId } from '#city/ids.ts'
import { reviewView } from '#progress/review.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { ReviewMark } from '#ui/review-mark.tsx'
import { useHud } from '../hud-context.ts'
import { reviewStateWords } from '../words/review-words.ts'
import { ListHere } from './list-here.tsx'

/** The reviews of a building: code that somebody else wrote, and the learner's verdicts on it. */
export function ReviewsHere({ building }: { building: BuildingId }) {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const reviews = [...world.reviews.values()].filter((review) => review.building === building)
  const rows = reviews.map((review) => {
    const view = reviewView(world, progress, review)
    return {
      id: review.id,
      address: makeAddress({ kind: 'review', id: review.id }),
      title: review.title,
      mark: (
        <>
          {view.standing === 'open' && <ReviewMark name="sheet" />}
          {view.standing === 'reviewed' && <ReviewMark name="books" />}
        </>
      ),
      state: reviewStateWords(world, progress.level, review, view),
    }
  })
  return <ListHere id="reviews-here" title="Code to judge" rows={rows} />
}
