import { expect, test } from 'vitest'
import type { City } from '#city/city.ts'
import type { BuildingId, DistrictId } from '#city/ids.ts'
import { layOutAnyCity } from './layout-auto.ts'
import { layOutTheCity } from './layout-map.ts'
import type { Layout, Plateau } from './layout.ts'

/** A city of empty districts with so many buildings each. */
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

test('any city gets a plot for each building and plateaus that keep clear of each other', () => {
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

test('a city that is not the known one has no map', () => {
  expect(layOutTheCity(cityOf([7, 2, 3, 3, 2, 1, 2, 3, 4]))).toBeNull()
})
