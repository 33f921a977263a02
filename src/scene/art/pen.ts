import { type Point, iso } from './projection.ts'
import { type Random, createRandom } from './random.ts'
import type { ShadowPrism } from './shadow.ts'

/**
 * What the pen asks of a canvas. Both 2D contexts have it, and so does the ruler, which only measures.
 * No `filter` (not in every browser) and no text (no web font in a worker).
 */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'transform'
  | 'translate'
  | 'rotate'
  | 'scale'
  | 'beginPath'
  | 'closePath'
  | 'moveTo'
  | 'lineTo'
  | 'arc'
  | 'ellipse'
  | 'rect'
  | 'roundRect'
  | 'quadraticCurveTo'
  | 'bezierCurveTo'
  | 'fill'
  | 'stroke'
  | 'clip'
  | 'setLineDash'
  | 'createLinearGradient'
  | 'createRadialGradient'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'globalAlpha'
  | 'globalCompositeOperation'
>

/**
 * What is being painted: a storey by day with its glass clear (built), dark (due) or hollow (placed),
 * or the light it gives at night, where solids only hide what shines behind them.
 */
export const PASSES = ['clear', 'dark', 'hollow', 'emissive'] as const
export type Pass = (typeof PASSES)[number]

export type Ink = string | CanvasGradient
export type Stops = readonly (readonly [offset: number, colour: string])[]
/** `left` faces screen-left and the sun, `right` faces screen-right and lies in shade. */
export type Side = 'left' | 'right'

export class Pen {
  readonly brush: Brush
  readonly pass: Pass
  /** Drawn the same number of times in every pass, so that all passes of a part agree. */
  readonly random: Random
  readonly shadows: ShadowPrism[] = []

  constructor(brush: Brush, pass: Pass, seed: number) {
    this.brush = brush
    this.pass = pass
    this.random = createRandom(seed)
  }

  get emissive(): boolean {
    return this.pass === 'emissive'
  }

  path(points: readonly Point[]): void {
    this.brush.beginPath()
    points.forEach(([x, y], index) => (index === 0 ? this.brush.moveTo(x, y) : this.brush.lineTo(x, y)))
    this.brush.closePath()
  }

  circle(x: number, y: number, radius: number, radiusY = radius): void {
    this.brush.beginPath()
    this.brush.ellipse(x, y, radius, radiusY, 0, 0, 2 * Math.PI)
  }

  /** Fills the path as something solid: at night it hides the light behind it. */
  fill(ink: Ink): void {
    const { brush } = this
    if (this.emissive) {
      brush.globalCompositeOperation = 'destination-out'
      brush.fillStyle = '#000000'
      brush.fill()
      brush.globalCompositeOperation = 'source-over'
      return
    }
    brush.fillStyle = ink
    brush.fill()
  }

  /** Fills the path as something that shines at night; with `night` null it is merely solid. */
  light(day: Ink, night: Ink | null): void {
    if (!this.emissive || night === null) return this.fill(day)
    this.brush.fillStyle = night
    this.brush.fill()
  }

  /** Strokes the path by day. */
  stroke(ink: Ink, width: number): void {
    if (this.emissive) return
    this.brush.strokeStyle = ink
    this.brush.lineWidth = width
    this.brush.stroke()
  }

  /** Strokes the path by day, and as something that shines at night. */
  trace(day: Ink, night: Ink, width: number): void {
    this.brush.strokeStyle = this.emissive ? night : day
    this.brush.lineWidth = width
    this.brush.stroke()
  }

  polygon(points: readonly Point[], ink: Ink): void {
    this.path(points)
    this.fill(ink)
    if (typeof ink !== 'string') return
    // Two faces that share an edge would let the ground shimmer through between them.
    this.brush.lineJoin = 'round'
    this.stroke(ink, 0.6)
  }

  line(from: Point, to: Point, colour: string, width: number): void {
    if (this.emissive) return
    this.brush.beginPath()
    this.brush.moveTo(from[0], from[1])
    this.brush.lineTo(to[0], to[1])
    this.brush.lineCap = 'round'
    this.stroke(colour, width)
  }

  gradient(from: Point, to: Point, stops: Stops): CanvasGradient {
    const gradient = this.brush.createLinearGradient(from[0], from[1], to[0], to[1])
    for (const [offset, colour] of stops) gradient.addColorStop(offset, colour)
    return gradient
  }

  /** From the point of light to the rim of a ball or dome. */
  radial(light: Point, inner: number, centre: Point, outer: number, stops: Stops): CanvasGradient {
    const gradient = this.brush.createRadialGradient(light[0], light[1], inner, centre[0], centre[1], outer)
    for (const [offset, colour] of stops) gradient.addColorStop(offset, colour)
    return gradient
  }

  /** Draws flat on an upright wall: origin at the top of its left end, u along it (32 px a tile), v down in px. */
  onWall(side: Side, x: number, y: number, z: number, draw: () => void): void {
    const [left, top] = iso(x, y, z)
    this.brush.save()
    this.brush.transform(1, side === 'left' ? 0.5 : -0.5, 0, 1, left, top)
    draw()
    this.brush.restore()
  }

  /** Draws flat on the ground at height z, in tiles: circles and strokes get their perspective for nothing. */
  onGround(z: number, draw: () => void): void {
    this.brush.save()
    this.brush.transform(32, 16, -32, 16, 0, -z)
    draw()
    this.brush.restore()
  }

  /** Moves, turns and scales what is drawn, in pixels of the screen. */
  placed(at: Point, turn: number, scale: number, draw: () => void): void {
    this.brush.save()
    this.brush.translate(at[0], at[1])
    this.brush.rotate(turn)
    this.brush.scale(scale, scale)
    draw()
    this.brush.restore()
  }

  /** Keeps what is drawn inside the current path. */
  inside(draw: () => void): void {
    this.brush.save()
    this.brush.clip()
    draw()
    this.brush.restore()
  }

  throwShadow(outline: readonly Point[], bottom: number, top: number): void {
    this.shadows.push({ outline, bottom, top })
  }
}
