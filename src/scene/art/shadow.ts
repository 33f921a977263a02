import type { Point } from './projection.ts'

/**
 * A body that throws a shadow: an upright prism. Outline in tiles, heights in pixels above the base it was drawn on.
 */
export type ShadowPrism = { readonly outline: readonly Point[]; readonly bottom: number; readonly top: number }

/** Tiles that a shadow moves per pixel of height. */
const SHADOW_X = 0.0165
const SHADOW_Y = -0.0058

/**
 * The prism's shadow on level ground, as a convex outline in tiles. `lift`: height of the prism's base above that
 * ground, in pixels.
 */
export function shadowOf(prism: ShadowPrism, lift = 0): readonly Point[] {
  const thrown = [prism.bottom + lift, prism.top + lift].flatMap((height) =>
    prism.outline.map(([x, y]): Point => [x + height * SHADOW_X, y + height * SHADOW_Y]),
  )
  return hullOf(thrown)
}

/** The convex hull, by Andrew's monotone chain algorithm. */
function hullOf(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  return [...halfHull(sorted), ...halfHull(sorted.toReversed())]
}

function halfHull(points: readonly Point[]): readonly Point[] {
  const hull: Point[] = []
  for (const point of points) {
    while (hull.length >= 2 && turn(hull[hull.length - 2], hull[hull.length - 1], point) <= 0) hull.pop()
    hull.push(point)
  }
  return hull.slice(0, -1)
}

function turn(origin: Point | undefined, a: Point | undefined, b: Point): number {
  if (!origin || !a) return 1
  return (a[0] - origin[0]) * (b[1] - origin[1]) - (a[1] - origin[1]) * (b[0] - origin[0])
}
