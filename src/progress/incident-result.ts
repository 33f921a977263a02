import type { Confidence } from './event.ts'
import type { IncidentPlayed } from './incident.ts'

/**
 * Minutes from the beginning of the fault within which people were served as promised again. `later`: after 12. Links
 * store the index, so the order must never change, here and below.
 */
export const MITIGATED = ['never', 2, 4, 6, 9, 12, 'later'] as const
export type Mitigated = (typeof MITIGATED)[number]

/** How many of the predictions that could be judged came true. `none`: there was none. `most`: half or more. */
export const PREDICTED = ['none', 'few', 'most', 'all'] as const
export type Predicted = (typeof PREDICTED)[number]

/** What is told of a night to others. */
export type IncidentResult = {
  /** Null if the naming has not arrived from another device. */
  readonly named: { readonly right: boolean; readonly confidence: Confidence } | null
  readonly mitigated: Mitigated
  readonly predicted: Predicted
}

export function nightResultOf({ named, toMitigate, acts, came }: IncidentPlayed): IncidentResult {
  const judged = acts.flatMap(({ predicted }, at) => (came[at] ? [predicted === came[at]] : []))
  const right = judged.filter(Boolean).length
  return {
    named: named && { right: named.right, confidence: named.confidence },
    mitigated: toMitigate === null ? 'never' : minutesOf(toMitigate),
    predicted:
      judged.length === 0 ? 'none' : right === judged.length ? 'all' : right * 2 < judged.length ? 'few' : 'most',
  }
}

const minutesOf = (seconds: number): Mitigated =>
  MITIGATED.find((minutes) => typeof minutes === 'number' && seconds <= minutes * 60) ?? 'later'
