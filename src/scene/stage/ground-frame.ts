import { SAND_REACH, landsOf } from '../art/ground/coast.ts'
import { iso } from '../art/projection.ts'
import type { Rectangle } from '../camera.ts'
import type { Layout, Plateau } from '../layout.ts'
import { overlap } from '../proximity.ts'

/** Scene pixels kept free above the ground, for the buildings on it. */
const HEADROOM = 150
/** Tiles from the middle of a plot to its edge. */
const HALF_PLOT = 1.3

const boundsOf = (points: readonly (readonly [number, number])[]): Rectangle => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x)
    bottom = Math.max(bottom, y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

export const grow = (area: Rectangle, by: number): Rectangle => ({
  x: area.x - by,
  y: area.y - by,
  width: area.width + 2 * by,
  height: area.height + 2 * by,
})

/** The rectangle around the land without buildings, in scene pixels. */
export const landFrame = (layout: Layout): Rectangle =>
  boundsOf(landsOf(layout, SAND_REACH).flatMap((land) => land.map(([x, y]) => iso(x, y))))

/** The rectangle that shows the whole city: all land and the highest roofs. In scene pixels, like all frames here. */
export function cityFrame(layout: Layout): Rectangle {
  const land = landFrame(layout)
  const top = Math.min(land.y, ...layout.plateaus.map((plateau) => districtFrame(plateau).y))
  return grow({ x: land.x, y: top, width: land.width, height: land.y + land.height - top }, 24)
}

/** Scene pixels around the plots that are shown: the coast at least. A lone district gets many, so that one sees there is more; a whole city few. */
const ROOM = { least: 84, lone: 156 }

/** What to show at a level: the plots of all districts that are out of the mist, without the empty land behind them. */
export function openFrame(layout: Layout, level: number): Rectangle {
  const open = layout.plateaus.filter((plateau) => plateau.level <= level)
  if (open.length === 0) return cityFrame(layout)
  const corners = open.flatMap(({ plots, z }) =>
    plots.flatMap(({ x, y }) => [
      iso(x - HALF_PLOT, y - HALF_PLOT, z + HEADROOM),
      iso(x + HALF_PLOT, y - HALF_PLOT),
      iso(x - HALF_PLOT, y + HALF_PLOT),
      iso(x + HALF_PLOT, y + HALF_PLOT),
    ]),
  )
  return grow(boundsOf(corners), ROOM.least + ROOM.lone * (1 - open.length / layout.plateaus.length) ** 2)
}

/** A building of `storeys` storeys with some ground around it. `x` and `y` in tiles, `z` in scene pixels. */
export function buildingFrame({ x, y }: { x: number; y: number }, z: number, storeys: number): Rectangle {
  const foot = iso(x, y, z)
  const height = 60 + 28 + 24 * storeys
  return { x: foot[0] - 90, y: foot[1] - height, width: 180, height: height + 56 }
}

/** A plateau with the buildings on it. */
export function districtFrame({ x, y, width, depth, z }: Plateau): Rectangle {
  const corners = [iso(x, y, z + HEADROOM), iso(x + width, y), iso(x, y + depth), iso(x + width, y + depth)]
  return grow(boundsOf(corners), 16)
}

/**
 * Whether a part of a plateau can lie in an area (scene pixels). Compares rhombus and frame: the frame's corners are
 * empty.
 */
export function liesIn(plateau: Plateau, area: Rectangle): boolean {
  const { x, y, width, depth, z } = plateau
  const { x: left, y: top, width: across, height: down } = area
  const ground = grow({ x, y, width, height: depth }, z / 32 + 1)
  // The smallest rectangle of tiles around the area: iso() turned around.
  const tiles = {
    x: left / 64 + top / 32,
    y: top / 32 - (left + across) / 64,
    width: across / 64 + down / 32,
    height: across / 64 + down / 32,
  }
  return overlap(ground, tiles) && overlap(districtFrame(plateau), area)
}

const TILE = 512
/** Scene pixels that foam and cliffs reach beyond their land. */
const SPRAY = 20

/**
 * A square of the ground, painted as one texture. `frame` in scene pixels; `land` is the layout with only the land in
 * it.
 */
export type GroundTile = { readonly frame: Rectangle; readonly land: Layout }

/** Cuts the land into squares and leaves out those without land. The nearest to `home` (scene pixels) comes first. */
export function landTiles(layout: Layout, home: { x: number; y: number }): readonly GroundTile[] {
  // `landsOf` returns first one outline for each plateau, then one for each shore.
  const lands = landsOf(layout, SAND_REACH).map((land) => grow(boundsOf(land.map(([x, y]) => iso(x, y))), SPRAY))
  const frame = grow(landFrame(layout), SPRAY)
  const tiles: GroundTile[] = []
  for (let y = frame.y; y < frame.y + frame.height; y += TILE) {
    for (let x = frame.x; x < frame.x + frame.width; x += TILE) {
      const tile = {
        x,
        y,
        width: Math.min(TILE, frame.x + frame.width - x),
        height: Math.min(TILE, frame.y + frame.height - y),
      }
      const isOn = (at: number) => overlap(lands[at]!, tile)
      const plateaus = layout.plateaus.filter((_, at) => isOn(at))
      const shores = layout.shores.filter((_, at) => isOn(layout.plateaus.length + at))
      if (plateaus.length + shores.length > 0) tiles.push({ frame: tile, land: bare({ ...layout, plateaus, shores }) })
    }
  }
  const distance = ({ frame: { x, y, width, height } }: GroundTile) =>
    (x + width / 2 - home.x) ** 2 + (y + height / 2 - home.y) ** 2
  return tiles.toSorted((a, b) => distance(a) - distance(b))
}

/** The layout without plots, roads, ornaments and bridges: they don't change how the land is painted. */
export const bare = (layout: Layout): Layout => ({
  ...layout,
  plateaus: layout.plateaus.map((plateau) => ({ ...plateau, plots: [], roads: [], ornaments: [] })),
  bridges: [],
})
