import { expect, test } from 'vitest'
import { toBuildingId, toDistrictId } from '#city/ids.ts'
import { iso } from './art/projection.ts'
import type { Layout, Plateau } from './layout.ts'
import { LARGEST_WHOLE, surroundingsOf } from './proximity.ts'

const VIEW = { width: 1000, height: 800 }
const PITCH = 4

/** One district, with its plots in a square grid. */
function layoutOf(buildings: number): Layout {
  const across = Math.ceil(Math.sqrt(buildings))
  const plateau: Plateau = {
    district: toDistrictId('the field'),
    level: 0,
    x: 0,
    y: 0,
    width: across * PITCH,
    depth: across * PITCH,
    z: 0,
    plots: Array.from({ length: buildings }, (_, at) => ({
      building: toBuildingId(`house ${at}`),
      level: 0,
      x: (at % across) * PITCH,
      y: Math.floor(at / across) * PITCH,
    })),
    roads: [],
    ornaments: [],
  }
  return { plateaus: [plateau], bridges: [], shores: [], monument: { x: 0, y: 0, z: 0 } }
}

const plateauOf = ({ plateaus }: Layout) => plateaus[0]!
const over = (x: number, y: number, zoom = 1) => {
  const [sceneX, sceneY] = iso(x, y)
  return { x: sceneX, y: sceneY, zoom }
}

test('a city of ordinary size is near as a whole, wherever the camera is', () => {
  const layout = layoutOf(LARGEST_WHOLE)
  const surroundings = surroundingsOf(layout)
  expect(surroundings.look(over(9_000, 0), VIEW)).toBe(false)
  expect(surroundings.near().area).toBeNull()
  expect(surroundings.near().plotsOf(plateauOf(layout))).toEqual(plateauOf(layout).plots)
})

test('of a huge city everything that can be seen is near, and little else', () => {
  const layout = layoutOf(10_000)
  const surroundings = surroundingsOf(layout)
  const camera = over(200, 200)
  surroundings.look(camera, VIEW)
  const near = surroundings.near().plotsOf(plateauOf(layout))
  const seen = plateauOf(layout).plots.filter(({ x, y }) => {
    const [sceneX, sceneY] = iso(x, y)
    return Math.abs(sceneX - camera.x) <= VIEW.width / 2 && Math.abs(sceneY - camera.y) <= VIEW.height / 2
  })
  expect(seen.length).toBeGreaterThan(20)
  expect(seen.filter((plot) => !near.some(({ building }) => building === plot.building))).toEqual([])
  expect(near.length).toBeLessThan(seen.length * 6)
})

test('small moves of the camera change nothing, a large one does', () => {
  const surroundings = surroundingsOf(layoutOf(10_000))
  const looks = [over(200, 200), over(202, 200), over(200, 200), over(260, 200)]
  expect(looks.map((camera) => surroundings.look(camera, VIEW))).toEqual([true, false, false, true])
})

test('at a larger zoom less is near', () => {
  const layout = layoutOf(10_000)
  const surroundings = surroundingsOf(layout)
  const count = () => surroundings.near().plotsOf(plateauOf(layout)).length
  surroundings.look(over(200, 200, 0.4), VIEW)
  const far = count()
  expect(surroundings.look(over(200, 200, 2), VIEW)).toBe(true)
  expect(count()).toBeLessThan(far / 4)
})
