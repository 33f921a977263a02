import type { Drawing } from './bake.ts'
import { type Ink, Pen } from './pen.ts'
import { type Point, eachEdge } from './projection.ts'
import { Ruler } from './ruler.ts'

/** A pane of glass, or else a door or a gate, in a drawing. Sizes and places in scene pixels. */
export type Pane = {
  /** Which of the drawing's calls of `Pen.light` fills it, from 0. */
  readonly number: number
  /** Its upper left corner, as if it had four. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Pixels down for each pixel to the right along its wall. */
  readonly slope: number
  readonly isGlass: boolean
  /** Of PLACES spread over it, those that nothing painted later covers. */
  readonly seen: readonly Point[]
}

/** The place at a part (0 to 1) of a pane's width and of its height. */
export const placeIn = ({ left, top, width, height, slope }: Omit<Pane, 'seen'>, u: number, v: number): Point => [
  left + width * u,
  top + height * v + width * u * slope,
]

/** All panes of a drawing, in the order in which they are painted. */
export function panesOf(draw: Drawing, seed: number): readonly Pane[] {
  const pen = new PaneFinder(new Tracer(), seed)
  draw(pen)
  return pen.panes
}

/** A brush that keeps the points of its path, in their order. */
class Tracer extends Ruler {
  points: Point[] = []

  override beginPath(): void {
    super.beginPath()
    this.points = []
  }
  override rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y)
    this.lineTo(x + width, y)
    this.lineTo(x + width, y + height)
    this.lineTo(x, y + height)
  }
  protected override touch(x: number, y: number): void {
    super.touch(x, y)
    this.points.push([x, y])
  }
}

/** Parts of a width and of a height, clear of the bars in the middle of windows. */
const SPREAD = [0.15, 0.36, 0.64, 0.86]
/** How many places a pane has. */
export const PLACES = SPREAD.length ** 2

class PaneFinder extends Pen {
  panes: Pane[] = []
  private count = 0
  private readonly tracer: Tracer

  constructor(brush: Tracer, seed: number) {
    super(brush, 'clear', seed)
    this.tracer = brush
  }

  override fill(ink: Ink): void {
    super.fill(ink)
    if (typeof ink === 'string' && !ink.startsWith('#')) return
    const { points } = this.tracer
    this.panes = this.panes.map((pane) => ({ ...pane, seen: pane.seen.filter((place) => !isWithin(points, place)) }))
  }

  override light(day: Ink, night: Ink | null): void {
    super.light(day, night)
    const pane = { number: this.count++, isGlass: typeof day !== 'string', ...shapeOf(this.tracer.points) }
    this.panes.push({ ...pane, seen: SPREAD.flatMap((u) => SPREAD.map((v) => placeIn(pane, u, v))) })
  }
}

/** Walls are upright, so the lower ends of a pane's two sides tell how its wall runs. */
function shapeOf(outline: readonly Point[]): Pick<Pane, 'left' | 'top' | 'width' | 'height' | 'slope'> {
  const xs = outline.map(([x]) => x)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const width = right - left
  const lowestAt = (side: number) =>
    Math.max(...outline.flatMap(([x, y]) => (Math.abs(x - side) <= width * 0.05 ? [y] : [])))
  const foot = lowestAt(left)
  const slope = width > 0 ? (lowestAt(right) - foot) / width : 0
  const levels = outline.map(([x, y]) => y - (x - left) * slope)
  const top = Math.min(...levels)
  return { left, top, width, height: Math.max(...levels) - top, slope }
}

/** Whether a closed outline has a place inside it. */
function isWithin(outline: readonly Point[], [x, y]: Point): boolean {
  let isInside = false
  eachEdge(outline, ([fromX, fromY], [toX, toY]) => {
    if (fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)) isInside = !isInside
  })
  return isInside
}
