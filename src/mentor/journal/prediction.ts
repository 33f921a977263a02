import type { Floor } from '#city/city.ts'
import { isConfidentMiss } from '#progress/confident-miss.ts'
import type { Confidence, Day, Verdict } from '#progress/event.ts'
import type { World } from '#progress/world.ts'
import type { Snapshot } from '#share/snapshot.ts'

/** A prediction as a link tells it. */
export type Prediction = {
  readonly floor: Floor
  readonly confidence: Confidence
  /** Null while the lesson is waiting. */
  readonly verdict: Verdict | null
  readonly built: Day | null
  /** Null if the learner left it out of the link. */
  readonly text: string | null
  /** Why it was expected; null if nothing was written, or it was left out. */
  readonly why: string | null
}

export type Order = 'newest' | 'misses'

/**
 * The predictions of a link. `newest`: those whose lesson is waiting first, then by the day on which they met it; of one
 * day, or without days, the later floors of the city first. `misses`: sure and blindsided first, then from wrong to right.
 */
export function predictionsOf(world: World, snapshot: Snapshot, order: Order): readonly Prediction[] {
  const texts = new Map(
    snapshot.texts.flatMap((each) => ('floor' in each ? [[`${each.kind} ${each.floor}`, each.text]] : [])),
  )
  const newest = world.index.city.floors
    .toReversed()
    .flatMap((floor): readonly Prediction[] => {
      const fact = snapshot.floors.get(floor.id)
      if (!fact?.confidence) return []
      const text = texts.get(`prediction ${floor.id}`) ?? null
      const why = texts.get(`why ${floor.id}`) ?? null
      return [{ floor, confidence: fact.confidence, verdict: fact.verdict, built: fact.built, text, why }]
    })
    .toSorted((a, b) => Number(b.verdict === null) - Number(a.verdict === null) || compareDays(b.built, a.built))
  return order === 'newest' ? newest : newest.toSorted((a, b) => missRank(a) - missRank(b))
}

const compareDays = (a: Day | null, b: Day | null) => ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0)

function missRank(prediction: Prediction): number {
  if (isConfidentMiss(prediction)) return prediction.confidence === 'certain' ? 0 : 1
  return prediction.verdict === null ? 5 : { blindsided: 2, partly: 3, sawItComing: 4 }[prediction.verdict]
}
