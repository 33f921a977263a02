import type { Tile } from '../layout.ts'

/** A point of a way: in tiles, with its height in pixels. */
export type Spot = Tile & { readonly z: number }

/** Places and what joins them. */
export type Routing = {
  /** The number of a place; the same for the same point. */
  readonly add: (spot: Spot) => number
  /** Joins two places in both directions; `cost`: for each tile between them. */
  readonly join: (one: number, other: number, cost: number) => void
  /** The cheapest way between two places, both included; null if there is none. */
  readonly shortest: (from: number, to: number) => readonly Spot[] | null
}

export function createRouting(): Routing {
  const spots: Spot[] = []
  const numbers = new Map<string, number>()
  const next: { readonly to: number; readonly cost: number }[][] = []

  function add(spot: Spot): number {
    // Hundredths of a tile: sums of fractions may differ in the last digits.
    const key = `${Math.round(spot.x * 100)} ${Math.round(spot.y * 100)}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, spots.length)
    next.push([])
    return spots.push(spot) - 1
  }

  return {
    add,
    join: (one, other, cost) => {
      if (one === other) return
      const [a, b] = [spots[one]!, spots[other]!]
      const whole = cost * Math.hypot(a.x - b.x, a.y - b.y)
      next[one]!.push({ to: other, cost: whole })
      next[other]!.push({ to: one, cost: whole })
    },
    shortest: (from, to) => {
      const costs = new Map([[from, 0]])
      const before = new Map<number, number>()
      const open = new Set([from])
      for (;;) {
        let at = -1
        for (const one of open) if (at < 0 || costs.get(one)! < costs.get(at)!) at = one
        if (at < 0) return null
        if (at === to) break
        open.delete(at)
        for (const { to: other, cost } of next[at]!) {
          const sum = costs.get(at)! + cost
          if (sum >= (costs.get(other) ?? Infinity)) continue
          costs.set(other, sum)
          before.set(other, at)
          open.add(other)
        }
      }
      const way = [spots[to]!]
      for (let at = before.get(to); at !== undefined; at = before.get(at)) way.push(spots[at]!)
      return way.toReversed()
    },
  }
}
