import { expect, test } from 'vitest'
import { city } from 'virtual:city'
import { layOutAnyCity } from '../layout-auto.ts'
import { layOutTheCity } from '../layout-map.ts'
import type { Layout, Plot, Tile } from '../layout.ts'
import type { Spot } from './routing.ts'
import { DOOR, type Way, createStreets, streetsOf } from './streets.ts'

const known = layOutTheCity(city)!
const plotsOf = ({ plateaus }: Layout): readonly Plot[] => plateaus.flatMap(({ plots }) => plots)
const NEAR = 0.011

/** Whether a point is on the straight line between two others. */
function isBetween({ x, y }: Tile, from: Tile, to: Tile): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const along = ((x - from.x) * dx + (y - from.y) * dy) / length
  const aside = Math.abs((x - from.x) * dy - (y - from.y) * dx) / length
  return aside < NEAR && along > -0.36 && along < length + 0.36
}

/** Where a bridge ends it reaches a little onto the stone. */
const isOnRamp = (spot: Tile, end: Tile) => Math.hypot(spot.x - end.x, spot.y - end.y) < 0.8

/** The places of a way that are neither on a street, nor on a bridge or its ramp, nor on the step before a door. */
function strays({ plateaus, bridges }: Layout, { spots }: Way): readonly Spot[] {
  const streets = plateaus.flatMap(streetsOf)
  const doors = plateaus.flatMap(({ plots }) => plots)
  return spots.slice(1).flatMap((spot, at) => {
    const middle = { x: (spot.x + spots[at]!.x) / 2, y: (spot.y + spots[at]!.y) / 2, z: spot.z }
    const isFine =
      streets.some(({ from, to }) => isBetween(middle, from, to)) ||
      bridges.some(({ from, to }) => isBetween(middle, from, to) || [from, to].some((end) => isOnRamp(middle, end))) ||
      doors.some(({ x, y }) => Math.abs(middle.x - x) < 0.41 && middle.y > y + DOOR - NEAR && middle.y < y + 3)
    return isFine ? [] : [middle]
  })
}

const lengthOf = ({ spots }: Way) =>
  spots.slice(1).reduce((sum, { x, y }, at) => sum + Math.hypot(x - spots[at]!.x, y - spots[at]!.y), 0)

function proveWays(layout: Layout): void {
  const streets = createStreets(layout)
  const plots = plotsOf(layout)
  for (const from of plots)
    for (const to of plots) {
      const way = streets.between(from.building, to.building)
      const name = `${from.building} to ${to.building}`
      if (!way) throw new Error(`there is no way from ${name}`)
      const [first, last] = [way.spots[0]!, way.spots.at(-1)!]
      expect(Math.hypot(first.x - from.x, first.y - from.y - DOOR), name).toBeLessThan(0.41)
      expect(Math.hypot(last.x - to.x, last.y - to.y - DOOR), name).toBeLessThan(0.41)
      expect(strays(layout, way), name).toEqual([])
    }
}

test('between any two buildings of the city there is a way from door to door, on streets and bridges alone', () => {
  proveWays(known)
})

test('the same in a city that no document describes', () => {
  const districts = city.districts.slice(0, 3)
  const buildings = city.buildings.filter(({ district }) => districts.some(({ id }) => id === district))
  proveWays(layOutAnyCity({ ...city, districts, buildings }))
})

test('a way back is as long as the way there, and no detour by a third building is shorter', () => {
  const streets = createStreets(known)
  const some = plotsOf(known).filter((_, at) => at % 3 === 0)
  const length = (a: Plot, b: Plot) => lengthOf(streets.between(a.building, b.building)!)
  for (const a of some)
    for (const b of some) {
      if (a === b) continue
      // Paths around a plateau count more than streets: so the shortest way may be a little longer.
      expect(length(a, b)).toBeCloseTo(length(b, a), 6)
      for (const c of some)
        if (c !== a && c !== b) expect(length(a, b)).toBeLessThan((length(a, c) + length(c, b)) * 1.6)
    }
})

test('a way is computed once', () => {
  const streets = createStreets(known)
  const [from, to] = [known.plateaus[0]!.plots[0]!.building, known.plateaus[3]!.plots[0]!.building]
  expect(streets.between(from, to)).toBe(streets.between(from, to))
  expect(streets.between(null, to)).toBe(streets.between(null, to))
})

test('people come in at the edge of the district that they ask in', () => {
  const streets = createStreets(known)
  for (const plateau of known.plateaus)
    for (const { building } of plateau.plots) {
      const { spots } = streets.between(null, building)!
      const { x, y, width, depth } = plateau
      const [{ x: fromX, y: fromY }] = spots as [Spot]
      const toEdge = Math.min(fromX - x, fromY - y, x + width - fromX, y + depth - fromY)
      expect(toEdge, building).toBeGreaterThan(-NEAR)
      expect(toEdge, building).toBeLessThan(0.61)
    }
})

test('a barrier stands on a piece of street that is no step before a door', () => {
  const streets = createStreets(known)
  for (const from of plotsOf(known))
    for (const to of plotsOf(known)) {
      if (from === to) continue
      const { barrier } = streets.between(from.building, to.building)!
      expect(barrier, `${from.building} to ${to.building}`).toBeGreaterThan(0)
    }
})

test('bridges rise between their ends, and nothing else of a way leaves the ground', () => {
  const streets = createStreets(known)
  const heights = new Set(known.plateaus.map(({ z }) => z))
  const { spots } = streets.between('rest-api' as never, 'vulnerabilities' as never)!
  const lifted = spots.filter(({ z }) => !heights.has(z))
  expect(lifted.length).toBeGreaterThan(3)
  for (const spot of lifted) expect(known.bridges.some(({ from, to }) => isBetween(spot, from, to))).toBe(true)
})

test('where one end is not in the city there is no way', () => {
  expect(createStreets(known).between('rest-api' as never, 'nowhere' as never)).toBeNull()
  expect(createStreets(known).between(null, 'nowhere' as never)).toBeNull()
})
