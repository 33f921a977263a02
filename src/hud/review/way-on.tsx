import { ArrowRight } from 'lucide-react'
import type { Review } from '#city/review.ts'
import { openReviews } from '#progress/review.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { ReviewMark } from '#ui/review-mark.tsx'
import { useHud } from '../hud-context.ts'
import { nextFloor } from '../next-step.ts'
import { floorName } from '../words/place-words.ts'

/** Where to go from a review that is done: the next floor, and another review that waits. */
export function WayOn({ review: { building } }: { review: Review }) {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const here = world.index.buildingById.get(building)
  const [ground = null] = here?.floors.flatMap((id) => world.index.floorById.get(id) ?? []) ?? []
  const next = nextFloor(world, progress, ground)
  const waiting = openReviews(world, progress)
  const other = waiting.find((each) => each.building === building) ?? waiting[0]
  const way = next
    ? { place: { kind: 'floor' as const, id: next.id }, words: `Go on: ${floorName(next)}` }
    : { place: { kind: 'building' as const, id: building }, words: `Back to ${here?.name}` }
  return (
    <nav className="review-way-on" aria-label="Where to go from here">
      <a className="slab" href={makeAddress(way.place)}>
        <ArrowRight className="icon" aria-hidden="true" />
        {way.words}
      </a>
      {other && (
        <a className="link" href={makeAddress({ kind: 'review', id: other.id })}>
          <ReviewMark name="sheet" />
          Another review: “{other.title}”
        </a>
      )}
    </nav>
  )
}
