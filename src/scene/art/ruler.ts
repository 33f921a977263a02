import type { Brush } from './pen.ts'

/** A rectangle in pixels; y grows downwards. */
export type Bounds = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]
type State = { matrix: Matrix; clip: Bounds | null }

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
const ARC_SAMPLES = 24
/** A clip in which nothing is painted. */
const NOWHERE: Bounds = { left: 0, top: 0, right: 0, bottom: 0 }

/**
 * A brush that paints nothing but measures what would be painted, so that a canvas can be made of the right size.
 * Curves are measured by their control points, so the result may be too large, but too small by at most a pixel.
 */
export class Ruler implements Brush {
  fillStyle: Brush['fillStyle'] = ''
  strokeStyle: Brush['strokeStyle'] = ''
  lineWidth = 1
  lineCap: CanvasLineCap = 'butt'
  lineJoin: CanvasLineJoin = 'miter'
  globalAlpha = 1
  globalCompositeOperation: GlobalCompositeOperation = 'source-over'

  private bounds: Bounds | null = null
  private drawn: Bounds | null = null
  private state: State = { matrix: IDENTITY, clip: null }
  private readonly saved: State[] = []

  /** The bounds of what was painted so far; null: nothing. */
  get painted(): Bounds | null {
    return this.bounds
  }

  save(): void {
    this.saved.push({ ...this.state })
  }
  restore(): void {
    this.state = this.saved.pop() ?? this.state
  }
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    const [A, B, C, D, E, F] = this.state.matrix
    this.state.matrix = [
      A * a + C * b,
      B * a + D * b,
      A * c + C * d,
      B * c + D * d,
      A * e + C * f + E,
      B * e + D * f + F,
    ]
  }
  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y)
  }
  rotate(angle: number): void {
    this.transform(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0)
  }
  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0)
  }

  beginPath(): void {
    this.drawn = null
  }
  closePath(): void {}
  moveTo(x: number, y: number): void {
    this.reach(x, y)
  }
  lineTo(x: number, y: number): void {
    this.reach(x, y)
  }
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void {
    this.reach(controlX, controlY)
    this.reach(x, y)
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.reach(x1, y1)
    this.reach(x2, y2)
    this.reach(x, y)
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.reach(x, y)
    this.reach(x + width, y)
    this.reach(x, y + height)
    this.reach(x + width, y + height)
  }
  roundRect(x: number, y: number, width: number, height: number): void {
    this.rect(x, y, width, height)
  }
  arc(x: number, y: number, radius: number, start: number, end: number, counterclockwise = false): void {
    this.ellipse(x, y, radius, radius, 0, start, end, counterclockwise)
  }
  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    turn: number,
    start: number,
    end: number,
    back = false,
  ): void {
    const sweep = back ? sweepOf(end, start) : sweepOf(start, end)
    const first = back ? end : start
    for (let sample = 0; sample <= ARC_SAMPLES; sample++) {
      const angle = first + (sweep * sample) / ARC_SAMPLES
      const [along, across] = [radiusX * Math.cos(angle), radiusY * Math.sin(angle)]
      this.reach(
        x + along * Math.cos(turn) - across * Math.sin(turn),
        y + along * Math.sin(turn) + across * Math.cos(turn),
      )
    }
  }

  clip(): void {
    const { clip } = this.state
    this.state.clip = (this.drawn && (clip ? overlapOf(this.drawn, clip) : this.drawn)) ?? NOWHERE
  }
  fill(): void {
    this.paint(0)
  }
  stroke(): void {
    const [a, b, c, d] = this.state.matrix
    this.paint((this.lineWidth / 2) * Math.max(Math.hypot(a, b), Math.hypot(c, d)))
  }
  setLineDash(): void {}
  createLinearGradient(): CanvasGradient {
    return { addColorStop: () => {} }
  }
  createRadialGradient(): CanvasGradient {
    return { addColorStop: () => {} }
  }

  private reach(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.state.matrix
    this.touch(a * x + c * y + e, b * x + d * y + f)
  }

  /** Called for each point of a path, in canvas pixels. */
  protected touch(x: number, y: number): void {
    this.drawn = joinOf(this.drawn, { left: x, top: y, right: x, bottom: y })
  }

  private paint(margin: number): void {
    // Erasing ('destination-…') adds nothing to the bounds.
    if (!this.drawn || this.globalCompositeOperation.startsWith('destination')) return
    const { left, top, right, bottom } = this.drawn
    const grown = { left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin }
    const seen = this.state.clip ? overlapOf(grown, this.state.clip) : grown
    if (seen) this.bounds = joinOf(this.bounds, seen)
  }
}

export function joinOf(a: Bounds | null, b: Bounds): Bounds {
  if (!a) return b
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }
}

function overlapOf(a: Bounds, b: Bounds): Bounds | null {
  const left = Math.max(a.left, b.left)
  const top = Math.max(a.top, b.top)
  const right = Math.min(a.right, b.right)
  const bottom = Math.min(a.bottom, b.bottom)
  return left < right && top < bottom ? { left, top, right, bottom } : null
}

/** The angle that an arc covers in radians, at most one full turn. */
function sweepOf(start: number, end: number): number {
  const turn = 2 * Math.PI
  if (end - start >= turn) return turn
  return (((end - start) % turn) + turn) % turn
}
