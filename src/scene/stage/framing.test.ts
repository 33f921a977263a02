import { city } from 'virtual:city'
import { expect, test } from 'vitest'
import type { BuildingId } from '#city/ids.ts'
import { iso } from '../art/projection.ts'
import { NO_INSET, fit, toScreen } from '../camera.ts'
import { layOut } from '../lay-out.ts'
import { framingOf } from './framing.ts'

const layout = await layOut(city)
const oneStorey = () => 1
const desk = { width: 1440, height: 900 }

/** Where the plots open at `level` lie on a desktop view (pixels), under the camera that shows the city. */
function plotsSeen(level: number) {
  const { area, most } = framingOf({ kind: 'city' }, layout, level, oneStorey)
  const camera = fit(area, desk, NO_INSET, most)
  return layout.plateaus
    .filter((plateau) => plateau.level <= level)
    .flatMap(({ plots, z }) => plots.map(({ x, y }) => toScreen(camera, desk, ...iso(x, y, z))))
}

test.each([0, 1, 2, 3, 4, 5])('at level %i every building that is out of the mist is in view', (level) => {
  const outside = plotsSeen(level).filter(({ x, y }) => x < 40 || x > 1400 || y < 40 || y > 860)
  expect(outside).toEqual([])
})

test('buildings that are shown together are all in view, at a zoom of at most `most`', () => {
  const strip = { width: 520, height: 900 }
  const ids = ['auth', 'testing', 'vulnerabilities'] as BuildingId[]
  const { area, most, mayBeCut } = framingOf({ kind: 'buildings', ids }, layout, 5, oneStorey)
  const camera = fit(area, strip, NO_INSET, most)
  const seen = layout.plateaus.flatMap(({ plots, z }) =>
    plots.filter(({ building }) => ids.includes(building)).map(({ x, y }) => toScreen(camera, strip, ...iso(x, y, z))),
  )
  expect(mayBeCut).toBe(false)
  expect(seen).toHaveLength(3)
  expect(seen.filter(({ x, y }) => x < 0 || x > 520 || y < 0 || y > 900)).toEqual([])
  expect(
    fit(framingOf({ kind: 'buildings', ids: ids.slice(0, 1) }, layout, 5, oneStorey).area, desk, NO_INSET, most).zoom,
  ).toBe(most)
  expect(framingOf({ kind: 'buildings', ids: [] }, layout, 5, oneStorey)).toEqual(
    framingOf({ kind: 'city' }, layout, 5, oneStorey),
  )
})

test('the city fills the view: its outermost buildings stand near the edges', () => {
  const xs = plotsSeen(5).map(({ x }) => x)
  expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(0.8 * 1440)
})

test('in a low view, the more storeys a building shows, the smaller is its zoom', () => {
  const strip = { width: 390, height: 150 }
  const zoomFor = (storeys: number) => {
    const target = { kind: 'building', id: 'database' as BuildingId } as const
    const { area, most } = framingOf(target, layout, 5, () => storeys)
    return fit(area, strip, NO_INSET, most).zoom
  }
  expect(zoomFor(6)).toBeLessThan(zoomFor(1))
  const { area } = framingOf({ kind: 'building', id: 'database' as BuildingId }, layout, 5, () => 6)
  expect(area.height * zoomFor(6)).toBeLessThanOrEqual(150)
})

test('for an unknown building the whole city is shown', () => {
  const lost = framingOf({ kind: 'building', id: 'casino' as BuildingId }, layout, 2, oneStorey)
  expect(lost).toEqual(framingOf({ kind: 'city' }, layout, 2, oneStorey))
})
