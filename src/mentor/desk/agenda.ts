import type { SharedGap, SharedMiss } from '#share/desk/across.ts'

/** A point of the agenda, before it has its minutes. `Waiting` is what one learner waits for. */
export type Point<Waiting> =
  | ({ readonly kind: 'miss' } & SharedMiss)
  | ({ readonly kind: 'gap' } & SharedGap)
  | { readonly kind: 'learner'; readonly key: string; readonly what: Waiting }

export type Agenda<Waiting> = {
  readonly points: readonly { readonly point: Point<Waiting>; readonly minutes: number }[]
  /** How many learners' things did not fit. */
  readonly left: number
}

export const MINUTES = 30

/** How many of each kind a call of thirty minutes and a page have room for. */
const MOST = { misses: 3, gaps: 2, learners: 12 }
const WEIGHT = { miss: 5, gap: 4, learner: 2 }

/** An agenda of exactly `MINUTES`: what is shared first, then one thing for each learner, in the given order. */
export function agendaOf<Waiting>(
  misses: readonly SharedMiss[],
  gaps: readonly SharedGap[],
  waiting: readonly { readonly key: string; readonly what: Waiting }[],
): Agenda<Waiting> {
  const points: readonly Point<Waiting>[] = [
    ...misses.slice(0, MOST.misses).map((miss) => ({ kind: 'miss' as const, ...miss })),
    ...gaps.slice(0, MOST.gaps).map((gap) => ({ kind: 'gap' as const, ...gap })),
    ...waiting.slice(0, MOST.learners).map((each) => ({ kind: 'learner' as const, ...each })),
  ]
  const minutes = shared(
    MINUTES,
    points.map(({ kind }) => WEIGHT[kind]),
  )
  return {
    points: points.map((point, at) => ({ point, minutes: minutes[at] ?? 1 })),
    left: Math.max(0, waiting.length - MOST.learners),
  }
}

/**
 * Whole numbers in the proportions of the weights, each at least 1, with exactly this sum; of equal remainders the
 * earlier one gets the minute. There must be no more weights than `total`.
 */
export function shared(total: number, weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const free = total - weights.length
  const exact = weights.map((weight) => (free * weight) / all)
  const whole = exact.map((value) => 1 + Math.floor(value))
  const spare = weights.length === 0 ? 0 : total - whole.reduce((sum, value) => sum + value, 0)
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at)
  const lucky = new Set(byRemainder.slice(0, spare).map(({ at }) => at))
  return whole.map((value, at) => value + Number(lucky.has(at)))
}
