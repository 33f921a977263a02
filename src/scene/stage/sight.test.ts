import { city } from 'virtual:city'
import { expect, test } from 'vitest'
import type { BuildingId } from '#city/ids.ts'
import { iso } from '../art/projection.ts'
import { NO_INSET, fit, toScreen } from '../camera.ts'
import { layOut } from '../lay-out.ts'
import { sightOf } from './sight.ts'

const layout = layOut(city)
const oneStorey = () => 1
const desk = { width: 1440, height: 900 }

/** Where the ground of the plots of a level lies on a desk's view, seen by the camera of the city. */
function plotsSeen(level: number) {
  const { area, most } = sightOf({ kind: 'city' }, layout, level, oneStorey)
  const camera = fit(area, desk, NO_INSET, most)
  return layout.plateaus
    .filter((plateau) => plateau.level <= level)
    .flatMap(({ plots, z }) => plots.map(({ x, y }) => toScreen(camera, desk, ...iso(x, y, z))))
}

test.each([0, 1, 2, 3, 4, 5])('at level %i every building that is out of the mist is in view', (level) => {
  const outside = plotsSeen(level).filter(({ x, y }) => x < 40 || x > 1400 || y < 40 || y > 860)
  expect(outside).toEqual([])
})

test('the city fills the view: its outermost buildings stand near the edges', () => {
  const xs = plotsSeen(5).map(({ x }) => x)
  expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(0.8 * 1440)
})

test('the more storeys a building shows, the further its camera stands off in a strip', () => {
  const strip = { width: 390, height: 150 }
  const zoomFor = (storeys: number) => {
    const target = { kind: 'building', id: 'database' as BuildingId } as const
    const { area, most } = sightOf(target, layout, 5, () => storeys)
    return fit(area, strip, NO_INSET, most).zoom
  }
  expect(zoomFor(6)).toBeLessThan(zoomFor(1))
  const { area } = sightOf({ kind: 'building', id: 'database' as BuildingId }, layout, 5, () => 6)
  expect(area.height * zoomFor(6)).toBeLessThanOrEqual(150)
})

test('a building that is on no map is looked for in the whole city', () => {
  const lost = sightOf({ kind: 'building', id: 'casino' as BuildingId }, layout, 2, oneStorey)
  expect(lost).toEqual(sightOf({ kind: 'city' }, layout, 2, oneStorey))
})
