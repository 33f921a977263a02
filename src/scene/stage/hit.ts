import { iso } from '../art/projection.ts'
import type { Prism } from '../bakery/order.ts'

type Point = readonly [number, number]

/** Half the width of a plot, in tiles: a press on the lawn counts as a press on the house. */
const PLOT = 1.2

/** Whether a point (scene pixels from the building's base point) is on the building as it is drawn, or on its plot. */
export function hits(prisms: readonly Prism[], x: number, y: number): boolean {
  if (isInside([iso(-PLOT, -PLOT), iso(PLOT, -PLOT), iso(PLOT, PLOT), iso(-PLOT, PLOT)], x, y)) return true
  return prisms.some((prism) => isInside(silhouetteOf(prism), x, y))
}

/** The outline of an upright prism on the screen: the hull of its foot and its top. */
function silhouetteOf({ outline, bottom, top }: Prism): readonly Point[] {
  return hull(outline.flatMap(([x, y]): Point[] => [iso(x, y, bottom), iso(x, y, top)]))
}

function hull(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (list: readonly Point[]) => {
    const out: Point[] = []
    for (const point of list) {
      while (out.length >= 2 && turn(out.at(-2)!, out.at(-1)!, point) <= 0) out.pop()
      out.push(point)
    }
    return out.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

const turn = (o: Point, a: Point, b: Point) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])

/** For a convex outline, clockwise or not. */
function isInside(outline: readonly Point[], x: number, y: number): boolean {
  let sign = 0
  for (let at = 0; at < outline.length; at++) {
    const side = Math.sign(turn(outline[at]!, outline[(at + 1) % outline.length]!, [x, y]))
    if (side === 0) continue
    if (sign !== 0 && side !== sign) return false
    sign = side
  }
  return outline.length > 2
}
