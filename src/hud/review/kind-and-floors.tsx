import type { FloorId } from '#city/ids.ts'
import { titleOf } from '#city/city.ts'
import type { Review } from '#city/review.ts'
import { makeAddress } from '#share/address.ts'
import { useHud } from '../hud-context.ts'
import { identityOf } from '../words/level-words.ts'
import { floorName } from '../words/place-words.ts'

/** What the fault is called, and the floors that tell of it. */
export function KindAndFloors({ review: { kind, floors, answer } }: { review: Review }) {
  return (
    <section className="review-kind">
      <h2 className="review-label">{answer.fault ? 'What it is called' : 'What it looks like'}</h2>
      <p className="review-kind-name">{kind.charAt(0).toUpperCase() + kind.slice(1)}</p>
      {floors.length > 0 && (
        <>
          <h3 className="review-label">Where it is told</h3>
          <ul>
            {floors.map((id) => (
              <li key={id}>
                <FloorLink id={id} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function FloorLink({ id }: { id: FloorId }) {
  const { world, views } = useHud()
  const floor = world.index.floorById.get(id)
  if (!floor) return null
  const view = views.get(id)
  // A floor in mist has no title yet.
  if (!view || view.standing === 'locked') {
    return (
      <span className="soft">
        {floorName(floor)}, in mist until {identityOf(world, floor.level)}
      </span>
    )
  }
  return (
    <a href={makeAddress({ kind: 'floor', id })}>
      {floorName(floor)}: {titleOf(floor)}
    </a>
  )
}
