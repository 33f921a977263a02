import type { Review } from '#city/review.ts'
import { openReviews } from '#progress/review.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { ReviewMark } from '#ui/review-mark.tsx'
import { WayOn } from '../building/way-on.tsx'
import { useHud } from '../hud-context.ts'

/** Where to go from a review that is done: the next floor, and another review that waits. */
export function ReviewWayOn({ review: { building } }: { review: Review }) {
  const { world } = useHud()
  const waiting = openReviews(
    world,
    useProgress((all) => all),
  )
  const other = waiting.find((each) => each.building === building) ?? waiting[0]
  return (
    <WayOn building={building} className="review-way-on">
      {other && (
        <a className="link" href={makeAddress({ kind: 'review', id: other.id })}>
          <ReviewMark name="sheet" />
          Another review: “{other.title}”
        </a>
      )}
    </WayOn>
  )
}
