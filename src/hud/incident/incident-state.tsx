import { Suspense, lazy } from 'react'
import type { IncidentPlace } from '#city/incident.ts'
import { incidentView } from '#progress/incident.ts'
import { useProgress } from '#store/hooks.tsx'
import { useHud } from '../hud-context.ts'
import { incidentStateWords, runningWords } from '../words/incident-words.ts'

// Loaded late: seldom is a night open.
const StandsAt = lazy(() => import('./stands-at.tsx').then((m) => ({ default: m.StandsAt })))

/** The state of an incident in a list, in words. */
export function IncidentState({ incident }: { incident: IncidentPlace }) {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const view = incidentView(world, progress, incident)
  if (!view.running) return incidentStateWords(world, progress.level, incident, view)
  return (
    <Suspense fallback={runningWords(null)}>
      <StandsAt incident={incident} play={view.running} />
    </Suspense>
  )
}
