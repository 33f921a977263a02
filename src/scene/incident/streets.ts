import type { BuildingId } from '#city/ids.ts'
import type { Bridge, Layout, Plateau, Plot, Tile } from '../layout.ts'
import { type Spot, createRouting } from './routing.ts'

/** A way along streets, from its first point to its last. `barrier`: between which two of its points one may stand. */
export type Way = { readonly spots: readonly Spot[]; readonly barrier: number }

/** All streets of a city, and the ways along them. */
export type Streets = {
  /**
   * The shortest way between the doors of two buildings; from null, the way by which people come: from an open end of
   * the district's streets. Null if there is none.
   */
  readonly between: (from: BuildingId | null, to: BuildingId) => Way | null
}

/** A straight piece of street along one axis. `cost`: for each tile. */
type Street = { readonly from: Tile; readonly to: Tile; readonly cost: number }

/** Tiles from the middle of a plot to its door, which faces screen-left. */
export const DOOR = 1.05
/** Tiles from the edge of a plateau to the path that runs around it, between plots and rim. */
const RIM = 0.3
/** Requests keep to the streets where they can. */
const RIM_COST = 1.6
/** Streets that end so close to another one, in tiles, run into it. */
const TOUCH = 0.35
/** Points of a bridge between its ends, and how many pixels its middle is above the line between them. */
const BRIDGE_STEPS = 6
const CAMBER = 5
/** The shortest piece of street, in tiles, that has room for a barrier. */
const ROOM = 0.9

export function createStreets({ plateaus, bridges }: Layout): Streets {
  const routing = createRouting()
  const doors = new Map<BuildingId, { readonly plateau: Plateau; readonly plot: Plot; readonly at: number }>()
  const ways = new Map<string, Way | null>()
  const plateauOf = new Map(plateaus.map((plateau) => [plateau.district, plateau]))
  for (const plateau of plateaus) lay(plateau)
  for (const bridge of bridges) span(bridge)

  function lay(plateau: Plateau): void {
    const { z, plots } = plateau
    const streets = streetsOf(plateau)
    const stops = streets.map((street) => [street.from, street.to])
    for (const [one, along] of streets.entries())
      for (const [other, across] of streets.entries()) {
        const cross = other > one ? crossingOf(along, across) : null
        if (!cross) continue
        stops[one]!.push(cross)
        stops[other]!.push(cross)
      }
    for (const plot of plots) {
      const door = { x: plot.x, y: plot.y + DOOR }
      const before = streetBefore(streets, door)
      if (before === null) continue
      const step = { x: plot.x, y: streets[before]!.from.y }
      stops[before]!.push(step)
      const at = routing.add({ ...door, z })
      doors.set(plot.building, { plateau, plot, at })
      routing.join(at, routing.add({ ...step, z }), 1)
    }
    for (const { from, to } of bridges)
      for (const end of [from, to]) {
        if (end.district !== plateau.district) continue
        const [near] = streets
          .map((street, at) => ({ at, on: nearestOn(street, end) }))
          .toSorted((a, b) => far(a.on, end) - far(b.on, end))
        if (!near) continue
        stops[near.at]!.push(near.on)
        routing.join(routing.add({ x: end.x, y: end.y, z }), routing.add({ ...near.on, z }), 1)
      }
    for (const [at, street] of streets.entries()) {
      const along = stops[at]!.toSorted((a, b) => a.x + a.y - b.x - b.y).map((stop) => routing.add({ ...stop, z }))
      for (const [step, stop] of along.entries()) if (step > 0) routing.join(along[step - 1]!, stop, street.cost)
    }
  }

  function span({ from, to }: Bridge): void {
    const [start, end] = [plateauOf.get(from.district), plateauOf.get(to.district)]
    if (!start || !end) return
    let last = routing.add({ x: from.x, y: from.y, z: start.z })
    for (let step = 1; step <= BRIDGE_STEPS; step++) {
      const t = step / BRIDGE_STEPS
      const lift = step === BRIDGE_STEPS ? 0 : Math.sin(t * Math.PI) * CAMBER
      const z = start.z + (end.z - start.z) * t + lift
      const next = routing.add({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t, z })
      routing.join(last, next, 1)
      last = next
    }
  }

  /** Where people come in: the open end of a street that is furthest in front; without streets, the front corner. */
  function gateOf({ roads, x, y, width, depth, z }: Plateau): Spot {
    const corner = { x: x + width - RIM, y: y + depth - RIM }
    const [front] = roads.flatMap(({ from, to }) => [from, to]).toSorted((a, b) => b.x + b.y - a.x - a.y || b.x - a.x)
    return { ...(front ?? corner), z }
  }

  function draw(from: BuildingId | null, to: BuildingId): Way | null {
    const end = doors.get(to)
    const start = from === null ? null : doors.get(from)
    if (!end || start === undefined) return null
    const spots =
      from === to
        ? roundBefore(end.plot, end.plateau)
        : routing.shortest(start?.at ?? routing.add(gateOf(end.plateau)), end.at)
    return spots && spots.length > 1 ? { spots, barrier: placeOfBarrier(spots) } : null
  }

  return {
    between: (from, to) => {
      const key = `${from ?? ''} ${to}`
      const known = ways.get(key)
      if (known !== undefined) return known
      const way = draw(from, to)
      ways.set(key, way)
      return way
    },
  }
}

