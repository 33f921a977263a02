import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { BuildingId } from '#city/ids.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { useHud } from '../hud-context.ts'
import { nextFloor } from '../next-step.ts'
import { floorName } from '../words/place-words.ts'

/** Where to go from what is done at a building: the next floor or, if there is none, the building; then what else waits. */
export function WayOn({
  building,
  className,
  children,
}: {
  building: BuildingId
  className: string
  /** A link to what else waits. */
  children: ReactNode
}) {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const here = world.index.buildingById.get(building)
  const [ground = null] = here?.floors.flatMap((id) => world.index.floorById.get(id) ?? []) ?? []
  const next = nextFloor(world, progress, ground)
  const way = next
    ? { place: { kind: 'floor' as const, id: next.id }, words: `Go on: ${floorName(next)}` }
    : { place: { kind: 'building' as const, id: building }, words: `Back to ${here?.name}` }
  return (
    <nav className={className} aria-label="Where to go from here">
      <a className="slab" href={makeAddress(way.place)}>
        <ArrowRight className="icon" aria-hidden="true" />
        {way.words}
      </a>
      {children}
    </nav>
  )
}
