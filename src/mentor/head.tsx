import { ArrowLeft, DoorOpen, Users } from 'lucide-react'
import { makeAddress, makeLearnerAddress } from '#share/address.ts'
import type { Place } from '#share/address.ts'
import { useLearner } from './learner.ts'
import { placeNameIn } from './place-names.ts'

/** The ways on from every place: to its parent, to the desk, and to one's own city. */
export function Head({ parent }: { parent: Place | null }) {
  const { world, link } = useLearner()
  return (
    <nav className="mentor-ways" aria-label="Ways on">
      {parent && (
        <a className="link" href={makeLearnerAddress(link, parent)}>
          <ArrowLeft className="icon" aria-hidden="true" />
          {placeNameIn(world, parent) ?? 'Overview'}
        </a>
      )}
      <span className="mentor-leave">
        <a className="link" href={makeAddress({ kind: 'desk' })}>
          <Users className="icon" aria-hidden="true" />
          Your desk
        </a>
        <a className="link" href={makeAddress({ kind: 'city' })}>
          <DoorOpen className="icon" aria-hidden="true" />
          To your own city
        </a>
      </span>
    </nav>
  )
}
