import type { Point } from './projection.ts'
import { UNIT, between, iso } from './projection.ts'
import type { ShadowPrism } from './shadow.ts'

/** The walls of a storey that face the viewer, unrolled from left to right. */
export type Front = {
  /** The place on the screen of a point of the front (both 0 to 1, from the top left), in scene pixels. */
  readonly at: (u: number, v: number) => Point
  /** Where one wall meets the next, 0 to 1. */
  readonly corners: readonly number[]
  /** Its size in scene pixels, unrolled. */
  readonly width: number
  readonly height: number
}

/** Bodies lower than this many pixels are rings, steps and sills, not walls. */
const LEAST = 10
/** Where there is no wall at all: the rim of a deck. */
const LEAST_RIM = 3

/** The front of the body that shows the most wall, or else the most rim; null if there is neither. */
export const frontOf = (prisms: readonly ShadowPrism[]): Front | null =>
  frontFrom(prisms, LEAST) ?? frontFrom(prisms, LEAST_RIM)

function frontFrom(prisms: readonly ShadowPrism[], least: number): Front | null {
  let best: { readonly walls: readonly Wall[]; readonly prism: ShadowPrism; readonly size: number } | null = null
  for (const prism of prisms) {
    const height = prism.top - prism.bottom
    if (height < least) continue
    const walls = wallsOf(prism)
    const size = walls.reduce((sum, { from, to }) => sum + acrossOf(to) - acrossOf(from), 0) * height
    if (size > (best?.size ?? 0)) best = { walls, prism, size }
  }
  if (!best) return null
  const { walls, prism } = best
  const lengths = walls.map(({ from, to }) => Math.hypot(to[0] - from[0], to[1] - from[1]))
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  return {
    width: whole * UNIT,
    height: prism.top - prism.bottom,
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
