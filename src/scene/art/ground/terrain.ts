import { type Point, iso } from '../projection.ts'
import { createRandom } from '#lib/random.ts'
import { GRASS_Z, type Outline } from './coast.ts'

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const project = (outline: Outline, z = 0): readonly Point[] => outline.map(([x, y]) => iso(x, y, z))

function trace(context: Context, outlines: readonly (readonly Point[])[]): void {
  context.beginPath()
  for (const outline of outlines) {
    outline.forEach(([x, y], at) => (at === 0 ? context.moveTo(x, y) : context.lineTo(x, y)))
    context.closePath()
  }
}

/**
 * Light shallow water around the land. It is soft, so the caller scales `context` to a fraction of a scene pixel and
 * stretches the result.
 */
export function paintShallows(context: Context, sand: readonly Outline[]): void {
  const lands = sand.map((land) => project(land))
  context.lineJoin = 'round'
  context.strokeStyle = context.fillStyle = '#c9fff0'
  for (const [width, alpha] of SHALLOWS) {
    context.globalAlpha = alpha
    context.lineWidth = width
    // All outlines in one path: where they overlap, the water must not be painted twice.
    trace(context, lands)
    context.stroke()
  }
  context.globalAlpha = 1
}

/** Line widths in scene pixels, and opacity. Many thin layers look like a slope; a few would look like rings. */
const SHALLOWS: readonly (readonly [number, number])[] = [
  [170, 0.05],
  [150, 0.06],
  [128, 0.07],
  [106, 0.08],
  [84, 0.09],
  [64, 0.11],
  [46, 0.13],
  [30, 0.16],
]

/**
 * Paints foam, sand and grass of all land, in scene pixels. `area`: what this canvas shows, so that specks are painted
 * only there.
 */
export function paintTerrain(context: Context, sand: readonly Outline[], grass: readonly Outline[], area: Area): void {
  const sandAt = (z: number) => sand.map((land) => project(land, z))
  const grassAt = (z: number) => grass.map((land) => project(land, z))
  context.lineJoin = 'round'
  for (const [width, colour] of FOAM) {
    context.strokeStyle = colour
    context.lineWidth = width
    trace(context, sandAt(-3))
    context.stroke()
  }
  paintLayers(context, sandAt, SAND)
  scatter(context, sandAt(4), area, 11, 1 / 1400, (random) => {
    context.fillStyle = random() < 0.5 ? 'rgba(255,250,230,.5)' : 'rgba(190,140,110,.25)'
    return [1.2, 0.8]
  })
  paintLayers(context, grassAt, GRASS)
  shadeGrass(context, grassAt(GRASS_Z), area)
}

const FOAM: readonly (readonly [number, string])[] = [
  [17, 'rgba(255,255,255,.16)'],
  [9, 'rgba(255,255,255,.55)'],
]
const SAND: readonly (readonly [z: number, colour: string])[] = [
  [0, '#c79b79'],
  [1, '#d9b189'],
  [2, '#d9b189'],
  [3, '#d9b189'],
  [4, '#f8e5bd'],
]
const GRASS: readonly (readonly [z: number, colour: string])[] = [
  [4, '#7d9f5d'],
  [5, '#86a962'],
  [6, '#86a962'],
  [7, '#86a962'],
  [GRASS_Z, '#aacb79'],
]

function paintLayers(
  context: Context,
  at: (z: number) => readonly (readonly Point[])[],
  layers: readonly (readonly [number, string])[],
): void {
  for (const [z, colour] of layers) {
    context.fillStyle = colour
    for (const outline of at(z)) {
      trace(context, [outline])
      context.fill()
    }
  }
}

/** Paints small spots on the land, the same ones in neighbouring canvases. */
function scatter(
  context: Context,
  land: readonly (readonly Point[])[],
  area: Area,
  seed: number,
  density: number,
  next: (random: () => number) => readonly [number, number],
): void {
  context.save()
  trace(context, land)
  context.clip('nonzero')
  eachSpot(area, seed, density, (x, y, random) => {
    const [width, height] = next(random)
    context.fillRect(x, y, width, height)
  })
  context.restore()
}

/** Lights the grass from the upper left, shades the lower right, and adds lighter and darker spots. */
function shadeGrass(context: Context, grass: readonly (readonly Point[])[], area: Area): void {
  context.save()
  trace(context, grass)
  context.clip('nonzero')
  const light = context.createLinearGradient(-800, -300, 800, 400)
  light.addColorStop(0, 'rgba(236,232,140,.35)')
  light.addColorStop(1, 'rgba(70,140,110,.28)')
  context.fillStyle = light
  context.fillRect(area.x, area.y, area.width, area.height)
  eachSpot(area, 23, 1 / 2200, (x, y, random) => {
    context.fillStyle = random() < 0.5 ? 'rgba(236,240,150,.35)' : 'rgba(70,120,80,.22)'
    context.beginPath()
    context.ellipse(x, y, 3 + random() * 9, 1.5 + random() * 4, 0, 0, 2 * Math.PI)
    context.fill()
  })
  context.restore()
}

const CELL = 128

/**
 * Calls `visit` for random spots, `density` per square scene pixel. The same spots whatever part of the world is
 * painted.
 */
function eachSpot(
  area: Area,
  seed: number,
  density: number,
  visit: (x: number, y: number, random: () => number) => void,
): void {
  const perCell = Math.round(CELL * CELL * density)
  for (let row = Math.floor((area.y - 12) / CELL); row * CELL < area.y + area.height + 12; row++) {
    for (let column = Math.floor((area.x - 12) / CELL); column * CELL < area.x + area.width + 12; column++) {
      const random = createRandom((row * 73_856_093) ^ (column * 19_349_663) ^ seed)
      for (let spot = 0; spot < perCell; spot++) {
        visit((column + random()) * CELL, (row + random()) * CELL, random)
      }
    }
  }
}
