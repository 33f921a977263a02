import type { IncidentPlay } from '#progress/incident.ts'
import type { IncidentPlace } from '#city/incident.ts'
import { useNightPlace } from '#store/night-place.ts'
import { useLoaded } from '#ui/use-loaded.ts'
import { useHud } from '../hud-context.ts'
import { runningWords } from '../words/incident-words.ts'
import { storyMinute } from './seen/story-clock.ts'

/** "Stands at 21:47, go on": where an open night stands in this browser. */
export function StandsAt({ incident, play }: { incident: IncidentPlace; play: IncidentPlay }) {
  const { words } = useHud()
  const [place] = useNightPlace(play.id)
  const summaries = useLoaded(() => words.incidents(), 'incidents')
  const clock = summaries.kind === 'ready' ? summaries.value.get(incident.id)?.clock : undefined
  return runningWords(place && clock !== undefined ? storyMinute(clock, place.atS) : null)
}
