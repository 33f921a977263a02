import type { City } from '#city/city.ts'
import { type Bridge, type Layout, type Plateau, type Road, type Shore, type Tile, plotsAt } from './layout.ts'

/** Tiles: from plot to plot, from a plot to the plateau's edge, water between plateaus, width of a park. */
const PITCH = 3.4
const MARGIN = 1.9
const CANAL = 2.2
const PARK = 2.6
const HEIGHTS = [16, 10, 20, 28]

const sizeOf = (plots: number) => 2 * MARGIN + (plots - 1) * PITCH

/** Tiles from the plateau's edge to the street after a row of plots. */
const streetAfter = (row: number) => MARGIN + (row + 0.5) * PITCH

type Grid = { readonly columns: number; readonly rows: number }

const gridOf = (cells: number): Grid => {
  const columns = Math.max(1, Math.ceil(Math.sqrt(cells)))
  return { columns, rows: Math.max(1, Math.ceil(cells / columns)) }
}

/**
 * A layout for any city: a plateau for each district, in rows from left to right like a text, with bridges to the
 * neighbours. The square, where the monument will stand, is in the front corner of the first.
 */
export function layOutAnyCity(city: City): Layout {
  const across = Math.max(1, Math.ceil(Math.sqrt(city.districts.length)))
  const storeysOf = new Map(city.buildings.map(({ id, floors }) => [id, floors.length]))
  const grids = city.districts.map(({ buildings }, at) => gridOf(buildings.length + (at === 0 ? 1 : 0)))
  const lefts = edges(
    grids,
    across,
    (at) => at % across,
    ({ columns }) => sizeOf(columns),
  )
  const backs = edges(
    grids,
    across,
    (at) => Math.floor(at / across),
    ({ rows }) => sizeOf(rows),
  )

  // The first plateau is at (0, 0), so the offset of its cell is also its place.
  const square = cellsOf(grids[0] ?? gridOf(1)).at(-1)!
  const plateaus = city.districts.map((district, at): Plateau => {
    const x = lefts[at % across] ?? 0
    const y = backs[Math.floor(at / across)] ?? 0
    const grid = grids[at] ?? gridOf(0)
    const cells = cellsOf(grid).map((cell) => ({ x: x + cell.x, y: y + cell.y }))
    // Tall houses stand behind low ones.
    const fromTheBack = district.buildings.toSorted((a, b) => (storeysOf.get(b) ?? 0) - (storeysOf.get(a) ?? 0))
    const cellById = new Map(fromTheBack.map((building, place) => [building, cells[place] ?? null]))
    const parks = cells.slice(district.buildings.length, at === 0 ? -1 : undefined)
    return {
      district: district.id,
      level: district.level,
      x,
      y,
      width: sizeOf(grid.columns),
      depth: sizeOf(grid.rows),
      z: HEIGHTS[at % HEIGHTS.length]!,
      plots: plotsAt(city, district, (building) => cellById.get(building) ?? null) ?? [],
      roads: streets(x, y, grid),
      ornaments: [
        ...(at === 0 ? [{ kind: 'fountain', ...square } as const] : []),
        ...parks.map((park) => ({ kind: 'park', ...park, size: PARK }) as const),
      ],
    }
  })
  return {
    plateaus,
    bridges: bridgesBetween(plateaus, grids, across),
    shores: plateaus.map(bulgeOf),
    monument: { ...square, z: HEIGHTS[0]! },
  }
}

/** The middles of a plateau's cells, as offsets in tiles from its back corner; furthest back first. */
const cellsOf = ({ columns, rows }: Grid): readonly Tile[] =>
  Array.from({ length: columns * rows }, (_, cell) => ({
    x: MARGIN + (cell % columns) * PITCH,
    y: MARGIN + Math.floor(cell / columns) * PITCH,
  })).toSorted((a, b) => a.x + a.y - b.x - b.y)

/** Where each row or column of plateaus begins, in tiles; each is as wide as its widest plateau. */
function edges(
  grids: readonly Grid[],
  across: number,
  laneOf: (at: number) => number,
  sizeOfOne: (grid: Grid) => number,
): readonly number[] {
  const sizes: number[] = []
  grids.forEach((grid, at) => {
    const lane = laneOf(at)
    sizes[lane] = Math.max(sizes[lane] ?? 0, sizeOfOne(grid))
  })
  const out: number[] = []
  let next = 0
  for (let lane = 0; lane < Math.max(across, sizes.length); lane++) {
    out.push(next)
    next += (sizes[lane] ?? 0) + CANAL
  }
  return out
}

/** A street between every two rows and every two columns of plots. */
function streets(x: number, y: number, { columns, rows }: Grid): readonly Road[] {
  const width = sizeOf(columns)
  const depth = sizeOf(rows)
  const along = Array.from({ length: columns - 1 }, (_, gap): Road => {
    const at = x + streetAfter(gap)
    return { from: { x: at, y: y + 0.3 }, to: { x: at, y: y + depth - 0.3 } }
  })
  const across = Array.from({ length: rows - 1 }, (_, gap): Road => {
    const at = y + streetAfter(gap)
    return { from: { x: x + 0.3, y: at }, to: { x: x + width - 0.3, y: at } }
  })
  return [...along, ...across]
}

/**
 * Where a bridge between two plateaus ends: at a street that both have, else at the middle of the smaller one's edge.
 * In tiles from the edge's beginning.
 */
const crossing = (lanes: number, others: number) => {
  const both = Math.min(lanes, others)
  return both < 2 ? sizeOf(both) / 2 : streetAfter(Math.floor(both / 2) - 1)
}

function bridgesBetween(plateaus: readonly Plateau[], grids: readonly Grid[], across: number): readonly Bridge[] {
  const bridges: Bridge[] = []
  plateaus.forEach((plateau, at) => {
    const right = (at + 1) % across === 0 ? undefined : plateaus[at + 1]
    const below = plateaus[at + across]
    if (right) {
      const y = plateau.y + crossing(grids[at]!.rows, grids[at + 1]!.rows)
      bridges.push({
        from: { district: plateau.district, x: plateau.x + plateau.width, y },
        to: { district: right.district, x: right.x, y },
        axis: 'x',
      })
    }
    if (below) {
      const x = plateau.x + crossing(grids[at]!.columns, grids[at + across]!.columns)
      bridges.push({
        from: { district: plateau.district, x, y: plateau.y + plateau.depth },
        to: { district: below.district, x, y: below.y },
        axis: 'y',
      })
    }
  })
  return bridges
}

const bulgeOf = ({ x, y, width, depth }: Plateau): Shore => ({
  x: x + width / 2,
  y: y + depth / 2,
  radiusX: width / 2 + 0.8,
  radiusY: depth / 2 + 0.8,
  isIslet: false,
})
