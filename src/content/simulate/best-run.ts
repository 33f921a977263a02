import type { Acted } from '#simulation/judgement.ts'

/** Acts in the order of their moments. */
export type Acts = readonly Acted[]

export type Search = {
  readonly actions: readonly string[]
  /** In seconds, rising. */
  readonly moments: readonly number[]
  /** The harm of a night with these acts. Of more harm than `limit` it may return any other that is above it. */
  readonly weigh: (acts: Acts, limit: number) => number
}

export type Found = {
  readonly acts: Acts
  readonly harm: number
  /** The harm of doing nothing. */
  readonly nothing: number
  /** The harm of every action alone, at each of the moments. */
  readonly alone: readonly { readonly act: Acted; readonly harm: number }[]
}

/**
 * Looks for the acts with the least harm, and with the fewest acts among those. It adds the best single act until none
 * helps, then exchanges one or adds a pair, such as one that is taken back later, and begins again if that helped. Each night is weighed once.
 */
export function findBest({ actions, moments, weigh: weighNew }: Search): Found {
  const options = actions.flatMap((action) => moments.map((atS): Acted => ({ atS, action })))
  const weighed = new Map<string, { readonly harm: number; readonly limit: number }>()

  function weigh(acts: Acts, limit: number): number {
    const key = acts.map(({ atS, action }) => `${atS} ${action}`).join()
    const known = weighed.get(key)
    if (known && (known.harm <= known.limit || known.limit >= limit)) return known.harm
    const harm = weighNew(acts, limit)
    weighed.set(key, { harm, limit })
    return harm
  }

  const nothing = weigh([], Infinity)
  const alone = options.map((act) => ({ act, harm: weigh([act], Infinity) }))
  let best = { acts: [] as Acts, harm: nothing }

  /** Takes the best of these acts, if it is better than what there is. */
  function take(candidates: Iterable<Acts>): boolean {
    let found = best
    for (const acts of candidates) {
      const harm = weigh(acts, found.harm)
      if (harm < found.harm || (harm === found.harm && acts.length < found.acts.length)) found = { acts, harm }
    }
    const isBetter = found !== best
    best = found
    return isBetter
  }

  /** In the order of their moments; of two at one moment, in the order of the actions. */
  const sorted = (acts: Acts): Acts =>
    acts.toSorted((one, other) => one.atS - other.atS || orderOf(one) - orderOf(other))
  const orderOf = ({ action }: Acted) => actions.indexOf(action)
  const without = (acts: Acts, gone: Acted) => acts.filter((act) => act !== gone)
  function* withOneMore(acts: Acts): Iterable<Acts> {
    for (const option of options) if (!has(acts, option)) yield sorted([...acts, option])
  }
  function* withOneLess({ acts }: typeof best): Iterable<Acts> {
    for (const act of acts) yield without(acts, act)
  }
  function* exchanged({ acts }: typeof best): Iterable<Acts> {
    for (const act of acts) yield* withOneMore(without(acts, act))
  }
  function* withTwoMore({ acts }: typeof best): Iterable<Acts> {
    for (const [index, first] of options.entries())
      for (const second of options.slice(index + 1))
        if (!has(acts, first) && !has(acts, second)) yield sorted([...acts, first, second])
  }

  do {
    while (take(withOneMore(best.acts)));
  } while (take(withOneLess(best)) || take(exchanged(best)) || take(withTwoMore(best)))
  return { ...best, nothing, alone }
}

const has = (acts: Acts, { atS, action }: Acted) => acts.some((act) => act.atS === atS && act.action === action)
