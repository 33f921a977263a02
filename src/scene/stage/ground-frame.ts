import { SAND_REACH, landsOf } from '../art/ground/coast.ts'
import { iso } from '../art/projection.ts'
import type { Rectangle } from '../camera.ts'
import type { Layout, Plateau } from '../layout.ts'
import { overlap } from '../near.ts'

/** Scene pixels of room above the ground for what stands on it. */
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

/** The land alone, in scene pixels. */
export const landFrame = (layout: Layout): Rectangle =>
  boundsOf(landsOf(layout, SAND_REACH).flatMap((land) => land.map(([x, y]) => iso(x, y))))

/** What has to be in view for the whole city to be in view: all land and the highest roofs. */
export function cityFrame(layout: Layout): Rectangle {
  const land = landFrame(layout)
  const top = Math.min(land.y, ...layout.plateaus.map((plateau) => districtFrame(plateau).y))
  return grow({ x: land.x, y: top, width: land.width, height: land.y + land.height - top }, 24)
}

/** Scene pixels around what is shown: many around a lone district, so that one sees there is more; few around a city. */
const ROOM = { least: 40, lone: 200 }

/** What is worth seeing at a level: the buildings that are out of the mist, without the woods at their backs. */
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

/** A building of so many storeys with the ground at its feet. */
export function buildingFrame({ x, y }: { x: number; y: number }, z: number, storeys: number): Rectangle {
  const foot = iso(x, y, z)
  const height = 60 + 28 + 24 * storeys
  return { x: foot[0] - 90, y: foot[1] - height, width: 180, height: height + 56 }
}

/** A plateau with what stands on it. */
export function districtFrame({ x, y, width, depth, z }: Plateau): Rectangle {
  const corners = [iso(x, y, z + HEADROOM), iso(x + width, y), iso(x, y + depth), iso(x + width, y + depth)]
  return grow(boundsOf(corners), 16)
}

const TILE = 512

/** Squares of the plane that have land on them, nearest to `home` first. */
export function landTiles(layout: Layout, home: { x: number; y: number }): readonly Rectangle[] {
  const lands = landsOf(layout, SAND_REACH).map((land) => grow(boundsOf(land.map(([x, y]) => iso(x, y))), 20))
  const frame = grow(landFrame(layout), 20)
  const tiles: Rectangle[] = []
  for (let y = frame.y; y < frame.y + frame.height; y += TILE) {
    for (let x = frame.x; x < frame.x + frame.width; x += TILE) {
      const tile = {
        x,
        y,
        width: Math.min(TILE, frame.x + frame.width - x),
        height: Math.min(TILE, frame.y + frame.height - y),
      }
      if (lands.some((land) => overlap(land, tile))) tiles.push(tile)
    }
  }
  const distance = (tile: Rectangle) =>
    (tile.x + tile.width / 2 - home.x) ** 2 + (tile.y + tile.height / 2 - home.y) ** 2
  return tiles.toSorted((a, b) => distance(a) - distance(b))
}
