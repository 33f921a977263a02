import { type Point, iso } from '../art/projection.ts'
import type { Tile } from '../layout.ts'
import type { Spot } from './routing.ts'
import type { Way } from './streets.ts'

/** A way as dots go along it. Points are in scene pixels. */
export type Course = {
  /** The point at a part of the way, on a lane from the left one to the right one; both 0 to 1. */
  readonly at: (part: number, lane: number) => Point
  /** The direction, on the screen, to the kerb beside a part of the way; one pixel long. */
  readonly aside: (part: number) => Point
  readonly barrier: { readonly at: Point; readonly part: number; readonly axis: 'x' | 'y' }
}

/** The lanes between which all dots go, in tiles to the right of the middle of the street. */
const [LEFT, RIGHT] = [0.03, 0.23]
/** Points of a lane that are kept, and between which dots go straight. */
const STEPS = 160

export function courseAlong({ spots, barrier }: Way): Course {
  const middle = pathOf(spots)
  const [left, right] = [LEFT, RIGHT].map((lane) => pointsOf(pathOf(shifted(spots, lane)))) as [Points, Points]
  const [from, to] = [spots[barrier]!, spots[barrier + 1]!]
  const half = (middle.lengths[barrier]! + middle.lengths[barrier + 1]!) / 2
  return {
    at: (part, lane) => {
      const along = Math.min(1, part) * STEPS
      const from = Math.min(STEPS - 1, Math.floor(along))
      const on = (points: Points, axis: 0 | 1) => {
        const [before, after] = [points[2 * from + axis]!, points[2 * from + 2 + axis]!]
        return before + (after - before) * (along - from)
      }
      const between = (axis: 0 | 1) => on(left, axis) + (on(right, axis) - on(left, axis)) * lane
      return [between(0), between(1)]
    },
    aside: (part) => {
      const length = part * middle.whole
      const at = middle.pieceAt(length)
      const { x, y } = rightOf(spots[at]!, spots[at + 1]!)
      const [dx, dy] = iso(x, y)
      const size = Math.hypot(dx, dy) || 1
      return [dx / size, dy / size]
    },
    barrier: {
      at: screen(middle.at(half)),
      part: half / middle.whole,
      axis: Math.abs(to.x - from.x) > Math.abs(to.y - from.y) ? 'x' : 'y',
    },
  }
}

const mixed = (from: Spot, to: Spot, t: number): Spot => ({
  x: from.x + (to.x - from.x) * t,
  y: from.y + (to.y - from.y) * t,
  z: from.z + (to.z - from.z) * t,
})

const screen = ({ x, y, z }: Spot): Point => iso(x, y, z)

/** The points of a lane on the screen, x and y in turn. */
type Points = Float64Array

function pointsOf(path: Path): Points {
  const points = new Float64Array(2 * (STEPS + 1))
  for (let step = 0; step <= STEPS; step++) points.set(screen(path.at((step / STEPS) * path.whole)), 2 * step)
  return points
}

type Path = {
  /** Tiles from the first point to each. */
  readonly lengths: readonly number[]
  readonly whole: number
  readonly pieceAt: (length: number) => number
  readonly at: (length: number) => Spot
}

function pathOf(spots: readonly Spot[]): Path {
  const lengths = [0]
  for (const [at, spot] of spots.entries())
    if (at > 0) lengths.push(lengths[at - 1]! + Math.hypot(spot.x - spots[at - 1]!.x, spot.y - spots[at - 1]!.y))
  const pieceAt = (length: number) => {
    let at = 0
    while (at < spots.length - 2 && lengths[at + 1]! < length) at++
    return at
  }
  return {
    lengths,
    whole: lengths.at(-1)!,
    pieceAt,
    at: (length) => {
      const at = pieceAt(length)
      const [from, to] = [spots[at]!, spots[at + 1]!]
      const piece = lengths[at + 1]! - lengths[at]!
      const t = piece === 0 ? 0 : Math.min(1, (length - lengths[at]!) / piece)
      return mixed(from, to, t)
    },
  }
}

/** One tile to the right of whoever goes from one point to another, seen from above. */
function rightOf(from: Tile, to: Tile): Tile {
  const [x, y] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(x, y) || 1
  return { x: -y / length, y: x / length }
}

/** The same line, so many tiles further to the right; at corners, where both sides meet. */
function shifted(spots: readonly Spot[], by: number): readonly Spot[] {
  return spots.map((spot, at) => {
    const [before, after] = [spots[at - 1], spots[at + 1]]
    const into = before && rightOf(before, spot)
    const out = after && rightOf(spot, after)
    const side = into && out ? corner(into, out) : (into ?? out ?? { x: 0, y: 0 })
    return { x: spot.x + side.x * by, y: spot.y + side.y * by, z: spot.z }
  })
}

/** Both sides together, or one of them where the line goes straight on. */
const corner = (into: Tile, out: Tile): Tile =>
  into.x * out.x + into.y * out.y > 0.5 ? into : { x: into.x + out.x, y: into.y + out.y }
