import { multiply } from '../colour.ts'
import type { Pen } from '../pen.ts'
import { type Point, between, iso } from '../projection.ts'
import type { Extent } from './extent.ts'

const TIMBER = '#d98b45'
const LIT_TIMBER = '#f2b869'
const NET = 'rgba(95,200,190,.45)'
const SHEET = '#3a60c8'

/** Distance from the walls, in tiles. */
const GAP = 0.06
/** Pixels that the posts are higher than the storey. */
const HEADROOM = 8
/** Places of the posts of one side, from one corner (0) to the other (1). */
const POSTS = [0, 1 / 3, 2 / 3, 1] as const

/** The far half of a scaffold, painted before the storey inside it. */
export function scaffoldBehind(pen: Pen, extent: Extent): void {
  const { far, leftCorner, rightCorner } = cornersOf(extent)
  const top = extent.height + HEADROOM
  for (const share of POSTS) {
    post(pen, between(far, rightCorner, share), top)
    post(pen, between(far, leftCorner, share), top)
  }
  beam(pen, iso(...far, top - 2), iso(...rightCorner, top - 2))
  beam(pen, iso(...far, top - 2), iso(...leftCorner, top - 2))
}

/**
 * The near half: decks, posts and a flag. While open: braces and a net. Once predicted: a drawing pinned on it instead.
 */
export function scaffoldInFront(pen: Pen, extent: Extent, predicted: boolean): void {
  const { near, leftCorner, rightCorner } = cornersOf(extent)
  const top = extent.height + HEADROOM
  const middle = top / 2
  for (const z of [middle, top - 2]) {
    deck(pen, leftCorner, near, [0, 0.14], z, '#f0c78e')
    deck(pen, near, rightCorner, [0.14, 0], z, '#d9a878')
  }
  for (const share of POSTS) {
    post(pen, between(leftCorner, near, share), top)
    post(pen, between(near, rightCorner, share), top)
  }
  if (predicted) pinDrawing(pen, leftCorner, near, top)
  else {
    braces(pen, leftCorner, near, top)
    braces(pen, rightCorner, near, top)
    net(pen, leftCorner, near, middle)
  }
  redFlag(pen, iso(...near, top))
}

/** The drawing of a prediction on the front of a storey that stands without a scaffold. */
export function pinnedInFront(pen: Pen, extent: Extent): void {
  const { near, leftCorner } = cornersOf(extent)
  pinDrawing(pen, leftCorner, near, extent.height)
}

function cornersOf({ west, east, north, south }: Extent) {
  const corner = (x: number, y: number): Point => [x, y]
  return {
    far: corner(west - GAP, north - GAP),
    near: corner(east + GAP, south + GAP),
    leftCorner: corner(west - GAP, south + GAP),
    rightCorner: corner(east + GAP, north - GAP),
  }
}

function beam(pen: Pen, from: Point, to: Point, colour = TIMBER, width = 2.2): void {
  pen.line(from, to, multiply(colour, '#a58aa8'), width)
  pen.line([from[0] - 0.5, from[1] - 0.3], [to[0] - 0.5, to[1] - 0.3], colour, width * 0.55)
}

const post = (pen: Pen, at: Point, top: number) => beam(pen, iso(...at, 0), iso(...at, top))

function deck(pen: Pen, from: Point, to: Point, [outX, outY]: Point, z: number, colour: string): void {
  const outside = ([x, y]: Point) => iso(x + outX, y + outY, z)
  pen.polygon([iso(...from, z), iso(...to, z), outside(to), outside(from)], colour)
  pen.line(outside(from), outside(to), multiply(colour, '#b28a9a'), 1.2)
}

/** One diagonal between each two posts, leaning towards the near corner. */
function braces(pen: Pen, from: Point, near: Point, top: number): void {
  for (const share of POSTS.slice(0, -1)) {
    beam(
      pen,
      iso(...between(from, near, share), 2),
      iso(...between(from, near, share + 1 / 3), top - 2),
      LIT_TIMBER,
      1.6,
    )
  }
}

function net(pen: Pen, from: Point, near: Point, z: number): void {
  const [left, right] = [between(from, near, 1 / 3), between(from, near, 2 / 3)]
  pen.path([iso(...left, z), iso(...right, z), iso(...right, 3), iso(...left, 3)])
  pen.fill(NET)
}

/** The drawing of a prediction: a blue sheet with three white lines, in front of the left wall. */
function pinDrawing(pen: Pen, from: Point, near: Point, top: number): void {
  const span = (near[0] - from[0]) * 32
  const [width, height] = [Math.min(26, span * 0.6), Math.min(20, top * 0.6)]
  const { brush } = pen
  pen.onWall('left', from[0], from[1], top, () => {
    const [u, v] = [(span - width) / 2, (top - height) / 2 - 1]
    brush.beginPath()
    brush.rect(u + 1, v + 1.6, width, height)
    pen.fill('rgba(58,34,92,.3)')
    brush.beginPath()
    brush.rect(u, v, width, height)
    pen.fill(SHEET)
    pen.stroke('rgba(255,255,255,.85)', 0.9)
    for (const [row, share] of [0.82, 0.82, 0.5].entries()) {
      const line = v + height * (0.28 + row * 0.24)
      pen.line([u + width * 0.14, line], [u + width * share, line], '#ffffff', 1.3)
    }
    for (const pin of [u + 2, u + width - 2]) {
      pen.circle(pin, v + 1, 1.1)
      pen.fill('#ef6f5e')
    }
  })
}

function redFlag(pen: Pen, [x, y]: Point): void {
  pen.line([x, y], [x, y - 14], '#ffffff', 1.4)
  pen.path([
    [x, y - 14],
    [x + 11, y - 11],
    [x, y - 7],
  ])
  pen.fill('#ef6f5e')
}
