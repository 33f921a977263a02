import { type Baked, type CanvasOf, type Drawing, bake, contextOf, glowOf } from '../art/bake.ts'
import { blueprintOf } from '../art/blueprints.ts'
import { bakeCloths } from '../art/backdrops.ts'
import { drawBridge } from '../art/ground/bridge.ts'
import { buildingShadow, paintShadows } from '../art/ground/cast-shadow.ts'
import { GRASS_REACH, SAND_REACH, landsOf } from '../art/ground/coast.ts'
import { drawPlateau } from '../art/ground/plateau.ts'
import { paintShallows, paintTerrain } from '../art/ground/terrain.ts'
import { measure } from '../art/bake.ts'
import { iso } from '../art/projection.ts'
import { propDrawing } from '../art/props/props.ts'
import { seedOf } from '#lib/random.ts'
import type { BooksOrder } from '../art/books.ts'
import type { SeamOrder } from '../art/seam-bake.ts'
import { bakeArmillary, bakeCrown, bakeFountain, bakePlot, bakeProp, bakeStorey } from '../art/sprites.ts'
import type { Plateau } from '../layout.ts'
import { type Frame, type Job, type LandOrder, type Order, type Shine, keyOf } from './order.ts'

type Canvas = ReturnType<CanvasOf>

const MOST_PAGE = 2048
const MOST_PLATEAU = 2048
/** Empty pixels between frames, so that neighbours don't mix when a sheet is drawn small. */
const GAP = 4
/** Shadows are painted at this part of the usual scale: they are soft. */
const SHADOW_PART = 0.5

type Painted = { readonly order: Order; readonly baked: Baked }

/** Paints everything a job asks for. */
export async function bakeJob(job: Job, canvasOf: CanvasOf): Promise<Baking> {
  if (job.kind === 'sheet') return bakeSheet(job.orders, job.scale, canvasOf, await lateDrawingsFor(job.orders))
  return { pages: job.kind === 'land' ? [bakeLand(job.order, canvasOf)] : bakeCloths(canvasOf), frames: [] }
}

type Baking = { readonly pages: readonly Canvas[]; readonly frames: readonly Frame[] }

/** What no first visit needs. */
type LateDrawings = {
  readonly bakeBooks: (order: BooksOrder, scale: number, canvasOf: CanvasOf) => Baked | null
  readonly rolledSheet: Drawing
  readonly bakeSeam: (order: SeamOrder, scale: number, canvasOf: CanvasOf) => Baked | null
  readonly ornamentDrawing: (name: string) => Drawing | null
  readonly awningDrawing: (name: string | null, district: string) => Drawing
}

const LATE: ReadonlySet<Order['kind']> = new Set(['ornament', 'awning', 'seam', 'books', 'roll'])

/** Loads them once an order needs them. Null: none does, or they can't be had now, and the sheet goes without them. */
async function lateDrawingsFor(orders: readonly Order[]): Promise<LateDrawings | null> {
  if (!orders.some(({ kind }) => LATE.has(kind))) return null
  return Promise.all([
    import('../art/props/plot-props.ts'),
    import('../art/props/rolled-sheet.ts'),
    import('../art/seam-bake.ts'),
    import('../art/books.ts'),
  ])
    .then(([plot, roll, seam, books]) => ({ ...plot, ...roll, ...seam, ...books }))
    .catch(() => null)
}

/** Paints every order and packs the results onto as few pages as they need. */
function bakeSheet(orders: readonly Order[], scale: number, canvasOf: CanvasOf, late: LateDrawings | null): Baking {
  const painted = orders.flatMap((order): readonly Painted[] => {
    const baked = paint(order, scale, canvasOf, late)
    return baked ? [{ order, baked }] : []
  })
  return pack(painted, canvasOf)
}

function paint(order: Order, scale: number, canvasOf: CanvasOf, late: LateDrawings | null): Baked | null {
  switch (order.kind) {
    case 'storey':
      return shining(order.shine, (light) => bakeStorey({ ...order, light, scale }, canvasOf), canvasOf)
    case 'crown':
      return shining(order.shine, (light) => bakeCrown({ ...order, light, scale }, canvasOf), canvasOf)
    case 'fountain':
      return shining(order.shine, (light) => bakeFountain(light, scale, canvasOf), canvasOf)
    case 'armillary':
      return shining(order.shine, (light) => bakeArmillary(order.state, light, scale, canvasOf), canvasOf)
    case 'prop':
      return shining(
        order.shine,
        (light) => bakeProp({ kind: order.prop, variant: order.variant, light, scale }, canvasOf),
        canvasOf,
      )
    case 'plot':
      return bakePlot(scale, canvasOf)
    case 'shadow': {
      const draw = buildingShadow(blueprintOf(order.building, order.district), order.storeys, order.full)
      return bake(draw, { pass: 'clear', seed: 1, scale: scale * SHADOW_PART }, canvasOf)
    }
    case 'propShadow': {
      const seed = seedOf(`${order.prop}/${order.variant}`)
      return bakeShadow(propDrawing(order.prop, order.variant), seed, scale, canvasOf)
    }
    case 'seam':
      return late?.bakeSeam(order, scale, canvasOf) ?? null
    case 'books':
      return late?.bakeBooks(order, scale, canvasOf) ?? null
    case 'roll':
      return late && bake(late.rolledSheet, { pass: 'clear', seed: 1, scale }, canvasOf)
    case 'ornament': {
      const draw = late?.ornamentDrawing(order.ornament)
      return draw ? bakeSmall(draw, order.ornament, order.shine, scale, canvasOf) : null
    }
    case 'awning': {
      const draw = late?.awningDrawing(order.awning, order.district)
      return draw ? bakeSmall(draw, 'awning', order.shine, scale, canvasOf) : null
    }
    case 'plateau': {
      const exposure = { pass: 'clear', seed: 1, scale: plateauScale(order.plateau, scale) } as const
      return bake((pen) => drawPlateau(pen, order.plateau, order.isLocked), exposure, canvasOf)
    }
    case 'bridge': {
      const { bridge, fromZ, toZ, isLocked } = order
      return bake((pen) => drawBridge(pen, bridge, fromZ, toZ, isLocked), { pass: 'clear', seed: 1, scale }, canvasOf)
    }
  }
}

