import { createRandom, seedOf } from '#lib/random.ts'
import { TO_AWNING, frontReachOf } from '../front-wall.ts'
import { type Baked, type CanvasOf, type Drawing, bake, measure } from './bake.ts'
import type { Blueprint } from './blueprint.ts'
import { blueprintOf } from './blueprints.ts'
import { modelOf } from './models.ts'
import { PLACES, type Pane, panesOf, placeIn } from './panes.ts'
import { type Ink, Pen, type Side } from './pen.ts'
import { type Point, iso } from './projection.ts'
import { BACK, DROP, FRONT, HALF, HIGH } from './props/plot-awnings.ts'

export type BooksOrder = { readonly building: string; readonly district: string }

/** A window of the ground floor with books behind it, to be laid over that floor; null if it has no window. */
export function bakeBooks({ building, district }: BooksOrder, scale: number, canvasOf: CanvasOf): Baked | null {
  const seed = seedOf(`${modelOf(building, district)}/0`)
  const blueprint = blueprintOf(building, district)
  const window = windowFor(blueprint, seed)
  if (!window) return null
  const draw: Drawing = (pen) => {
    pen.brush.save()
    pen.path(cornersOf(window))
    pen.brush.clip()
    blueprint.storey(new BookPen(pen.brush, seed, window), 0, 0)
    pen.brush.restore()
  }
  return bake(draw, { pass: 'clear', seed, scale }, canvasOf)
}

/** Panes that are one window, with the books behind them; its place and size in scene pixels, as those of a pane. */
export type BookWindow = Pick<Pane, 'left' | 'top' | 'width' | 'height' | 'slope'> & {
  readonly panes: ReadonlySet<number>
}

const cornersOf = (window: BookWindow): readonly Point[] =>
  [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ].map(([u, v]) => placeIn({ ...window, number: 0, isGlass: true }, u!, v!))

/** The window of a ground floor that shows books best: a large one, and in plain sight. */
export function windowFor(blueprint: Blueprint, seed: number): BookWindow | null {
  const storey: Drawing = (pen) => void blueprint.storey(pen, 0, 0)
  const front = frontReachOf(measure(storey, { pass: 'clear', seed }).shadows)
  // What stands on the ground floor may hide windows further back.
  const withNext: Drawing = (pen) => void blueprint.storey(pen, 1, blueprint.storey(pen, 0, 0))
  const count = panesOf(storey, seed).length
  const panes = panesOf(withNext, seed)
    .slice(0, count)
    .filter(
      ({ width, height, seen }) =>
        width >= LEAST.width && height >= LEAST.height && width * height <= MOST && seen.length > 0,
    )
  let best: { readonly window: BookWindow; readonly worth: number } | null = null
  for (const pane of panes) {
    const group = groupOf(pane, panes)
    const room = Math.min(
      PLENTY,
      group.reduce((sum, one) => sum + worthOf(one, front), 0),
    )
    const worth = group.length > 1 ? room * WORTHS.several : room
    if (worth > (best?.worth ?? 0)) best = { window: windowOf(group), worth }
  }
  return best?.window ?? null
}

/** Pixels that a pane must have; the area of what is no single pane, and the area below which neighbours are added. */
const LEAST = { width: 3.2, height: 6 }
const MOST = 420
const SMALL = 75
/** More room than this, in square pixels, makes no window better. */
const PLENTY = 150
/** Pixels to either side of a house's middle that houses before it leave free. */
const CLEAR = 46
/** Pixels from a post of the awning to the far side of its sign; to either side of an ornament; and where one ends above. */
const SIGN = 10
const ORNAMENT = { reach: 19, top: -2 }
/** What a place counts, in comparison with a place in plain sight. */
const WORTHS = { door: 0.45, several: 0.9, atTheEdge: 0.6, behindAwning: 0.1, behindOrnament: 0.5 }

/** A pane and, if it is small, its neighbours to the right and below, as long as they are one wall of glass. */
function groupOf(pane: Pane, all: readonly Pane[]): readonly Pane[] {
  if (pane.width * pane.height >= SMALL || !pane.isGlass) return [pane]
  return all.filter((other) => {
    const right = other.left - pane.left
    const below = other.top - pane.top - right * pane.slope
    const isAlike = Math.abs(other.width - pane.width) < 0.5 && Math.abs(other.height - pane.height) < 0.5
    const isIn = (distance: number, size: number) => distance > -0.1 && distance < size + 2
    return isAlike && other.isGlass && isIn(right, pane.width) && isIn(below, pane.height)
  })
}

