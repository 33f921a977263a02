import type { ShadowPrism } from '../shadow.ts'

/** The room that a storey takes: its footprint in tiles and how many px it rises. */
export type Extent = {
  readonly west: number
  readonly east: number
  readonly north: number
  readonly south: number
  readonly height: number
}

/** The smallest upright box around what throws a shadow. */
export function extentOf(prisms: readonly ShadowPrism[], height: number): Extent {
  const points = prisms.flatMap(({ outline }) => outline)
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { west: Math.min(...xs), east: Math.max(...xs), north: Math.min(...ys), south: Math.max(...ys), height }
}
