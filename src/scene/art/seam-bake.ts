import { type Baked, type CanvasOf, type Drawing, bake, contextOf, measure } from './bake.ts'
import { blueprintOf } from './blueprints.ts'
import { type Front, frontOf } from './front.ts'
import { modelOf } from './models.ts'
import { Pen } from './pen.ts'
import type { Point } from './projection.ts'
import { createRandom, seedOf } from '#lib/random.ts'
import { type Raster, routeSeam } from './seam-route.ts'

export type SeamOrder = { readonly building: string; readonly district: string; readonly storey: number }

/** The seam of gold in the wall of a storey; null if it has no wall. */
export function bakeSeam({ building, district, storey }: SeamOrder, scale: number, canvasOf: CanvasOf): Baked | null {
  const name = `${modelOf(building, district)}/${storey}`
  const seed = seedOf(name)
  const blueprint = blueprintOf(building, district)
  const draw: Drawing = (pen) => void blueprint.storey(pen, storey, 0)
  const { bounds, shadows } = measure(draw, { pass: 'clear', seed })
  const front = frontOf(shadows)
  if (!front || !bounds) return null
  const seam = routeSeam(rasterOf(draw, seed, front, canvasOf), createRandom(seedOf(`${name} seam`)))
  const [columns, rows] = sizeOf(front)
  const laid = (points: readonly Point[]) =>
    softened(points).map(([x, y]) => front.at(x / (columns - 1), RIM + ((1 - 2 * RIM) * y) / (rows - 1)))
  const lines = { main: [laid(seam.line)], branches: seam.branches.map(laid) }
  return bake((pen) => drawSeam(pen, lines), { pass: 'clear', seed, scale }, canvasOf)
}

/** The part of a front's height that stays free above and below. */
const RIM = 0.08

/** One square of the raster for each scene pixel. */
const sizeOf = ({ width, height }: Front) =>
  [Math.max(8, Math.round(width * 0.71)), Math.max(6, Math.round(height * (1 - 2 * RIM)))] as const

/** What an opening costs: a way round it may be this much longer. */
const OPENING = 40
/** What something that is not the wall itself costs at most: a frame, a sill, a column before it. */
const THING = 25
/** A difference of colour (0 to 765) that is surely not the wall. */
const STRANGE = 90
/** A difference of colour between open and shut. */
const DIFFERENT = 18

/** Looks at the painted storey: openings are what looks different when it is shut, walls have the most usual colour. */
function rasterOf(draw: Drawing, seed: number, front: Front, canvasOf: CanvasOf): Raster {
  const [open, shut] = (['clear', 'shut'] as const).map((pass) => lookAt(draw, seed, pass, canvasOf))
  const [columns, rows] = sizeOf(front)
  const places = Array.from({ length: columns * rows }, (_, index) =>
    front.at((index % columns) / (columns - 1), RIM + ((1 - 2 * RIM) * Math.floor(index / columns)) / (rows - 1)),
  )
  const colours = places.map((place) => open!(place))
  const isOpening = places.map(
    (place, index) => colours[index]![3] < 255 || far(colours[index]!, shut!(place)) > DIFFERENT,
  )
  const wallOf = Array.from({ length: columns }, (_, column) => usual(column))

  /** The most usual colour of the lower wall around a column, on one side of a house's corner. */
  function usual(column: number): Colour {
    const [corner, isHouse] = [(front.corners[0] ?? 1) * (columns - 1), front.corners.length === 1]
    const near = colours.filter((_, index) => {
      const at = index % columns
      if (isOpening[index] || index < (columns * rows) / 2) return false
      return Math.abs(at - column) < (isHouse ? 16 : 5) && (!isHouse || at < corner === column < corner)
    })
    const middle = (channel: 0 | 1 | 2) =>
      near.map((colour) => colour[channel]).toSorted((a, b) => a - b)[near.length >> 1] ?? 0
    return [middle(0), middle(1), middle(2), 255]
  }
  const costs = places.map((_, index) => {
    const [x, y] = [index % columns, Math.floor(index / columns)]
    const isNear = [-1, 0, 1].some((dx) =>
      [-1, 0, 1].some((dy) => x + dx >= 0 && x + dx < columns && isOpening[(y + dy) * columns + x + dx] === true),
    )
    const strange = Math.min(1, far(colours[index]!, wallOf[x]!) / STRANGE)
    return (isOpening[index] ? OPENING : isNear ? OPENING / 4 : 0) + THING * strange * strange
  })
  return { columns, rows, costs }
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number]

const far = (a: Colour, b: Colour) => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2])

/** Paints a storey, one pixel for a scene pixel; returns how its colours are looked up. */
function lookAt(draw: Drawing, seed: number, pass: 'clear' | 'shut', canvasOf: CanvasOf): (place: Point) => Colour {
  const { bounds } = measure(draw, { pass, seed })
  const { left, top, right, bottom } = bounds ?? { left: 0, top: 0, right: 1, bottom: 1 }
  const canvas = canvasOf(Math.ceil(right - left) + 1, Math.ceil(bottom - top) + 1)
  const context = contextOf(canvas)
  context.setTransform(1, 0, 0, 1, -left, -top)
  draw(new Pen(context, pass, seed))
  const { data, width } = context.getImageData(0, 0, canvas.width, canvas.height)
  return ([x, y]) => {
    const at = (Math.round(y - top) * width + Math.round(x - left)) * 4
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, data[at + 3] ?? 0]
  }
}

/** Points of a way across squares without its small steps. */
function softened(points: readonly Point[]): readonly Point[] {
  const kept = points.filter((_, at) => at % 3 === 0 || at === points.length - 1)
  return kept.map(([x, y], at) => {
    const [before, after] = [kept[at - 1], kept[at + 1]]
    if (!before || !after) return [x, y]
    return [x * 0.7 + (before[0] + after[0]) * 0.15, y * 0.7 + (before[1] + after[1]) * 0.15]
  })
}

type Lines = readonly (readonly Point[])[]

const HALO = 'rgba(255,206,96,.2)'
const EDGE = 'rgba(96,52,24,.6)'
const GOLD = '#eebc42'
const SHINE = '#fff3bf'

/** Fine lines of gold with a dark edge: told from the joints of a wall by its brightness alone. */
function drawSeam({ brush }: Pen, { main, branches }: { readonly main: Lines; readonly branches: Lines }): void {
  brush.lineJoin = brush.lineCap = 'round'
  const trace = (lines: Lines, colour: string, width: number, lift = 0) => {
    brush.strokeStyle = colour
    brush.lineWidth = width
    for (const line of lines) {
      brush.beginPath()
      for (const [x, y] of line) brush.lineTo(x, y - lift)
      brush.stroke()
    }
  }
  trace(main, HALO, 3.2)
  trace(branches, EDGE, 1.1)
  trace(main, EDGE, 1.6)
  trace(branches, GOLD, 0.7)
  trace(main, GOLD, 1.1)
  trace(main, SHINE, 0.4, 0.2)
}
