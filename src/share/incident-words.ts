import type { Mitigated, Predicted } from '#progress/incident-result.ts'
import type { IncidentFact } from './snapshot.ts'

/** What a learner said was the cause, as somebody else is told. */
export const namedWords = (named: IncidentFact['named']) =>
  named === null ? 'no cause named' : named.right ? 'the cause named' : 'another cause named'

/** How long people went without what they were promised. */
export function mitigatedWords(mitigated: Mitigated): string {
  if (mitigated === 'never') return 'people not served again by the end'
  return mitigated === 'later'
    ? 'people served again after more than 12 minutes'
    : `people served again within ${mitigated} minutes`
}

/** How the predictions before the actions came. Null: there was none to judge. */
export const PREDICTED_WORDS: Record<Predicted, string | null> = {
  none: null,
  few: 'fewer than half of the predictions right',
  most: 'half of the predictions right or more',
  all: 'every prediction right',
}

/** "the cause named, people served again within 4 minutes, every prediction right" */
export const incidentWords = ({ named, mitigated, predicted }: IncidentFact): string =>
  [namedWords(named), mitigatedWords(mitigated), PREDICTED_WORDS[predicted]]
    .filter((words) => words !== null)
    .join(', ')
