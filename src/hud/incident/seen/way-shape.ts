export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
export type Point = { readonly x: number; readonly y: number }
/** A way between two cards, as an SVG path, and where a sign on it stands. */
export type WayShape = { readonly path: string; readonly middle: Point }

/** How far a way is bent aside, in pixels, tried in this order, until it runs behind no card. */
const BENDS = [0, 56, -56, 104, -104, 160, -160]
/** Pixels between the head of the arrow and the card. */
const GAP = 5
const STEPS = 24

/**
 * From the right side of one card to the left side of the other, or from its foot to the other's top where cards stand
 * below each other. It is bent so that it runs behind none of the `others`.
 */
export function wayShape(from: Box, to: Box, others: readonly Box[]): WayShape {
  const isDown = to.left < from.left + from.width && to.top >= from.top + from.height
  const isUp = to.left < from.left + from.width && to.top + to.height <= from.top
  const isBeside = !isDown && !isUp
  const start = isDown ? foot(from) : isUp ? top(from) : right(from)
  const end = isDown ? away(top(to), 0, -GAP) : isUp ? away(foot(to), 0, GAP) : away(left(to), -GAP, 0)
  const curves = BENDS.map((bend) => curveOf(start, end, isBeside, bend))
  const curve = curves.find((each) => others.every((box) => !runsThrough(each, box))) ?? curves[0]!
  return { path: pathOf(curve), middle: pointAt(curve, 0.5) }
}

type Curve = readonly [Point, Point, Point, Point]

function curveOf(start: Point, end: Point, isBeside: boolean, bend: number): Curve {
  const [dx, dy] = [(end.x - start.x) / 2, (end.y - start.y) / 2]
  return isBeside
    ? [start, { x: start.x + dx, y: start.y + bend * 1.33 }, { x: end.x - dx, y: end.y + bend * 1.33 }, end]
    : [start, { x: start.x + bend * 1.33, y: start.y + dy }, { x: end.x + bend * 1.33, y: end.y - dy }, end]
}

const foot = ({ left: x, top: y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height })
const top = ({ left: x, top: y, width }: Box): Point => ({ x: x + width / 2, y })
const right = ({ left: x, top: y, width, height }: Box): Point => ({ x: x + width, y: y + height / 2 })
const left = ({ left: x, top: y, height }: Box): Point => ({ x, y: y + height / 2 })
const away = ({ x, y }: Point, dx: number, dy: number): Point => ({ x: x + dx, y: y + dy })

function pointAt([a, b, c, d]: Curve, t: number): Point {
  const u = 1 - t
  const mix = (p: number, q: number, r: number, s: number) =>
    u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) }
}

const runsThrough = (curve: Curve, box: Box) =>
  Array.from({ length: STEPS - 1 }, (_, at) => pointAt(curve, (at + 1) / STEPS)).some(
    ({ x, y }) => x > box.left - 4 && x < box.left + box.width + 4 && y > box.top - 4 && y < box.top + box.height + 4,
  )

const digit = (value: number) => Number(value.toFixed(1))
const pathOf = ([a, b, c, d]: Curve) =>
  `M${digit(a.x)} ${digit(a.y)}C${digit(b.x)} ${digit(b.y)} ${digit(c.x)} ${digit(c.y)} ${digit(d.x)} ${digit(d.y)}`