/** The roads of a plateau, and the path around it. */
export function streetsOf({ roads, x, y, width, depth }: Plateau): readonly Street[] {
  const [left, top, right, bottom] = [x + RIM, y + RIM, x + width - RIM, y + depth - RIM]
  const rim = (fromX: number, fromY: number, toX: number, toY: number): Street => ({
    from: { x: fromX, y: fromY },
    to: { x: toX, y: toY },
    cost: RIM_COST,
  })
  return [
    ...roads.map(({ from, to }): Street => ({ from, to, cost: 1 })),
    rim(left, top, right, top),
    rim(left, bottom, right, bottom),
    rim(left, top, left, bottom),
    rim(right, top, right, bottom),
  ]
}

const isAlongX = ({ from, to }: Street) => from.y === to.y
const far = (a: Tile, b: Tile) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
const within = (value: number, from: number, to: number) => value >= from - TOUCH && value <= to + TOUCH

function crossingOf(one: Street, other: Street): Tile | null {
  if (isAlongX(one) === isAlongX(other)) return null
  const [along, across] = isAlongX(one) ? [one, other] : [other, one]
  const at = { x: across.from.x, y: along.from.y }
  return within(at.x, along.from.x, along.to.x) && within(at.y, across.from.y, across.to.y) ? at : null
}

function nearestOn({ from, to }: Street, { x, y }: Tile): Tile {
  const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))
  return { x: clamp(x, from.x, to.x), y: clamp(y, from.y, to.y) }
}

/** The street that a door leads to, straight ahead. */
function streetBefore(streets: readonly Street[], door: Tile): number | null {
  const ahead = streets.flatMap((street, at) => {
    const { from, to } = street
    return isAlongX(street) && from.y >= door.y && within(door.x, from.x, to.x) ? [{ at, y: from.y }] : []
  })
  return ahead.toSorted((a, b) => a.y - b.y)[0]?.at ?? null
}

/** Between two parts of one building: out of the door, and in again. */
function roundBefore(plot: Plot, plateau: Plateau): readonly Spot[] {
  const before = streetBefore(streetsOf(plateau), { x: plot.x, y: plot.y + DOOR })
  const y = before === null ? plot.y + DOOR + ROOM : streetsOf(plateau)[before]!.from.y
  const at = (dx: number, atY: number): Spot => ({ x: plot.x + dx, y: atY, z: plateau.z })
  return [at(-0.4, plot.y + DOOR), at(-0.4, y), at(0.4, y), at(0.4, plot.y + DOOR)]
}

/** The first piece of street behind the door with room for a barrier; without one, the longest. */
function placeOfBarrier(spots: readonly Spot[]): number {
  const pieces = spots.slice(1).map((spot, at) => ({ at, length: far(spot, spots[at]!) }))
  const roomy = pieces.find(({ at, length }) => at > 0 && length >= ROOM)
  return (roomy ?? pieces.toSorted((a, b) => b.length - a.length)[0]!).at
}
