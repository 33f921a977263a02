import type { IncidentPlace } from '#city/incident.ts'
import { withEntry, withItem } from './draft.ts'
import type { Draft } from './draft.ts'
import type { IncidentEvent } from './event.ts'
import { hasPlot } from './plot-state.ts'
import type { Moment, NightEvent, Progress } from './progress.ts'
import type { World } from './world.ts'

/**
 * Adds an event of a night to the draft, also one that was undone. Changes nothing if the beginning of its night is not
 * known. Nights of incidents that only a newer release knows are kept, as reviews are.
 */
export function applyNight(draft: Draft, event: IncidentEvent, at: Moment): boolean {
  const { next } = draft
  const before = next.incidents.get(event.incident) ?? []
  if ('play' in event && !before.some((night) => night.event.id === event.play)) return false
  const night: NightEvent = { event, at, isUndone: next.revoked.has(event.id) }
  next.incidents = withEntry(draft, next.incidents, event.incident, withItem(draft, before, night))
  return true
}

/** Whether an incident can be begun: its level is reached, and the ground floor of its building stands. */
export const isUnlocked = (world: World, progress: Progress, { building, level }: IncidentPlace): boolean =>
  level <= progress.level && hasPlot(world, progress, building)

/** The incidents that wait for a first night, in the order of the content. */
export const openIncidents = (world: World, progress: Progress): readonly IncidentPlace[] =>
  [...world.incidents.values()].filter(
    (place) => isUnlocked(world, progress, place) && progress.incidents.get(place.id)?.every(leavesNothing) !== false,
  )

/** No night is open after these alone, and no cause was seen. */
const leavesNothing = ({ event, isUndone }: NightEvent) =>
  event.kind === 'incidentActed' || event.kind === 'incidentNamed' || (event.kind === 'incidentBegun' && isUndone)
