import type { BuildingId } from '#city/ids.ts'
import { openReviews } from '#progress/review.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { ReviewMark } from '#ui/review-mark.tsx'
import { useHud } from '../hud-context.ts'

/** "1 review waits": leads to it or, if there are more, to the building that lists them. */
export function ReviewLine({ building }: { building: BuildingId }) {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const waiting = openReviews(world, progress).filter((review) => review.building === building)
  const [first] = waiting
  if (!first) return null
  const isOne = waiting.length === 1
  return (
    <a
      className="directory-row directory-review"
      href={makeAddress(isOne ? { kind: 'review', id: first.id } : { kind: 'building', id: building })}
    >
      <ReviewMark name="sheet" />
      {isOne ? '1 review waits' : `${waiting.length} reviews wait`}
      {isOne && <span className="visually-hidden">: “{first.title}”</span>}
    </a>
  )
}
