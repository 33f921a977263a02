import { veil } from './colour.ts'
import { Pen, type Pass } from './pen.ts'
import { type Bounds, Ruler, joinOf } from './ruler.ts'
import type { ShadowPrism } from './shadow.ts'

/** Draws a sprite with its base point at (0, 0, 0). */
export type Drawing = (pen: Pen) => void

export type Canvas = HTMLCanvasElement | OffscreenCanvas
/** Makes an empty canvas of that many pixels: a DOM element on the page, an OffscreenCanvas in a worker. */
export type CanvasOf = (width: number, height: number) => Canvas

/** A sprite cut to what is painted. */
export type Baked = {
  readonly canvas: Canvas
  /** Canvas pixels per scene pixel. */
  readonly scale: number
  /** Where the base point is on the canvas, as a part of its width and height; may be outside 0 to 1. */
  readonly anchor: { readonly x: number; readonly y: number }
  /** Scene pixels from the base point up to the highest painted pixel. */
  readonly top: number
  /** Scene pixels from this storey's base to the base of what stands on it; 0 for everything that is no storey. */
  readonly height: number
  /** Bodies that throw a shadow, measured from the sprite's base; empty in the emissive pass. */
  readonly shadows: readonly ShadowPrism[]
}

export type Exposure = { readonly pass: Pass; readonly seed: number; readonly scale: number }

/** One layer of a sprite. A `ghost` is tinted (`strength` 0 to 1) and see-through. */
export type Layer = {
  readonly draw: Drawing
  readonly ghost?: { readonly tint: string; readonly strength: number; readonly alpha: number }
}

/** Pixels left free around the drawing, so that smooth edges are not cut. */
const MARGIN = 1

/** What the drawing would paint, in scene pixels around its base point, and the shadows it throws. */
export function measure(
  draw: Drawing,
  { pass, seed }: Pick<Exposure, 'pass' | 'seed'>,
): { bounds: Bounds | null; shadows: readonly ShadowPrism[] } {
  const ruler = new Ruler()
  const pen = new Pen(ruler, pass, seed)
  draw(pen)
  return { bounds: ruler.painted, shadows: pen.shadows }
}

/** Paints the drawing onto a canvas of its own size; null where it paints nothing. */
export const bake = (draw: Drawing, exposure: Exposure, canvasOf: CanvasOf, height = 0): Baked | null =>
  bakeLayers([{ draw }], exposure, canvasOf, height)

/** Paints the layers over one another; null where they paint nothing. */
export function bakeLayers(layers: readonly Layer[], exposure: Exposure, canvasOf: CanvasOf, height = 0): Baked | null {
  const measured = layers.map(({ draw }) => measure(draw, exposure))
  const bounds = measured.reduce<Bounds | null>((all, { bounds: one }) => (one ? joinOf(all, one) : all), null)
  if (!bounds) return null
  const { scale, pass } = exposure
  const [left, top] = [Math.floor(bounds.left) - MARGIN, Math.floor(bounds.top) - MARGIN]
  const [width, tall] = [Math.ceil(bounds.right) + MARGIN - left, Math.ceil(bounds.bottom) + MARGIN - top]
  const canvas = canvasOf(Math.ceil(width * scale), Math.ceil(tall * scale))
  const context = contextOf(canvas)
  for (const layer of layers) {
    const sheet = layer.ghost ? canvasOf(canvas.width, canvas.height) : canvas
    const brush = contextOf(sheet)
    brush.setTransform(scale, 0, 0, scale, -left * scale, -top * scale)
    layer.draw(new Pen(brush, pass, exposure.seed))
    if (layer.ghost) haunt(context, sheet, layer.ghost)
  }
  return {
    canvas,
    scale,
    anchor: { x: (-left * scale) / canvas.width, y: (-top * scale) / canvas.height },
    top: -bounds.top,
    height,
    shadows: pass === 'emissive' ? [] : measured.flatMap(({ shadows }) => shadows),
  }
}

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

const IN_MEMORY: CanvasRenderingContext2DSettings = { willReadFrequently: true }

/**
 * A 2D context in main memory, not on the GPU: the page uploads the result itself, and would have to wait for a copy
 * from the GPU.
 */
export function contextOf(canvas: Canvas): Context {
  const context = 'toBlob' in canvas ? canvas.getContext('2d', IN_MEMORY) : canvas.getContext('2d', IN_MEMORY)
  if (!context) throw new Error('This canvas has no 2D context.')
  return context
}

function haunt(context: Context, sheet: Canvas, { tint, strength, alpha }: NonNullable<Layer['ghost']>): void {
  const ghost = contextOf(sheet)
  ghost.setTransform(1, 0, 0, 1, 0, 0)
  ghost.globalCompositeOperation = 'source-atop'
  ghost.fillStyle = veil(tint, strength)
  ghost.fillRect(0, 0, sheet.width, sheet.height)
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.globalAlpha = alpha
  context.drawImage(sheet, 0, 0)
  context.restore()
}

/** How far light spreads around what shines, in scene pixels. */
const GLOW_REACH = 14
/** Canvas pixels per scene pixel for glow; it is soft, so few are enough. */
const GLOW_SCALE = 0.25

/**
 * A blurred copy of an emissive picture, to be added over it. Blurred by scaling down and repeated drawing, because not
 * every browser has `filter`.
 */
export function glowOf(light: Baked, canvasOf: CanvasOf): Baked {
  const { canvas, scale, anchor } = light
  const [width, tall] = [canvas.width / scale, canvas.height / scale]
  const sheet = () =>
    canvasOf(Math.ceil((width + 2 * GLOW_REACH) * GLOW_SCALE), Math.ceil((tall + 2 * GLOW_REACH) * GLOW_SCALE))
  const [spread, glow] = [sheet(), sheet()]
  const reach = GLOW_REACH * GLOW_SCALE
  const small = shrink(light, canvasOf)
  smear(contextOf(spread), (context, step) =>
    context.drawImage(small, reach + step, reach, width * GLOW_SCALE, tall * GLOW_SCALE),
  )
  smear(contextOf(glow), (context, step) => context.drawImage(spread, 0, step))
  return {
    canvas: glow,
    scale: GLOW_SCALE,
    anchor: {
      x: ((anchor.x * width + GLOW_REACH) * GLOW_SCALE) / glow.width,
      y: ((anchor.y * tall + GLOW_REACH) * GLOW_SCALE) / glow.height,
    },
    top: light.top,
    height: light.height,
    shadows: [],
  }
}

/** Offsets in pixels of the glow's canvas and weights that add up to one: like a blur of 7 scene pixels. */
const BELL = [
  [-3, 0.07],
  [-2, 0.131],
  [-1, 0.191],
  [0, 0.216],
  [1, 0.191],
  [2, 0.131],
  [3, 0.07],
] as const

function smear(context: Context, draw: (context: Context, step: number) => void): void {
  context.globalCompositeOperation = 'lighter'
  for (const [step, weight] of BELL) {
    context.globalAlpha = weight
    draw(context, step)
  }
}

/** Halves the canvas step by step down to GLOW_SCALE; in one step, small lights would be lost. */
function shrink({ canvas, scale }: Baked, canvasOf: CanvasOf): Canvas {
  let current = canvas
  for (let now = scale; now > GLOW_SCALE; now /= 2) {
    const next = canvasOf(Math.max(1, Math.ceil(current.width / 2)), Math.max(1, Math.ceil(current.height / 2)))
    contextOf(next).drawImage(current, 0, 0, next.width, next.height)
    current = next
  }
  return current
}
