import type { EventId } from '#progress/event.ts'
import type { IncidentPlay } from '#progress/incident.ts'
import type { Drafts } from '#store/drafts.ts'

/** The keys of the drafts of a prediction: the action that was chosen, the trend and how sure. */
export const askingKeys = (play: EventId) => ({
  action: `night-action:${play}`,
  trend: `night-trend:${play}`,
  confidence: `night-confidence:${play}`,
})

/** The keys of the drafts of a diagnosis. */
export const namingKeys = (play: EventId) => ({
  cause: `night-cause:${play}`,
  text: `night-why:${play}`,
  confidence: `night-cause-confidence:${play}`,
})

/** Closes the question that comes before an action. */
export function closeQuestion(drafts: Pick<Drafts, 'write'>, play: EventId): void {
  for (const key of Object.values(askingKeys(play))) drafts.write(key, null)
}

/**
 * Closes a question whose action was taken at the second at which the night stands: the browser may have ended before it
 * had dropped the drafts.
 */
export function closeTakenQuestion(
  drafts: Pick<Drafts, 'read' | 'write'>,
  { id, acts }: Pick<IncidentPlay, 'id' | 'acts'>,
  standsAtS: number,
): void {
  const asked = drafts.read(askingKeys(id).action)
  if (acts.some(({ action, atS }) => action === asked && atS === Math.ceil(standsAtS))) closeQuestion(drafts, id)
}