function windowOf(group: readonly Pane[]): BookWindow {
  const { left, top, slope } = group[0]!
  const width = Math.max(...group.map((pane) => pane.left + pane.width)) - left
  const height = Math.max(...group.map((pane) => pane.top - (pane.left - left) * slope + pane.height)) - top
  return { left, top, slope, width, height, panes: new Set(group.map(({ number }) => number)) }
}

/** How much of a pane can be seen, in square pixels. */
function worthOf({ left, width, height, seen, isGlass }: Pane, front: number): number {
  const places = seen.reduce((sum, place) => sum + worthOfPlace(place, front), 0)
  const isAtTheEdge = Math.abs(left + width / 2) > CLEAR
  return ((width * height * places) / PLACES) * (isGlass ? 1 : WORTHS.door) * (isAtTheEdge ? WORTHS.atTheEdge : 1)
}

/** What a place on the screen counts: the awning with its sign is before some, and an ornament may be before others. */
function worthOfPlace([x, y]: Point, front: number): number {
  const awning = front + TO_AWNING
  const [left, top] = iso(-HALF, awning - BACK, HIGH)
  const [right] = iso(HALF, awning - BACK)
  const [post] = iso(-HALF, awning + FRONT)
  const roof = top + (x - left) / 2
  if (x > post - SIGN && x < right && y > roof - 6 && y < roof + HIGH - DROP) return WORTHS.behindAwning
  return Math.abs(x) < ORNAMENT.reach && y > ORNAMENT.top ? WORTHS.behindOrnament : 1
}

/** Paints the panes of one window with books behind them. */
class BookPen extends Pen {
  private count = 0
  private readonly window: BookWindow
  private slope = 0
  private corner: Point = [0, 0]

  constructor(brush: Pen['brush'], seed: number, window: BookWindow) {
    super(brush, 'clear', seed)
    this.window = window
  }

  override onWall(side: Side, x: number, y: number, z: number, draw: () => void): void {
    this.slope = side === 'left' ? 0.5 : -0.5
    this.corner = iso(x, y, z)
    super.onWall(side, x, y, z, draw)
    this.slope = 0
    this.corner = [0, 0]
  }

  override light(day: Ink, night: Ink | null): void {
    super.light(day, night)
    if (!this.window.panes.has(this.count++)) return
    const { brush, slope, corner } = this
    this.inside(() => {
      // Back from the wall to scene pixels, in which windows are measured.
      brush.transform(1, -slope, 0, 1, -corner[0], slope * corner[0] - corner[1])
      drawShelves(brush, this.window)
    })
  }
}

const LAMPLIGHT = ['#fff0c0', '#ffd27a', '#f2a550'] as const
const BOARD = '#5a3226'
/** Dark and pale ones, so that they are told apart without colour. */
const SPINES = ['#9c2f35', '#1d6f78', '#2f3f80', '#fff8e6', '#57305e', '#c2611f', '#2f6a48', '#f6d9b0'] as const

/** Rows of books in lamplight. The same for each pane of a window, because each shows its part of them. */
function drawShelves(brush: Pen['brush'], { left, top, width, height, slope, panes }: BookWindow): void {
  const random = createRandom(Math.min(...panes) + 1)
  const rows = Math.max(2, Math.round(height / 5.6))
  const row = height / rows
  const fill = (u: number, v: number, wide: number, high: number, ink: string) => {
    const at = (across: number, down: number): Point => [left + across, top + down + across * slope]
    brush.fillStyle = ink
    brush.beginPath()
    for (const corner of [at(u, v), at(u + wide, v), at(u + wide, v + high), at(u, v + high)]) brush.lineTo(...corner)
    brush.closePath()
    brush.fill()
  }
  for (let shelf = 0; shelf < rows; shelf++) {
    const v = shelf * row
    fill(-1, v - 0.1, width + 2, row + 0.2, LAMPLIGHT[shelf % LAMPLIGHT.length]!)
    let u = 0.3
    let colour = Math.floor(random() * SPINES.length)
    while (u < width - 0.5) {
      const wide = 1.25 + random() * 0.75
      const high = row * (0.6 + random() * 0.24)
      colour = (colour + 1 + Math.floor(random() * (SPINES.length - 1))) % SPINES.length
      if (random() > 0.1) fill(u, v + row - high, Math.min(wide, width - u), high, SPINES[colour]!)
      u += wide + 0.22
    }
    fill(-1, v + row - 0.95, width + 2, 0.95, BOARD)
  }
}
