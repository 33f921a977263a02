import type { Prism } from './bakery/order.ts'

/** Where an awning may be: a wall further back or nearer has it here all the same. In tiles. */
const [FURTHEST, NEAREST] = [0.72, 1.1]

/** How far the wall of a ground floor reaches towards screen-left before its door, in tiles. */
export function frontReachOf(ground: readonly Prism[]): number {
  const walls = ground.filter(({ bottom, top }) => bottom < 8 && top - bottom > 12)
  const reach = Math.max(FURTHEST, ...walls.map(({ outline }) => reachAt(outline, 0)))
  return Math.min(NEAREST, reach)
}

/** From that wall to the base point of an awning, in tiles. */
export const TO_AWNING = 0.12

/** From that wall to a rolled sheet, and how far in front it may be, because people walk there. In tiles. */
const [TO_SHEET, FOREMOST] = [0.13, 1.13]

/** How far before the middle of a plot a rolled sheet lies: on the step, under the front edge of the awning. */
export const sheetReachOf = (ground: readonly Prism[]): number => Math.min(FOREMOST, frontReachOf(ground) + TO_SHEET)

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
