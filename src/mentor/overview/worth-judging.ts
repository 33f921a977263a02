import type { BuildingId, CheckpointId, FloorId, IncidentId, ReviewId } from '#city/ids.ts'
import { isConfidentMiss } from '#progress/confident-miss.ts'
import { dayNumberOf } from '#progress/day.ts'
import type { Confidence, Day } from '#progress/event.ts'
import type { Place } from '#share/address.ts'
import { isSureAndMisled, isSureAndWrong } from '#share/snapshot.ts'
import type { Learner } from '../learner.ts'
import { vouchedState } from '../reply/answered.ts'
import type { Answered } from '../reply/answered.ts'

/** Something that a mentor should look at first. */
export type Worth = { readonly building: BuildingId | null } & (
  | { readonly kind: 'shown'; readonly checkpoint: CheckpointId; readonly since: Day | null }
  | { readonly kind: 'said'; readonly checkpoint: CheckpointId; readonly since: Day; readonly days: number }
  | { readonly kind: 'miss'; readonly floor: FloorId; readonly confidence: Confidence }
  | { readonly kind: 'review'; readonly review: ReviewId; readonly confidence: Confidence }
  | { readonly kind: 'incident'; readonly incident: IncidentId; readonly confidence: Confidence }
)

/** The place where it is shown. */
export function placeOf(
  worth: Worth,
): Extract<Place, { readonly kind: 'floor' | 'checkpoint' | 'review' | 'incident' }> {
  switch (worth.kind) {
    case 'miss':
      return { kind: 'floor', id: worth.floor }
    case 'review':
      return { kind: 'review', id: worth.review }
    case 'incident':
      return { kind: 'incident', id: worth.incident }
    case 'shown':
    case 'said':
      return { kind: 'checkpoint', id: worth.checkpoint }
  }
}

/** How many are shown at once. */
export const A_FEW = 3
/** Days after which "said, but nothing shown" is worth asking about. */
const LONG_AGO = 7

/**
 * What the mentor has not answered yet, in groups of three: newly shown evidence, said long ago without evidence,
 * confident but blindsided, confident and wrong about code or about the cause of an incident; one of each kind before a
 * second.
 */
export function worthJudging(learner: Learner, answered: Answered): readonly Worth[] {
  const kinds = [newlyShown, saidLongAgo, mostTeaching, wronglyJudgedCode, wronglyNamedCauses].map((kindOf) =>
    kindOf(learner).filter((worth) => !isAnswered(learner, answered, worth)),
  )
  const most = Math.max(...kinds.map((kind) => kind.length))
  const all = Array.from({ length: most }, (_, turn) => kinds.flatMap((kind) => kind[turn] ?? [])).flat()
  const orderOf = (worth: Worth) => kinds.findIndex((kind) => kind.includes(worth))
  const groups = Array.from({ length: Math.ceil(all.length / A_FEW) }, (_, at) =>
    all.slice(at * A_FEW, (at + 1) * A_FEW).toSorted((a, b) => orderOf(a) - orderOf(b)),
  )
  return groups.flat()
}

/** Whether the mentor vouched for it, or has remarked on it since it was as it is. */
function isAnswered({ snapshot }: Learner, answered: Answered, worth: Worth): boolean {
  const remarked = answered.remarked(placeOf(worth))
  if (worth.kind !== 'shown' && worth.kind !== 'said') return remarked !== null
  if (worth.kind === 'shown' && vouchedState(answered, snapshot, worth.checkpoint).kind === 'vouched') return true
  return remarked !== null && (worth.since === null || remarked >= worth.since)
}

/** The latest first. If the link has no days: those with evidence in the link. */
function newlyShown({ world, snapshot, claims }: Learner): readonly Worth[] {
  const hasText = (id: CheckpointId) => snapshot.texts.some((text) => 'checkpoint' in text && text.checkpoint === id)
  return [...claims]
    .filter(
      ([id, { standing, since }]) => standing === 'shown' && (since !== null || (!snapshot.hasDays && hasText(id))),
    )
    .toSorted(([, a], [, b]) => (b.since ?? '').localeCompare(a.since ?? ''))
    .map(([checkpoint, { since }]) => ({ kind: 'shown', checkpoint, since, building: buildingOf(world, checkpoint) }))
}

/** The oldest first. */
function saidLongAgo({ world, snapshot, claims }: Learner): readonly Worth[] {
  return [...claims]
    .flatMap(([checkpoint, { standing, since }]): readonly Extract<Worth, { kind: 'said' }>[] => {
      if (standing !== 'said' || since === null) return []
      const days = dayNumberOf(snapshot.made) - dayNumberOf(since)
      if (days < LONG_AGO) return []
      return [{ kind: 'said', checkpoint, since, days, building: buildingOf(world, checkpoint) }]
    })
    .toSorted((a, b) => b.days - a.days)
}

/** Certain before fairly sure, then the latest first. */
function mostTeaching({ world, snapshot }: Learner): readonly Worth[] {
  return world.index.city.floors
    .flatMap((floor) => {
      const fact = snapshot.floors.get(floor.id)
      return fact?.confidence && isConfidentMiss(fact) ? [{ floor, fact, confidence: fact.confidence }] : []
    })
    .toSorted((a, b) => certainFirst(a, b) || (b.fact.built ?? '').localeCompare(a.fact.built ?? ''))
    .map(({ floor, confidence }) => ({ kind: 'miss', floor: floor.id, confidence, building: floor.building }))
}

/** Faulty code that was taken and sound code that was turned away: certain before fairly sure, then by the content. */
const wronglyJudgedCode = ({ world, snapshot }: Learner): readonly Worth[] =>
  [...world.reviews.values()]
    .flatMap(({ id, building }): readonly Extract<Worth, { kind: 'review' }>[] => {
      const fact = snapshot.reviews?.get(id)
      return fact && isSureAndWrong(fact) ? [{ kind: 'review', review: id, confidence: fact.confidence, building }] : []
    })
    .toSorted(certainFirst)

/** Nights on call of which another cause was named: certain before fairly sure, then by the content. */
const wronglyNamedCauses = ({ world, snapshot }: Learner): readonly Worth[] =>
  [...world.incidents.values()]
    .flatMap(({ id, building }): readonly Extract<Worth, { kind: 'incident' }>[] => {
      const fact = snapshot.incidents.get(id)
      if (!fact?.named || !isSureAndMisled(fact)) return []
      return [{ kind: 'incident', incident: id, confidence: fact.named.confidence, building }]
    })
    .toSorted(certainFirst)

const certainFirst = (a: { readonly confidence: Confidence }, b: { readonly confidence: Confidence }) =>
  Number(b.confidence === 'certain') - Number(a.confidence === 'certain')

const buildingOf = (world: Learner['world'], checkpoint: CheckpointId) =>
  world.plan.checkpointById.get(checkpoint)?.building ?? null
