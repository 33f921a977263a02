import type { Layout } from '../../layout.ts'
import { type Point, ring } from '../projection.ts'
import { createRandom, seedOf } from '#lib/random.ts'

/** Tiles that sand and grass reach beyond plateaus. */
export const SAND_REACH = 0.62
export const GRASS_REACH = 0.36
/** Height of the grass above the sea in pixels; plateaus and trees stand on it. */
export const GRASS_Z = 8

/** A closed outline on the ground, in tiles. */
export type Outline = readonly Point[]

/**
 * The outlines of all land: first one for each plateau, then one for each shore. `reach`: tiles added on each side. The
 * coast is wavy, the outlines overlap.
 */
export function landsOf(layout: Layout, reach: number): readonly Outline[] {
  const plateaus = layout.plateaus.map(({ district, x, y, width, depth }) => {
    const block = roundedBlock(x - reach, y - reach, width + 2 * reach, depth + 2 * reach, 0.9 + reach * 0.6)
    return wobble(dense(block), seedOf(district), 0.1)
  })
  const shores = layout.shores.map(({ x, y, radiusX, radiusY, isIslet }) => {
    const grown = ring(0, 0, 1, isIslet ? 40 : 60).map(([across, along]): Point => [
      x + across * (radiusX + reach - 0.5),
      y + along * (radiusY + reach - 0.5),
    ])
    return wobble(grown, seedOf(`shore ${x} ${y}`), isIslet ? 0.08 : 0.16)
  })
  return [...plateaus, ...shores]
}

/** The outline of a rectangle with round corners, clockwise; all sizes in tiles. */
export function roundedBlock(x: number, y: number, width: number, depth: number, radius: number, steps = 6): Outline {
  const corners: readonly (readonly [number, number, number])[] = [
    [x + width - radius, y + radius, -Math.PI / 2],
    [x + width - radius, y + depth - radius, 0],
    [x + radius, y + depth - radius, Math.PI / 2],
    [x + radius, y + radius, Math.PI],
  ]
  return corners.flatMap(([cornerX, cornerY, start]) =>
    Array.from({ length: steps + 1 }, (_, step): Point => {
      const angle = start + (step / steps) * (Math.PI / 2)
      return [cornerX + radius * Math.cos(angle), cornerY + radius * Math.sin(angle)]
    }),
  )
}

/** Adds points so that no point is further than 0.35 tiles from the next. */
function dense(outline: Outline): Outline {
  return outline.flatMap((from, at) => {
    const to = outline[(at + 1) % outline.length] ?? from
    const parts = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 0.35))
    return Array.from({ length: parts }, (_, part): Point => [
      from[0] + ((to[0] - from[0]) * part) / parts,
      from[1] + ((to[1] - from[1]) * part) / parts,
    ])
  })
}

/**
 * Makes an outline wavy: moves each point in or out by up to about twice `amount` tiles, by three sine waves around the
 * middle.
 */
function wobble(outline: Outline, seed: number, amount: number): Outline {
  const random = createRandom(seed)
  const phases = [random() * 6, random() * 6, random() * 6] as const
  const centreX = outline.reduce((sum, [x]) => sum + x, 0) / outline.length
  const centreY = outline.reduce((sum, [, y]) => sum + y, 0) / outline.length
  return outline.map(([x, y]): Point => {
    const angle = Math.atan2(y - centreY, x - centreX)
    const wave =
      Math.sin(3 * angle + phases[0]) + 0.6 * Math.sin(5 * angle + phases[1]) + 0.4 * Math.sin(9 * angle + phases[2])
    const distance = Math.hypot(x - centreX, y - centreY) || 1
    const push = (amount * wave) / distance
    return [x + (x - centreX) * push, y + (y - centreY) * push]
  })
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Whether a place is on land, for many places. Most are outside the box around an outline, so few outlines are searched. */
export function landTest(lands: readonly Outline[]): (x: number, y: number) => boolean {
  const boxed = lands.map((outline) => ({ outline, box: boxOf(outline) }))
  return (x, y) =>
    boxed.some(
      ({ outline, box }) =>
        x >= box.left && x <= box.right && y >= box.top && y <= box.bottom && isInside(outline, x, y),
    )
}

function isInside(outline: Outline, x: number, y: number): boolean {
  let inside = false
  let from = outline[outline.length - 1]
  for (const to of outline) {
    if (from && from[1] > y !== to[1] > y && x < ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]) + from[0]) {
      inside = !inside
    }
    from = to
  }
  return inside
}

/** The box around all points, in tiles. */
export function boxOf(points: Outline): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { left, right, top, bottom }
}
