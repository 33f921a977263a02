import type { CheckpointId, FloorId, IncidentId, ReviewId } from '#city/ids.ts'
import type { Across, Shared } from '#share/desk/across.ts'

/** A point of the agenda, before it has its minutes. `Waiting` is what one learner waits for. */
export type Point<Waiting> =
  | ({ readonly kind: 'miss' } & Shared<FloorId>)
  | ({ readonly kind: 'wrong' } & Shared<ReviewId>)
  | ({ readonly kind: 'misled' } & Shared<IncidentId>)
  | ({ readonly kind: 'unshown' } & Shared<CheckpointId>)
  | { readonly kind: 'learner'; readonly key: string; readonly what: Waiting }

export type Agenda<Waiting> = readonly { readonly point: Point<Waiting>; readonly minutes: number }[]

export const MINUTES = 30

/** How many of each kind a call of thirty minutes and a page have room for. */
const MOST = { misses: 3, wrong: 2, misled: 2, unshown: 2 }
export const MOST_LEARNERS = 12
const WEIGHT = { miss: 5, wrong: 4, misled: 4, unshown: 4, learner: 2 }

/**
 * An agenda of exactly `MINUTES`: what is shared first, then one thing for each learner, in the given order and at most
 * `MOST_LEARNERS`.
 */
export function agendaOf<Waiting>(
  { misses, wrong, misled, unshown }: Across,
  waiting: readonly { readonly key: string; readonly what: Waiting }[],
): Agenda<Waiting> {
  const points: readonly Point<Waiting>[] = [
    ...misses.slice(0, MOST.misses).map((miss) => ({ kind: 'miss' as const, ...miss })),
    ...wrong.slice(0, MOST.wrong).map((each) => ({ kind: 'wrong' as const, ...each })),
    ...misled.slice(0, MOST.misled).map((each) => ({ kind: 'misled' as const, ...each })),
    ...unshown.slice(0, MOST.unshown).map((each) => ({ kind: 'unshown' as const, ...each })),
    ...waiting.slice(0, MOST_LEARNERS).map((each) => ({ kind: 'learner' as const, ...each })),
  ]
  const minutes = shared(
    MINUTES,
    points.map(({ kind }) => WEIGHT[kind]),
  )
  return points.map((point, at) => ({ point, minutes: minutes[at] ?? 1 }))
}

/** Whole numbers in the proportions of the weights, with exactly this sum; of equal remainders the earlier is rounded up. */
function shared(total: number, weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const exact = weights.map((weight) => (total * weight) / all)
  const spare = Math.round(exact.reduce((sum, value) => sum + (value % 1), 0))
  const byRemainder = exact
    .map((value, at) => ({ at, rest: value % 1 }))
    .toSorted((a, b) => b.rest - a.rest || a.at - b.at)
  const roundedUp = new Set(byRemainder.slice(0, spare).map(({ at }) => at))
  return exact.map((value, at) => Math.floor(value) + Number(roundedUp.has(at)))
}
