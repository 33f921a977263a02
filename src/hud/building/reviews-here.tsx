import type { BuildingId } from '#city/ids.ts'
import { reviewView } from '#progress/review.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { ReviewMark } from '#ui/review-mark.tsx'
import { useHud } from '../hud-context.ts'
import { reviewStateWords } from '../words/review-words.ts'

/** The reviews of a building: code that somebody else wrote, and the learner's verdicts on it. */
export function ReviewsHere({ building }: { building: BuildingId }) {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const reviews = [...world.reviews.values()].filter((review) => review.building === building)
  if (reviews.length === 0) return null
  return (
    <section className="standing" aria-labelledby="reviews-here">
      <h2 className="h3" id="reviews-here">
        Code to judge
      </h2>
      <ul>
        {reviews.map((review) => {
          const view = reviewView(world, progress, review)
          return (
            <li key={review.id}>
              <a href={makeAddress({ kind: 'review', id: review.id })}>“{review.title}”</a>
              <span className="standing-state tiny soft">
                {view.standing === 'open' && <ReviewMark name="sheet" />}
                {view.standing === 'reviewed' && <ReviewMark name="books" />}
                {reviewStateWords(world, progress.level, review, view)}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
