import { expect, test } from 'vitest'
import type { City } from '#city/city.ts'
import type { BuildingId, DistrictId } from '#city/ids.ts'
import { layOutAnyCity } from './layout-auto.ts'
import { layOutTheCity } from './layout-map.ts'
import type { Layout, Plateau } from './layout.ts'

/** A city with one district for each number, with that many buildings, which have no floors. */
function cityOf(sizes: readonly number[]): City {
  const districts = sizes.map((size, at) => ({
    id: `district-${at}` as DistrictId,
    name: `District ${at}`,
    level: at,
    technical: true,
    tagline: [],
    whyNow: [],
    buildings: Array.from({ length: size }, (_, n) => `building-${at}-${n}` as BuildingId),
  }))
  const buildings = districts.flatMap((district) =>
    district.buildings.map((id) => ({
      id,
      name: id,
      qualifier: null,
      district: district.id,
      level: district.level,
      rationale: [],
      floors: [],
    })),
  )
  return { title: '', introduction: [], levels: [], districts, buildings, floors: [] }
}

const touches = (a: Plateau, b: Plateau) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.depth && b.y < a.y + a.depth

function collisions({ plateaus }: Layout): string[] {
  return plateaus.flatMap((a, at) =>
    plateaus.slice(at + 1).flatMap((b) => (touches(a, b) ? [`${a.district} ${b.district}`] : [])),
  )
}

test('any city gets a plot for each building, and plateaus that do not overlap', () => {
  for (const sizes of [[1], [7, 2], [3, 9, 1, 12, 5, 2, 40], Array.from({ length: 30 }, (_, at) => (at % 11) + 1)]) {
    const layout = layOutAnyCity(cityOf(sizes))
    expect(layout.plateaus.map(({ plots }) => plots.length)).toEqual(sizes)
    expect(collisions(layout)).toEqual([])
  }
})

test('every plot lies inside its plateau', () => {
  const layout = layOutAnyCity(cityOf([5, 8, 1]))
  const outside = layout.plateaus.flatMap((p) =>
    p.plots.filter(
      (plot) =>
        plot.x < p.x + 1.2 || plot.x > p.x + p.width - 1.2 || plot.y < p.y + 1.2 || plot.y > p.y + p.depth - 1.2,
    ),
  )
  expect(outside).toEqual([])
})

test('the square has a cell of its own in the first district, and unused cells are parks', () => {
  const { plateaus, monument } = layOutAnyCity(cityOf([4, 7, 2]))
  expect(plateaus.map(({ ornaments }) => ornaments.map(({ kind }) => kind))).toEqual([
    ['fountain', 'park'],
    ['park', 'park'],
    [],
  ])
  const taken = plateaus
    .flatMap(({ plots, ornaments }) => [...plots, ...ornaments])
    .map((it) => 'x' in it && [it.x, it.y].join())
  expect(new Set(taken).size).toBe(taken.length)
  expect(plateaus[0]?.ornaments[0]).toMatchObject({ x: monument.x, y: monument.y })
  expect(monument.z).toBe(plateaus[0]?.z)
})

test('tall houses stand behind low ones', () => {
  const city = cityOf([4])
  const floorsOf = [1, 6, 2, 4]
  const buildings = city.buildings.map((building, at) => ({
    ...building,
    floors: Array.from({ length: floorsOf[at]! }, () => building.id as never),
  }))
  const plots = layOutAnyCity({ ...city, buildings }).plateaus[0]!.plots
  const depth = plots.map(({ x, y }) => x + y)
  expect(depth[1]).toBeLessThan(depth[0]!)
  expect(depth[1]! <= depth[3]! && depth[3]! <= depth[2]! && depth[2]! <= depth[0]!).toBe(true)
})

test('bridges between districts of several rows lead into a street', () => {
  const { bridges, plateaus } = layOutAnyCity(cityOf([8, 9, 9, 9]))
  const roads = plateaus.flatMap((plateau) => plateau.roads)
  const astray = bridges.filter(
    ({ from, axis }) => !roads.some((road) => (axis === 'x' ? road.from.y === from.y : road.from.x === from.x)),
  )
  expect(bridges).toHaveLength(4)
  expect(astray).toEqual([])
})

test('a city that is not the known one has no map', () => {
  expect(layOutTheCity(cityOf([7, 2, 3, 3, 2, 1, 2, 3, 4]))).toBeNull()
})
