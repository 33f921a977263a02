import type { Incident } from '#city/incident.ts'
import { openIncidents } from '#progress/night.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { WayOn } from '../building/way-on.tsx'
import { useHud } from '../hud-context.ts'

/** Where to go from a night that has ended: the next floor, and another night that waits. */
export function NightWayOn({ incident: { building } }: { incident: Incident }) {
  const { world } = useHud()
  const [other] = openIncidents(
    world,
    useProgress((all) => all),
  )
  return (
    <WayOn building={building} className="incident-way-on">
      {other && (
        <a className="link" href={makeAddress({ kind: 'incident', id: other.id })}>
          Another night: “{other.title}”
        </a>
      )}
    </WayOn>
  )
}