/** The scale of a plateau; smaller for very large ones, so that the picture isn't larger than a GPU can hold. */
const plateauScale = ({ width, depth }: Plateau, scale: number) =>
  Math.min(scale, MOST_PLATEAU / ((width + depth) * iso(1, 0)[0]))

function bakeShadow(draw: Drawing, seed: number, scale: number, canvasOf: CanvasOf): Baked | null {
  const { shadows } = measure(draw, { pass: 'clear', seed })
  return bake((pen) => paintShadows(pen, shadows), { pass: 'clear', seed, scale: scale * SHADOW_PART }, canvasOf)
}

function bakeSmall(
  draw: Drawing,
  name: string,
  shine: Shine | 'shadow',
  scale: number,
  canvasOf: CanvasOf,
): Baked | null {
  const seed = seedOf(name)
  if (shine === 'shadow') return bakeShadow(draw, seed, scale, canvasOf)
  const bakeIn = (light: 'albedo' | 'emissive') =>
    bake(draw, { pass: light === 'emissive' ? 'emissive' : 'clear', seed, scale }, canvasOf)
  return shining(shine, bakeIn, canvasOf)
}

function shining(
  shine: Shine,
  bakeIn: (light: 'albedo' | 'emissive') => Baked | null,
  canvasOf: CanvasOf,
): Baked | null {
  if (shine !== 'glow') return bakeIn(shine)
  const light = bakeIn('emissive')
  return light && glowOf(light, canvasOf)
}

type Placed = Painted & { readonly page: number; readonly x: number; readonly y: number }

type Rows = { readonly placed: readonly Placed[]; readonly sizes: readonly { width: number; height: number }[] }

const areaOf = ({ sizes }: Rows) => sizes.reduce((sum, { width, height }) => sum + width * height, 0)

function layRows(sorted: readonly Painted[], width: number): Rows {
  const placed: Placed[] = []
  const sizes: { width: number; height: number }[] = []
  let page = -1
  let [x, y, shelf] = [0, 0, 0]
  for (const one of sorted) {
    const { canvas } = one.baked
    if (page >= 0 && x + canvas.width + GAP > width) [x, y, shelf] = [GAP, y + shelf + GAP, canvas.height]
    if (page < 0 || (y + canvas.height + GAP > MOST_PAGE && y > GAP)) {
      page += 1
      sizes.push({ width: 0, height: 0 })
      ;[x, y, shelf] = [GAP, GAP, canvas.height]
    }
    placed.push({ ...one, page, x, y })
    x += canvas.width + GAP
    const size = sizes[page]!
    size.width = Math.max(size.width, x)
    size.height = Math.max(size.height, y + canvas.height + GAP)
  }
  return { placed, sizes }
}

/** Widths of a page that are tried, beside that of a square without gaps; the one that wastes least is taken. */
const WIDTHS = [1.15, 1, 1.05, 1.1, 1.2, 1.3, 1.4]

/** Packs pictures in rows, tallest first; each row is as high as its first picture. */
function pack(painted: readonly Painted[], canvasOf: CanvasOf): { pages: Canvas[]; frames: Frame[] } {
  const sorted = painted.toSorted((a, b) => b.baked.canvas.height - a.baked.canvas.height)
  const area = sorted.reduce((sum, { baked }) => sum + (baked.canvas.width + GAP) * (baked.canvas.height + GAP), 0)
  const widest = sorted.reduce((most, { baked }) => Math.max(most, baked.canvas.width + 2 * GAP), 0)
  const tries = WIDTHS.map((part) =>
    layRows(sorted, Math.max(widest, Math.min(MOST_PAGE, Math.ceil(Math.sqrt(area * part))))),
  )
  const { placed, sizes } = tries.reduce((best, next) => (areaOf(next) < areaOf(best) ? next : best))
  const pages = sizes.map((size) => canvasOf(size.width, size.height))
  const frames = placed.map((one) => {
    contextOf(pages[one.page]!).drawImage(one.baked.canvas, one.x, one.y)
    return frameOf(one)
  })
  return { pages, frames }
}

const frameOf = ({ order, baked, page, x, y }: Placed): Frame => ({
  key: keyOf(order),
  page,
  x,
  y,
  width: baked.canvas.width,
  height: baked.canvas.height,
  scale: baked.scale,
  anchorX: baked.anchor.x,
  anchorY: baked.anchor.y,
  top: baked.top,
  lift: baked.height,
  prisms: order.kind === 'storey' || order.kind === 'crown' || order.kind === 'fountain' ? baked.shadows : [],
})

/** A rectangle of land or of shallow water, in scene pixels from (x, y). */
export function bakeLand(order: LandOrder, canvasOf: CanvasOf): Canvas {
  const { kind, layout, x, y, width, height, scale } = order
  const canvas = canvasOf(Math.ceil(width * scale), Math.ceil(height * scale))
  const context = contextOf(canvas)
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale)
  const sand = landsOf(layout, SAND_REACH)
  if (kind === 'shallows') paintShallows(context, sand)
  else paintTerrain(context, sand, landsOf(layout, GRASS_REACH), { x, y, width, height })
  return canvas
}
