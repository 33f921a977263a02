import type { DistrictId } from '#city/ids.ts'
import { iso } from './art/projection.ts'
import { type Camera, type Rectangle, type Size, visibleWorld } from './camera.ts'
import type { Layout, Plateau, Plot } from './layout.ts'

/** The part of a city that is built up for drawing. A city of ordinary size is always built up as a whole. */
export type Near = {
  /** In scene pixels; null: the whole city. */
  readonly area: Rectangle | null
  readonly plotsOf: (plateau: Plateau) => readonly Plot[]
}

export type Surroundings = {
  readonly near: () => Near
  /** Updates `near` for a camera. Returns true if it has changed. */
  readonly look: (camera: Camera, view: Size) => boolean
  /** The smallest zoom allowed. */
  readonly leastZoom: number
}

/** A city of more buildings than this is built up in parts. */
export const LARGEST_WHOLE = 400
/** Width and height of a cell in scene pixels: the near area consists of whole cells. */
const CELL = 256
/** Scene pixels around the view that are near as well. */
const MARGIN = 128
/** Scene pixels that a building may reach above its base point, and to each side of it. */
const HEIGHT = 360
const ASIDE = 120
const LEAST_ZOOM = 0.4
/** The near area is made smaller when it is more than this many times as large as what is seen. */
const MOST_SLACK = 2.5
/** Used until the size of the view is known. */
const FIRST_VIEW: Size = { width: 1440, height: 900 }

const NO_PLOTS: readonly Plot[] = []
const EVERYTHING: Near = { area: null, plotsOf: ({ plots }) => plots }

export function surroundingsOf(layout: Layout): Surroundings {
  const count = layout.plateaus.reduce((sum, { plots }) => sum + plots.length, 0)
  if (count <= LARGEST_WHOLE) return { near: () => EVERYTHING, look: () => false, leastZoom: 0 }

  const plotsByCell = new Map<string, (Plot & { readonly district: DistrictId })[]>()
  for (const { district, plots, z } of layout.plateaus) {
    for (const plot of plots) {
      const [x, y] = iso(plot.x, plot.y, z)
      const key = cellAt(x, y)
      const cell = plotsByCell.get(key) ?? []
      plotsByCell.set(key, cell)
      cell.push({ ...plot, district })
    }
  }
  let near: Near & { readonly area: Rectangle } = { area: { x: 0, y: 0, width: 0, height: 0 }, plotsOf: () => [] }

  return {
    near: () => near,
    leastZoom: LEAST_ZOOM,
    look: (camera, view) => {
      const seen = reachOf(visibleWorld(camera, view.width > 1 ? view : FIRST_VIEW))
      // The area stays until the view leaves it or it is far too large, so that small moves cost nothing.
      const isOutgrown = near.area.width * near.area.height > MOST_SLACK * seen.width * seen.height
      if (holds(near.area, seen) && !isOutgrown) return false
      const area = onCells({
        x: seen.x - MARGIN,
        y: seen.y - MARGIN,
        width: seen.width + 2 * MARGIN,
        height: seen.height + 2 * MARGIN,
      })
      const plots = new Map<DistrictId, Plot[]>()
      for (const cell of cellsIn(area)) {
        for (const plot of plotsByCell.get(cell) ?? []) {
          const list = plots.get(plot.district)
          if (list) list.push(plot)
          else plots.set(plot.district, [plot])
        }
      }
      near = { area, plotsOf: ({ district }) => plots.get(district) ?? NO_PLOTS }
      return true
    },
  }
}

/** The area in which the base points of everything seen in `area` are. */
const reachOf = ({ x, y, width, height }: Rectangle): Rectangle => ({
  x: x - ASIDE,
  y,
  width: width + 2 * ASIDE,
  height: height + HEIGHT,
})

function onCells({ x, y, width, height }: Rectangle): Rectangle {
  const [left, top] = [Math.floor(x / CELL), Math.floor(y / CELL)]
  const [right, bottom] = [Math.ceil((x + width) / CELL), Math.ceil((y + height) / CELL)]
  return { x: left * CELL, y: top * CELL, width: (right - left) * CELL, height: (bottom - top) * CELL }
}

/** The key of the cell that contains a point (scene pixels). */
export const cellAt = (x: number, y: number): string => `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`

/** The keys of all cells of an area whose edges are cell edges. */
export function cellsIn({ x, y, width, height }: Rectangle): readonly string[] {
  const cells: string[] = []
  for (let across = x; across < x + width; across += CELL)
    for (let down = y; down < y + height; down += CELL) cells.push(cellAt(across, down))
  return cells
}

const holds = (outer: Rectangle, inner: Rectangle) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

export const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
