import { ArrowRight } from 'lucide-react'
import type { Incident } from '#city/incident.ts'
import { openIncidents } from '#progress/night.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { useHud } from '../hud-context.ts'
import { nextFloor } from '../next-step.ts'
import { floorName } from '../words/place-words.ts'

/** Where to go from a night that has ended: the next floor, and another night that waits. */
export function WayOn({ incident: { building } }: { incident: Incident }) {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const here = world.index.buildingById.get(building)
  const [ground = null] = here?.floors.flatMap((id) => world.index.floorById.get(id) ?? []) ?? []
  const next = nextFloor(world, progress, ground)
  const [other] = openIncidents(world, progress)
  const way = next
    ? { place: { kind: 'floor' as const, id: next.id }, words: `Go on: ${floorName(next)}` }
    : { place: { kind: 'building' as const, id: building }, words: `Back to ${here?.name}` }
  return (
    <nav className="incident-way-on" aria-label="Where to go from here">
      <a className="slab" href={makeAddress(way.place)}>
        <ArrowRight className="icon" aria-hidden="true" />
        {way.words}
      </a>
      {other && (
        <a className="link" href={makeAddress({ kind: 'incident', id: other.id })}>
          Another night: “{other.title}”
        </a>
      )}
    </nav>
  )
}
