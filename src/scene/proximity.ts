import type { DistrictId } from '#city/ids.ts'
import { iso } from './art/projection.ts'
import { type Camera, type Rectangle, type Size, visibleWorld } from './camera.ts'
import type { Layout, Plateau, Plot } from './layout.ts'

/** What of a city is put up. A city of ordinary size is near as a whole, wherever the camera looks. */
export type Near = {
  /** Scene pixels; null: everything. */
  readonly area: Rectangle | null
  readonly plotsOf: (plateau: Plateau) => readonly Plot[]
}

export type Surroundings = {
  readonly near: () => Near
  /** Whether the camera has come so far that other things are near now. */
  readonly look: (camera: Camera, view: Size) => boolean
  /** The smallest scale at which the city may be looked at. */
  readonly leastZoom: number
}

/** A city of more buildings than this is put up in parts. */
export const LARGEST_WHOLE = 400
/** Scene pixels of a cell: things come near and go by whole cells. */
const CELL = 256
/** Scene pixels around what is seen that are near in any case. */
const MARGIN = 128
/** Scene pixels by which a building reaches above its base point, and to each side of it. */
const HEIGHT = 360
const ASIDE = 120
const LEAST_ZOOM = 0.4
/** By how much more may stand than can be seen. */
const MOST_SLACK = 2.5
/** Looked at before anybody has said how large the view is. */
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
      // What has come near stays until it is outgrown, so that going to and fro costs nothing.
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

/** Where base points can lie of what is seen in an area. */
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

/** The cell of a point of the scene. */
export const cellAt = (x: number, y: number): string => `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`

/** The cells of an area that keeps to them. */
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
