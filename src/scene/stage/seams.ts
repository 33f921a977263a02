import { ImageSource, Rectangle, Sprite, Texture } from 'pixi.js'
import type { Point } from '../art/projection.ts'
import { seedOf } from '../art/random.ts'
import { frontOf, seamOf, seamOn } from '../art/seam.ts'
import type { BuildingView } from './building.ts'
import type { Lighting } from './light.ts'
import { SCALE, type Shelf } from './shelf.ts'

/** Seams of gold in the walls of storeys. */
export type Seams = {
  /** Draws the seams of a building as it is shown now, of the storeys below `rising`. */
  readonly show: (view: BuildingView, rising: number) => void
  readonly setLight: (light: Lighting) => void
  readonly dispose: () => void
}

/** Pixels of a page, which holds the seams of about fifty storeys. */
const PAGE = 1024
const GAP = 2
/** How much of the day's colour gold keeps at night: it gleams. */
const GLEAM = 0.85

export function createSeams(shelf: Shelf): Seams {
  const pages: ImageSource[] = []
  const painted = new Map<string, { readonly texture: Texture; readonly x: number; readonly y: number }>()
  let shown = new Set<Sprite>()
  let tint = 0xffffff
  let [x, y, row] = [GAP, GAP, 0]

  /** Room on the last page, or on a new one. */
  function roomFor(width: number, height: number): { page: ImageSource; frame: Rectangle } {
    if (x + width + GAP > PAGE) [x, y, row] = [GAP, y + row + GAP, 0]
    if (pages.length === 0 || y + height + GAP > PAGE) {
      const resource = document.createElement('canvas')
      resource.width = resource.height = PAGE
      pages.push(new ImageSource({ resource, autoGenerateMipmaps: true, autoGarbageCollect: false }))
      ;[x, y, row] = [GAP, GAP, 0]
    }
    const frame = new Rectangle(x, y, width, height)
    x += width + GAP
    row = Math.max(row, height)
    return { page: pages.at(-1)!, frame }
  }

  function find(view: BuildingView, storey: number) {
    const { building, district, storeys } = view.picture()
    const state = storeys[storey]
    const key = `${building}/${storey}`
    const known = painted.get(key)
    if (known || !state) return known ?? null
    const order = { kind: 'storey', building, district, storey, state, shine: 'albedo' } as const
    const front = frontOf(shelf.find(order)?.frame.prisms ?? [])
    if (!front) return null
    const seam = seamOn(front, seamOf(seedOf(`${key} seam`)))
    const points = [seam.line, ...seam.branches].flat()
    const [left, top] = [Math.min(...points.map(([px]) => px)) - 2, Math.min(...points.map(([, py]) => py)) - 2]
    const [right, foot] = [Math.max(...points.map(([px]) => px)) + 2, Math.max(...points.map(([, py]) => py)) + 2]
    const size = (length: number) => Math.ceil(length * SCALE)
    const { page, frame } = roomFor(size(right - left), size(foot - top))
    const brush = (page.resource as HTMLCanvasElement).getContext('2d')
    if (brush) {
      brush.setTransform(SCALE, 0, 0, SCALE, frame.x - left * SCALE, frame.y - top * SCALE)
      drawSeam(brush, [seam.line], seam.branches)
      page.update()
    }
    const entry = { texture: new Texture({ source: page, frame }), x: left, y: top }
    painted.set(key, entry)
    return entry
  }

  return {
    show: (view, rising) => {
      shown = new Set([...shown].filter((sprite) => !sprite.destroyed))
      for (const storey of view.picture().seams) {
        const seam = storey < rising ? find(view, storey) : null
        if (!seam) continue
        const sprite = new Sprite(seam.texture)
        sprite.scale.set(1 / SCALE)
        sprite.position.set(seam.x, seam.y - view.footOf(storey))
        sprite.tint = tint
        // A child of the building's view: a newer picture destroys it together with the old one.
        view.view.addChild(sprite)
        shown.add(sprite)
      }
    },
    setLight: ({ walls }) => {
      tint = gleaming(walls)
      for (const sprite of shown) if (!sprite.destroyed) sprite.tint = tint
    },
    dispose: () => {
      for (const page of pages) page.destroy()
    },
  }
}

/** The tint of gold where walls have this one: lighter, so that it stands out at night. */
function gleaming(walls: number): number {
  const channel = (shift: number) => {
    const value = (walls >> shift) & 255
    return Math.round(value + (255 - value) * GLEAM) << shift
  }
  return channel(16) | channel(8) | channel(0)
}

type Lines = readonly (readonly Point[])[]

const EDGE = 'rgba(92,52,20,.62)'
const GOLD = '#e9b53a'
const SHINE = '#fff3bf'

/** Fine lines of gold with a dark edge: told from the joints of a wall by its brightness alone. */
function drawSeam(brush: CanvasRenderingContext2D, main: Lines, branches: Lines): void {
  brush.lineJoin = brush.lineCap = 'round'
  const trace = (lines: Lines, colour: string, width: number, lift = 0) => {
    brush.strokeStyle = colour
    brush.lineWidth = width
    for (const line of lines) {
      brush.beginPath()
      for (const [px, py] of line) brush.lineTo(px, py - lift)
      brush.stroke()
    }
  }
  trace(branches, EDGE, 1.3)
  trace(main, EDGE, 1.9)
  trace(branches, GOLD, 0.7)
  trace(main, GOLD, 1.1)
  trace(main, SHINE, 0.45, 0.2)
}
