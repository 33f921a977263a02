import type { LevelNumber } from '#city/city.ts'
import type { IncidentPlace } from '#city/incident.ts'
import type { IncidentPlayed, IncidentStanding, IncidentView } from '#progress/incident.ts'
import type { World } from '#progress/world.ts'
import { spanWords } from '../incident/span-words.ts'
import { opensWords } from './opens-words.ts'

/** What every list of incidents is called. */
export const INCIDENTS_TITLE = 'Nights on call'

/** The mark before the state of an incident; null for none. */
export function incidentMark(standing: IncidentStanding): 'smoke' | 'quiet' | null {
  if (standing === 'open' || standing === 'running') return 'smoke'
  return standing === 'played' ? 'quiet' : null
}

/**
 * The state of an incident in a list: "Waits for you", "Cause named, harm ended after 3 min 20 s".
 * `reached`: the level of the learner.
 */
export function incidentStateWords(
  world: World,
  reached: LevelNumber,
  { level }: IncidentPlace,
  { standing, first }: Pick<IncidentView, 'standing' | 'first'>,
): string {
  switch (standing) {
    case 'open':
      return 'Waits for you'
    case 'running':
      return runningWords(null)
    case 'played':
      return first ? playedWords(first) : ''
    case 'seen':
      return 'Cause seen'
    case 'locked':
      return opensWords(world, reached, level)
  }
}

/** The state of an open night. `stands`: what its clock says, "21:47"; null if that is not known. */
export const runningWords = (stands: string | null): string =>
  stands === null ? 'Open, go on' : `Stands at ${stands}, go on`

/** "Cause named, harm ended after 3 min 20 s", "Another cause named, the harm did not end" */
export function playedWords({ named, toMitigate }: Pick<IncidentPlayed, 'named' | 'toMitigate'>): string {
  const cause = named === null ? 'No cause named' : named.right ? 'Cause named' : 'Another cause named'
  return `${cause}, ${toMitigate === null ? 'the harm did not end' : `harm ended after ${spanWords(toMitigate)}`}`
}
