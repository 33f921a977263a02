import type { Point } from './projection.ts'
import type { Random } from '#lib/random.ts'

/** A wall as a raster of small squares: what it costs a seam to cross each of them, 0 for plain wall. */
export type Raster = {
  readonly columns: number
  readonly rows: number
  readonly costs: ArrayLike<number>
}

/** A seam of gold: one line across a wall, and branches that run from it. Points in squares of the raster. */
export type Seam = { readonly line: readonly Point[]; readonly branches: readonly (readonly Point[])[] }

/** Where the line is, from its first end on: it crosses from one half of the height to the other only once. */
const STOPS = [
  [0, 0],
  [0.4, 0],
  [0.52, 1],
  [0.86, 1],
] as const
/** Where branches leave the line, as parts of its length, and the part of their way that they go. */
const FORKS = [
  [0.24, 0.8],
  [0.74, 0.6],
] as const
/** Squares from where a branch leaves to where it aims, sideways. */
const LEAN = 5
/** How much the wall's own unevenness bends a line, beside a cost of 1 for each square. */
const WANDER = 5
/** Squares between the points of that unevenness. */
const GRAIN = 4

/** The cheapest way across the wall, so that it goes round windows wherever there is wall. */
export function routeSeam(raster: Raster, random: Random): Seam {
  const { columns } = raster
  const uneven = unevenness(raster, random)
  const [isMirrored, isFromBelow] = [random() < 0.5, random() < 0.7]
  const stops = STOPS.map(([part, half]): Point => {
    const x = part === 0 ? 0 : part + (random() - 0.5) * 0.1
    const column = Math.round((isMirrored ? 1 - x : x) * (columns - 1))
    return cheapestIn(raster, column, part === 0 ? 0 : 5, (half === 1) === isFromBelow)
  })
  const line = stops.slice(1).flatMap((to, at) => wayTo(raster, uneven, stops[at]!, to).slice(at === 0 ? 0 : 1))
  const branches = FORKS.map(([fork, reach]) => {
    const from = line[Math.round(fork * (line.length - 1))]!
    const column = Math.min(columns - 1, Math.max(0, from[0] + (random() < 0.5 ? -LEAN : LEAN)))
    const to = cheapestIn(raster, column, 3, from[1] >= raster.rows / 2)
    const way = wayTo(raster, uneven, from, to)
    return way.slice(0, Math.max(2, Math.ceil(way.length * reach)))
  })
  return { line, branches }
}

/** The square that costs least in the upper or the lower half, at most `reach` columns away; in doubt near the rim. */
function cheapestIn({ columns, rows, costs }: Raster, middle: number, reach: number, isUpper: boolean): Point {
  const half = Math.floor(rows / 2)
  const wished = isUpper ? Math.round(rows * 0.12) : Math.round(rows * 0.88) - 1
  let best: { readonly at: Point; readonly cost: number } | null = null
  for (let row = isUpper ? 0 : half; row < (isUpper ? half : rows); row++) {
    for (let column = Math.max(0, middle - reach); column <= Math.min(columns - 1, middle + reach); column++) {
      const cost = costs[row * columns + column]! + (Math.abs(column - middle) + Math.abs(row - wished)) * 0.2
      if (cost < (best?.cost ?? Infinity)) best = { at: [column, row], cost }
    }
  }
  return best?.at ?? [middle, wished]
}

/** What each square costs, its unevenness included: random heights, with soft slopes between them. */
function unevenness({ columns, rows, costs }: Raster, random: Random): Float32Array {
  const wide = Math.ceil(columns / GRAIN) + 2
  const heights = Array.from({ length: wide * (Math.ceil(rows / GRAIN) + 2) }, random)
  return Float32Array.from({ length: columns * rows }, (_, index) => {
    const [x, y] = [(index % columns) / GRAIN, Math.floor(index / columns) / GRAIN]
    const [left, top] = [Math.floor(x), Math.floor(y)]
    const corner = (dx: number, dy: number) => heights[(top + dy) * wide + left + dx]!
    const upper = corner(0, 0) + (corner(1, 0) - corner(0, 0)) * (x - left)
    const lower = corner(0, 1) + (corner(1, 1) - corner(0, 1)) * (x - left)
    return 1 + costs[index]! + WANDER * (upper + (lower - upper) * (y - top))
  })
}

const STEPS = [
  [1, 0, 1],
  [-1, 0, 1],
  [0, 1, 1],
  [0, -1, 1],
  [1, 1, Math.SQRT2],
  [1, -1, Math.SQRT2],
  [-1, 1, Math.SQRT2],
  [-1, -1, Math.SQRT2],
] as const

/** The cheapest way between two squares, both included (Bellman-Ford with a queue: rasters are small). */
function wayTo({ columns, rows }: Raster, costs: Float32Array, from: Point, to: Point): readonly Point[] {
  const start = from[1] * columns + from[0]
  const best = new Float64Array(columns * rows).fill(Infinity)
  const before = new Int32Array(columns * rows).fill(-1)
  best[start] = 0
  const queue = [start]
  for (const index of queue) {
    const [x, y] = [index % columns, Math.floor(index / columns)]
    for (const [dx, dy, length] of STEPS) {
      if (x + dx < 0 || x + dx >= columns || y + dy < 0 || y + dy >= rows) continue
      const next = index + dy * columns + dx
      const cost = best[index]! + costs[next]! * length
      if (cost >= best[next]! - 1e-9) continue
      best[next] = cost
      before[next] = index
      queue.push(next)
    }
  }
  const way: Point[] = []
  for (let index = to[1] * columns + to[0]; index >= 0; index = before[index]!) {
    way.push([index % columns, Math.floor(index / columns)])
  }
  return way.toReversed()
}
