import { mix } from './colour.ts'
import { type Point, iso } from './projection.ts'
import { type Random, createRandom } from '#lib/random.ts'
import type { ShadowPrism } from './shadow.ts'

/**
 * What the pen uses of a canvas: both kinds of 2D context have it, and so has Ruler, which only measures. No `filter`
 * (not in every browser) and no text (a worker has no web font).
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
 * What is painted: by day with clear glass and lamps behind some of it (built), dark glass (due), none (placed) or
 * closed shutters (found); `emissive` is the light at night, where bodies only cover the light behind them.
 */
export const PASSES = ['clear', 'dark', 'hollow', 'shut', 'emissive'] as const
export type Pass = (typeof PASSES)[number]

export type Ink = string | CanvasGradient
export type Stops = readonly (readonly [offset: number, colour: string])[]
/** `left` faces screen-left and the sun, `right` faces screen-right and lies in shade. */
export type Side = 'left' | 'right'

/** What a door, a gate or a lamp is mixed with while its building is shut. */
const CLOSED = '#c3b6c8'

export class Pen {
  readonly brush: Brush
  readonly pass: Pass
  /** Must be called equally often in every pass, so that all passes agree on what is where. */
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

  /** Fills the path as an opaque body: in the emissive pass it erases the light behind it. */
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

  /** Fills the path, with `night` in the emissive pass; where `night` is null, like `fill`. */
  light(day: Ink, night: Ink | null): void {
    if (this.pass === 'shut' && typeof day === 'string') return this.fill(mix(day, CLOSED, 0.5))
    if (!this.emissive || night === null) return this.fill(day)
    this.brush.fillStyle = night
    this.brush.fill()
  }

  /** Strokes the path; not painted in the emissive pass. */
  stroke(ink: Ink, width: number): void {
    if (this.emissive) return
    this.brush.strokeStyle = ink
    this.brush.lineWidth = width
    this.brush.stroke()
  }

  /** Strokes the path, with `night` in the emissive pass. */
  trace(day: Ink, night: Ink, width: number): void {
    this.brush.strokeStyle = this.emissive ? night : day
    this.brush.lineWidth = width
    this.brush.stroke()
  }

  polygon(points: readonly Point[], ink: Ink): void {
    this.path(points)
    this.fill(ink)
    if (typeof ink !== 'string') return
    // A thin stroke in the same colour: otherwise the ground would show through between two faces that share an edge.
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

  /** A gradient from the brightest point to the edge of a ball or dome. */
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

  /** Draws flat on the ground at height `z`, in tiles; the transform gives circles and lines their perspective. */
  onGround(z: number, draw: () => void): void {
    this.brush.save()
    this.brush.transform(32, 16, -32, 16, 0, -z)
    draw()
    this.brush.restore()
  }

  /** Moves, turns (radians) and scales what is drawn, in screen pixels. */
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
