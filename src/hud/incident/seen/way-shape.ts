export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
export type Point = { readonly x: number; readonly y: number }
/** A way between two cards, as an SVG path, and where a sign on it stands. */
export type WayShape = {
  readonly path: string
  readonly middle: Point
  /** Whether it leads to the right, and not up or down. */
  readonly isAcross: boolean
}

/** Pixels between the head of the arrow and the card, and between a way and a card that it goes around. */
const GAP = 5
const CLEAR = 12

/**
 * From the right side of one card to the left side of the other, or from its foot to the other's top where cards stand
 * below each other. Where `others` stand between the two, it runs beside them, in the nearest gap.
 */
export function wayShape(from: Box, to: Box, others: readonly Box[]): WayShape {
  const isBeside = to.left >= from.left + from.width
  const isAbove = !isBeside && to.top + to.height <= from.top
  // All is worked out as if the way led to the right; other ways are turned there and back.
  const turned = (box: Box): Box => {
    if (isBeside) return box
    const top = isAbove ? -box.top - box.height : box.top
    return { left: top, top: box.left, width: box.height, height: box.width }
  }
  const back = ({ x, y }: Point): Point => (isBeside ? { x, y } : { x: y, y: isAbove ? -x : x })
  const { points, sign } = toTheRight(turned(from), turned(to), others.map(turned))
  return { path: pathOf(points.map(back)), middle: back(sign), isAcross: isBeside }
}

/** A beginning, and three points for each curve; and the middle of its last curve. */
type Way = { readonly points: readonly Point[]; readonly sign: Point }

function toTheRight(from: Box, to: Box, others: readonly Box[]): Way {
  const start = { x: from.left + from.width, y: from.top + from.height / 2 }
  const end = { x: to.left - GAP, y: to.top + to.height / 2 }
  const between = others.filter(({ left, width }) => left >= start.x && left + width <= to.left)
  const direct = curve(start, end)
  if (!between.some((box) => runsThrough(direct, box))) return { points: direct, sign: pointAt(direct, 0.5) }
  const aim = (start.y + end.y) / 2
  const gaps = between
    .flatMap(({ top, height }) => [top - CLEAR, top + height + CLEAR])
    .filter((y) => between.every(({ top, height }) => y <= top - CLEAR || y >= top + height + CLEAR))
    .toSorted((a, b) => Math.abs(a - aim) - Math.abs(b - aim))
  const y = gaps[0] ?? aim
  const first = { x: Math.min(...between.map(({ left }) => left)), y }
  const last = { x: Math.max(...between.map(({ left, width }) => left + width)), y }
  const home = curve(last, end)
  return { points: [...curve(start, first), first, last, ...home], sign: pointAt(home, 0.5) }
}

function curve(a: Point, b: Point): readonly [Point, Point, Point, Point] {
  const x = (a.x + b.x) / 2
  return [a, { x, y: a.y }, { x, y: b.y }, b]
}

function pointAt([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const u = 1 - t
  const mix = (p: number, q: number, r: number, s: number) =>
    u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) }
}

const STEPS = 24
const runsThrough = (points: readonly [Point, Point, Point, Point], { left, top, width, height }: Box) =>
  Array.from({ length: STEPS - 1 }, (_, at) => pointAt(points, (at + 1) / STEPS)).some(
    ({ x, y }) => x > left && x < left + width && y > top - 4 && y < top + height + 4,
  )

const digit = (value: number) => Number(value.toFixed(1))
const pathOf = ([first, ...rest]: readonly Point[]) => `M${first ? pair(first) : '0 0'}C${rest.map(pair).join(' ')}`
const pair = ({ x, y }: Point) => `${digit(x)} ${digit(y)}`
