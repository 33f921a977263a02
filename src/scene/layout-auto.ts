import type { City, District } from '#city/city.ts'
import { type Bridge, type Layout, type Plateau, type Road, type Shore, plotsAt } from './layout.ts'

/** Tiles from plot to plot, from a plot to its plateau's edge, and of water between plateaus. */
const PITCH = 3.4
const MARGIN = 1.9
const CANAL = 2.2
const HEIGHTS = [16, 10, 20, 28]

const sizeOf = (plots: number) => 2 * MARGIN + (plots - 1) * PITCH

/** A plateau for each district, in rows that read like a page, with bridges to the neighbours. */
export function layOutAnyCity(city: City): Layout {
  const across = Math.max(1, Math.ceil(Math.sqrt(city.districts.length)))
  const columnsOf = (district: District) => Math.max(1, Math.ceil(Math.sqrt(district.buildings.length)))
  const rowsOf = (district: District) => Math.max(1, Math.ceil(district.buildings.length / columnsOf(district)))
  const lefts = edges(
    city.districts,
    across,
    (at) => at % across,
    (district) => sizeOf(columnsOf(district)),
  )
  const backs = edges(
    city.districts,
    across,
    (at) => Math.floor(at / across),
    (district) => sizeOf(rowsOf(district)),
  )

  const plateaus = city.districts.map((district, at): Plateau => {
    const x = lefts[at % across] ?? 0
    const y = backs[Math.floor(at / across)] ?? 0
    const columns = columnsOf(district)
    const rows = rowsOf(district)
    const width = sizeOf(columns)
    const depth = sizeOf(rows)
    const plots = plotsAt(city, district, (_, plot) => ({
      x: x + MARGIN + (plot % columns) * PITCH,
      y: y + MARGIN + Math.floor(plot / columns) * PITCH,
    }))
    return {
      district: district.id,
      level: district.level,
      x,
      y,
      width,
      depth,
      z: HEIGHTS[at % HEIGHTS.length]!,
      plots: plots ?? [],
      roads: streets(x, y, columns, rows),
      ornaments: [],
    }
  })
  const last = plateaus.at(-1)
  return {
    plateaus,
    bridges: bridgesBetween(plateaus, across),
    shores: plateaus.map(bulgeOf),
    monument: last ? { x: last.x + last.width + CANAL, y: last.y + last.depth / 2, z: 8 } : { x: 0, y: 0, z: 8 },
  }
}

/** Where each row or column begins, each as wide as its widest plateau. */
function edges(
  districts: readonly District[],
  across: number,
  laneOf: (at: number) => number,
  sizeOfOne: (district: District) => number,
): readonly number[] {
  const sizes: number[] = []
  districts.forEach((district, at) => {
    const lane = laneOf(at)
    sizes[lane] = Math.max(sizes[lane] ?? 0, sizeOfOne(district))
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
function streets(x: number, y: number, columns: number, rows: number): readonly Road[] {
  const width = sizeOf(columns)
  const depth = sizeOf(rows)
  const along = Array.from({ length: columns - 1 }, (_, gap): Road => {
    const at = x + MARGIN + (gap + 0.5) * PITCH
    return { from: { x: at, y: y + 0.3 }, to: { x: at, y: y + depth - 0.3 } }
  })
  const across = Array.from({ length: rows - 1 }, (_, gap): Road => {
    const at = y + MARGIN + (gap + 0.5) * PITCH
    return { from: { x: x + 0.3, y: at }, to: { x: x + width - 0.3, y: at } }
  })
  return [...along, ...across]
}

function bridgesBetween(plateaus: readonly Plateau[], across: number): readonly Bridge[] {
  const bridges: Bridge[] = []
  plateaus.forEach((plateau, at) => {
    const right = (at + 1) % across === 0 ? undefined : plateaus[at + 1]
    const below = plateaus[at + across]
    if (right) {
      const y = plateau.y + Math.min(plateau.depth, right.depth) / 2
      bridges.push({
        from: { district: plateau.district, x: plateau.x + plateau.width, y },
        to: { district: right.district, x: right.x, y },
        axis: 'x',
      })
    }
    if (below) {
      const x = plateau.x + Math.min(plateau.width, below.width) / 2
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
