import type { Prism } from './bakery/order.ts'

/** Where an awning may be: a wall further back or nearer has it here all the same. In tiles. */
const [FURTHEST, NEAREST] = [0.72, 1.1]

/** How far the wall of a ground floor reaches towards screen-left before its door, in tiles. */
export function frontOf(ground: readonly Prism[]): number {
  const walls = ground.filter(({ bottom, top }) => bottom < 8 && top - bottom > 12)
  const reach = Math.max(FURTHEST, ...walls.map(({ outline }) => reachAt(outline, 0)))
  return Math.min(NEAREST, reach)
}

/** The largest y of a convex outline at an x; 0 beside it. */
function reachAt(outline: Prism['outline'], x: number): number {
  let most = 0
  for (let at = 0; at < outline.length; at++) {
    const [[fromX, fromY], [toX, toY]] = [outline[at]!, outline[(at + 1) % outline.length]!]
    if (fromX === toX || (fromX - x) * (toX - x) > 0) continue
    most = Math.max(most, fromY + ((toY - fromY) * (x - fromX)) / (toX - fromX))
  }
  return most
}
