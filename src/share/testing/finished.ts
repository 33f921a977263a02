import type { BuildingId, CheckpointId, FloorId, IncidentId, ReviewId } from '#city/ids.ts'
import { toPhaseId } from '#city/ids.ts'
import { dayNumberOf, toDay } from '#progress/day.ts'
import { CONFIDENCES, VERDICTS } from '#progress/event.ts'
import type { Arrangement } from '#progress/arrangement.ts'
import { AWNINGS, ORNAMENTS } from '#progress/plot.ts'
import { MITIGATED, PREDICTED } from '#progress/incident-result.ts'
import { REVIEW_RESULTS } from '#progress/review-result.ts'
import { buildingNumbers } from '../catalogue.ts'
import { CHECKPOINTS, FLOORS, INCIDENTS, REVIEWS } from '../catalogue-ids.ts'
import type { Day } from '#progress/event.ts'
import { DUE_STEPS, EXACT_DAYS, dayAhead, onGrid, stepBackTo } from '../link/calendar.ts'
import type { FloorFact, IncidentFact, ReviewFact, Snapshot } from '../snapshot.ts'

const MADE = '2028-12-01'
const BEGUN = '2026-08-03'
const DAYS = dayNumberOf(MADE) - dayNumberOf(BEGUN)

/** Random numbers from 0 up to 1, always the same for the same seed. */
function createDice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/**
 * A learner who has finished: every floor built, over 28 months and in any order within its level, every checkpoint
 * shown or vouched, every phase dated, every review done, every incident played. Nothing is chosen to make the link short.
 */
export function finishedBy(seed: number): Snapshot {
  const dice = createDice(seed)
  const pick = <T>(items: readonly T[]): T => items[Math.floor(dice() * items.length)]!
  const levelDays = Math.floor(DAYS / 6)
  const day = (level: number) =>
    onGrid(MADE, toDay(dayNumberOf(BEGUN) + Math.min(DAYS, Math.floor((level + dice()) * levelDays))))
  const recent = (since: Day | null) => (since && stepBackTo(MADE, since) < EXACT_DAYS ? since : null)
  return {
    edition: 4_711,
    made: MADE,
    level: 5,
    placement: 0,
    complete: true,
    begun: BEGUN,
    pace: 'Sustainable',
    floors: new Map(
      FLOORS.map((id): [FloorId, FloorFact] => [
        id as FloorId,
        {
          standing: 'built',
          confidence: pick(CONFIDENCES),
          verdict: pick(VERDICTS),
          built: day(Number(id.at(-1))),
          due: dayAhead(MADE, Math.floor(dice() * DUE_STEPS.length)),
        },
      ]),
    ),
    checkpoints: new Map(
      CHECKPOINTS.map((id) => [
        id as CheckpointId,
        { standing: pick(['shown', 'vouched'] as const), since: recent(day((Number(id[6]) * 5) / 6)) },
      ]),
    ),
    hasDays: true,
    phases: new Map(
      Array.from({ length: 7 }, (_, number) => {
        const start = dayNumberOf(BEGUN) + Math.floor(((number + dice() * 0.3) * DAYS) / 7)
        return [toPhaseId(number), { start: toDay(start), target: toDay(start + 90 + Math.floor(dice() * 60)) }]
      }),
    ),
    key: Uint8Array.from({ length: 32 }, () => Math.floor(dice() * 256)),
    name: 'Mira Okafor',
    texts: [],
    answers: [],
    plots: new Map(
      Array.from({ length: buildingNumbers.size }, (_, number): [BuildingId, Arrangement] => [
        buildingNumbers.idAt(number) as BuildingId,
        { ornament: pick(ORNAMENTS), awning: pick(AWNINGS) },
      ]),
    ),
    // Last, so that everything above is the same with and without them.
    reviews: new Map(
      REVIEWS.map((id): [ReviewId, ReviewFact] => [
        id as ReviewId,
        { confidence: pick(CONFIDENCES), result: pick(REVIEW_RESULTS) },
      ]),
    ),
    incidents: new Map(
      INCIDENTS.map((id): [IncidentId, IncidentFact] => [
        id as IncidentId,
        {
          named: { right: dice() < 0.5, confidence: pick(CONFIDENCES) },
          mitigated: pick(MITIGATED),
          predicted: pick(PREDICTED),
        },
      ]),
    ),
    beyond: { floors: 0, checkpoints: 0, reviews: 0, incidents: 0 },
  }
}

export const finished = finishedBy(1)
