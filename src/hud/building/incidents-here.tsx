import type { BuildingId } from '#city/ids.ts'
import { incidentView } from '#progress/incident.ts'
import { makeAddress } from '#share/address.ts'
import { useProgress } from '#store/hooks.tsx'
import { IncidentMark } from '#ui/incident-mark.tsx'
import { useHud } from '../hud-context.ts'
import { IncidentState } from '../incident/incident-state.tsx'
import { OnCall } from '../incident/on-call.tsx'
import { INCIDENTS_TITLE, incidentMark } from '../words/incident-words.ts'
import { ListHere } from './list-here.tsx'

/** The incidents of a building: nights in which one part of a system fails, and what the learner did in them. */
export function IncidentsHere({ building }: { building: BuildingId }) {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const incidents = [...world.incidents.values()].filter((incident) => incident.building === building)
  const rows = incidents.map((incident) => {
    const mark = incidentMark(incidentView(world, progress, incident).standing)
    return {
      id: incident.id,
      address: makeAddress({ kind: 'incident', id: incident.id }),
      title: incident.title,
      mark: mark && <IncidentMark name={mark} />,
      state: <IncidentState incident={incident} />,
    }
  })
  return <ListHere id="incidents-here" title={INCIDENTS_TITLE} note={<OnCall />} rows={rows} />
}
