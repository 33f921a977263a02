/** Either tiles on the ground (x runs right-down on the screen, y left-down) or pixels on the screen. */
export type Point = readonly [x: number, y: number]

/** Half the width on the screen, in pixels, of a circle on the ground with a radius of one tile. */
export const UNIT = 32 * Math.SQRT2

/** From tiles and height in pixels to scene pixels. */
export const iso = (x: number, y: number, z = 0): Point => [(x - y) * 32, (x + y) * 16 - z]

/** Corners clockwise seen from above, like all outlines here. */
export const rectangle = (x: number, y: number, width: number, depth = width): readonly Point[] => [
  [x - width / 2, y - depth / 2],
  [x + width / 2, y - depth / 2],
  [x + width / 2, y + depth / 2],
  [x - width / 2, y + depth / 2],
]

export const ring = (x: number, y: number, radius: number, sides = 20, turn = 0): readonly Point[] =>
  Array.from({ length: sides }, (_, side) => {
    const angle = (side / sides) * 2 * Math.PI + turn
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const
  })

/** Calls `visit` for each edge of a closed outline. */
export function eachEdge(outline: readonly Point[], visit: (from: Point, to: Point) => void): void {
  let from = outline[outline.length - 1]
  for (const to of outline) {
    if (from) visit(from, to)
    from = to
  }
}

export const between = (from: Point, to: Point, amount: number): Point => [
  from[0] + (to[0] - from[0]) * amount,
  from[1] + (to[1] - from[1]) * amount,
]

/** Sorts what is further back first: the order of painting. */
export const byDepth = (a: Point, b: Point) => a[0] + a[1] - b[0] - b[1]
