import type { FloorId } from '#city/ids.ts'
import type { Confidence, Verdict } from './event.ts'

type Judged = { readonly confidence: Confidence | null; readonly verdict: Verdict | null }

/** Whether the learner was "fairly sure" or "certain" and then "blindsided". */
export const isConfidentMiss = (judged: Judged | undefined): boolean =>
  judged?.verdict === 'blindsided' && isConfident(judged.confidence)

export const isConfident = (confidence: Confidence | null) => confidence === 'fairlySure' || confidence === 'certain'

/** The floors that found their learner sure and blindsided. */
export const confidentMissesIn = (floors: ReadonlyMap<FloorId, Judged>): ReadonlySet<FloorId> =>
  new Set([...floors].flatMap(([id, judged]) => (isConfidentMiss(judged) ? [id] : [])))
