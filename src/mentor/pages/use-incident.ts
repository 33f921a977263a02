import type { IncidentId } from '#city/ids.ts'
import type { IncidentSummary } from '#city/incident.ts'
import { namedWords } from '#share/incident-words.ts'
import type { IncidentFact } from '#share/snapshot.ts'
import { useLoaded } from '#ui/use-loaded.ts'
import { capital, useLearner } from '../learner.ts'

/** What a link tells of a night on call, with the words of the content. */
export type IncidentInLink = {
  /** Null if the link says nothing about it. */
  readonly fact: IncidentFact | null
  /** "The cause named" */
  readonly outcome: string
  /** Why the learner named this cause. Null if it is not in the link. */
  readonly text: string | null
  /** Null until it is loaded, and if it can't be. */
  readonly summary: IncidentSummary | null
  /** Loads again what did not come; null unless it failed. */
  readonly again: (() => void) | null
}

export function useIncident(id: IncidentId): IncidentInLink {
  const { words } = useLearner()
  const loaded = useLoaded(words.incidents, 'incidents')
  const summary = (loaded.kind === 'ready' && loaded.value.get(id)) || null
  return { ...useNightInLink(id), summary, again: loaded.kind === 'failed' ? loaded.again : null }
}

/** The same for lists, which need no words of the content. */
export function useNightInLink(id: IncidentId): Pick<IncidentInLink, 'fact' | 'outcome' | 'text'> {
  const { snapshot } = useLearner()
  const fact = snapshot.incidents.get(id) ?? null
  return {
    fact,
    outcome: fact ? capital(namedWords(fact.named)) : 'Not in the link',
    text: snapshot.texts.find((text) => text.kind === 'naming' && text.incident === id)?.text ?? null,
  }
}
