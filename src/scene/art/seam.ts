import type { Point } from './projection.ts'
import { between, iso } from './projection.ts'
import { createRandom } from './random.ts'
import type { ShadowPrism } from './shadow.ts'

/** A seam of gold: one line that wanders across a front, and branches that run from it to the edges. */
export type Seam = { readonly line: readonly Point[]; readonly branches: readonly (readonly Point[])[] }

const STEPS = 14
const BRANCHES = 4
/** The part of a front's height that stays free above and below. */
const RIM = 0.1

/** A seam on a front of width and height 1, from left to right; the same for the same seed. */
export function seamOf(seed: number): Seam {
  const random = createRandom(seed)
  let v = 0.3 + random() * 0.4
  let drift = random() < 0.5 ? 0.16 : -0.16
  const line = Array.from({ length: STEPS + 1 }, (_, at): Point => {
    const jitter = at === 0 || at === STEPS ? 0 : (random() - 0.5) * 0.045
    v += drift * (0.3 + random()) + (random() - 0.5) * 0.22
    if (v < 0.24) drift = 0.16
    if (v > 0.76) drift = -0.16
    v = held(v)
    return [at / STEPS + jitter, v]
  })
  const branches = Array.from({ length: BRANCHES }, (_, at) => {
    const from = line[1 + Math.floor(((at + random() * 0.8) / BRANCHES) * (STEPS - 1))]!
    // To the edge that is further away: a short branch would lie beside the line.
    return branchFrom(from, from[1] > 0.5 ? 0 : 1, random)
  })
  return { line, branches }
}

/** A branch to the upper edge (0) or the lower one (1). */
function branchFrom([u, v]: Point, edge: 0 | 1, random: () => number): readonly Point[] {
  const lean = (random() < 0.5 ? -1 : 1) * (0.03 + random() * 0.05)
  const reach = 0.7 + random() * 0.3
  const end = held(edge)
  const knee: Point = [inside(u + lean * (0.5 + random() * 0.6)), v + (end - v) * reach * (0.4 + random() * 0.2)]
  return [[u, v], knee, [inside(u + lean * 1.5), v + (end - v) * reach]]
}

const held = (v: number) => Math.min(1 - RIM, Math.max(RIM, v))
const inside = (u: number) => Math.min(1, Math.max(0, u))

/** The walls of a storey that face the viewer, unrolled from left to right. */
export type Front = {
  /** The place on the screen of a point of the front (both 0 to 1, from the top left), in scene pixels. */
  readonly at: (u: number, v: number) => Point
  /** Where one wall meets the next, 0 to 1. */
  readonly corners: readonly number[]
}

/** Bodies lower than this many pixels are rings, steps and sills, not walls. */
const LEAST = 10

/** The front of the body that shows the most wall; null if there is no wall. */
export function frontOf(prisms: readonly ShadowPrism[]): Front | null {
  let best: { readonly walls: readonly Wall[]; readonly prism: ShadowPrism; readonly size: number } | null = null
  for (const prism of prisms) {
    const height = prism.top - prism.bottom
    if (height < LEAST) continue
    const walls = wallsOf(prism)
    const size = walls.reduce((sum, { from, to }) => sum + acrossOf(to) - acrossOf(from), 0) * height
    if (size > (best?.size ?? 0)) best = { walls, prism, size }
  }
  if (!best) return null
  const { walls, prism } = best
  const lengths = walls.map(({ from, to }) => Math.hypot(to[0] - from[0], to[1] - from[1]))
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  return {
    corners: lengths.slice(0, -1).map((_, at) => lengths.slice(0, at + 1).reduce((sum, one) => sum + one, 0) / whole),
    at: (u, v) => {
      let rest = u * whole
      let at = 0
      while (at < walls.length - 1 && rest > lengths[at]!) rest -= lengths[at++]!
      const { from, to } = walls[at]!
      const [x, y] = between(from, to, Math.min(1, rest / lengths[at]!))
      return iso(x, y, prism.top + (prism.bottom - prism.top) * v)
    },
  }
}

type Wall = { readonly from: Point; readonly to: Point }

/** How far right on the screen. */
const acrossOf = ([x, y]: Point) => x - y

/** The walls of an upright body that can be seen, from left to right. */
function wallsOf({ outline }: ShadowPrism): readonly Wall[] {
  const middle = outline.reduce<Point>(([x, y], [dx, dy]) => [x + dx / outline.length, y + dy / outline.length], [0, 0])
  return outline
    .flatMap((from, at): readonly Wall[] => {
      const to = outline[(at + 1) % outline.length]!
      const [x, y] = [to[1] - from[1], from[0] - to[0]]
      const isOutward = x * (from[0] - middle[0]) + y * (from[1] - middle[1]) > 0
      const towards = (x + y) * (isOutward ? 1 : -1)
      if (towards <= 1e-6) return []
      return [acrossOf(from) < acrossOf(to) ? { from, to } : { from: to, to: from }]
    })
    .toSorted((a, b) => acrossOf(a.from) - acrossOf(b.from))
}

/** The lines of a seam on a front, in scene pixels, with a bend at each corner of the building. */
export function seamOn({ at, corners }: Front, { line, branches }: Seam): Seam {
  const laid = (points: readonly Point[]) =>
    points.flatMap((to, index): readonly Point[] => {
      const from = points[index - 1]
      const bends = corners.filter((corner) => from && (from[0] - corner) * (to[0] - corner) < 0)
      const ordered = from && to[0] < from[0] ? bends.toReversed() : bends
      return [...ordered.map((u) => between(from!, to, (u - from![0]) / (to[0] - from![0]))), to].map(([u, v]) =>
        at(u, v),
      )
    })
  return { line: laid(line), branches: branches.map(laid) }
}
