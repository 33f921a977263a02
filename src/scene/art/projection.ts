/** A pair: tiles on the ground (x right-down, y left-down) or pixels on the screen. */
export type Point = readonly [x: number, y: number]

/** Pixels of the screen's horizontal that one tile of radius covers. */
export const UNIT = 32 * Math.SQRT2

/** Tiles and pixels of height to pixels of the screen. */
export const iso = (x: number, y: number, z = 0): Point => [(x - y) * 32, (x + y) * 16 - z]

/** Clockwise seen from above, as every outline here. */
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

/** Runs along the edges of a closed outline. */
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

/** Further back comes first: the order in which things on the ground are painted. */
export const byDepth = (a: Point, b: Point) => a[0] + a[1] - b[0] - b[1]
