import type { Review } from '#city/review.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { useHud } from '../hud-context.ts'
import { RemarksAbout } from '../remarks/remarks-about.tsx'
import { identityOf } from '../words/level-words.ts'
import { Request } from './request.tsx'

/** The stage `ahead`: what was asked for, and when the code can be seen. */
export function Ahead({ review }: { review: Review }) {
  const { world } = useHud()
  const reached = useProgress(({ level }) => level)
  const building = world.index.buildingById.get(review.building)
  const then = review.trial ? 'Then you can read what came back, and try it.' : 'Then you can read what came back.'
  return (
    <>
      <Request review={review} isWhole={false} />
      <RemarksAbout subject={{ kind: 'review', id: review.id }} title="h2" />
      <section className="review-band blueprint">
        <p className="h3">The sheet is still rolled up.</p>
        <p className="review-soft">
          {review.level > reached ? (
            `It opens when the city is raised to ${identityOf(world, review.level)}, and the ground floor of ${building?.name} stands. ${then}`
          ) : (
            <>
              It opens when the ground floor of{' '}
              <a href={makeAddress({ kind: 'building', id: review.building })}>{building?.name}</a> stands. {then}
            </>
          )}
        </p>
      </section>
    </>
  )
}
