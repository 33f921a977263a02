import type { ShadowPrism } from '../shadow.ts'

/** The space that a storey takes: its footprint in tiles, its height in pixels. */
export type Extent = {
  readonly west: number
  readonly east: number
  readonly north: number
  readonly south: number
  readonly height: number
}

/** The footprint of the smallest box around all prisms, with the given height. */
export function extentOf(prisms: readonly ShadowPrism[], height: number): Extent {
  const points = prisms.flatMap(({ outline }) => outline)
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { west: Math.min(...xs), east: Math.max(...xs), north: Math.min(...ys), south: Math.max(...ys), height }
}
