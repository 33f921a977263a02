import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Camera, NO_INSET, between, centreOn, fit, hold, panBy, toScreen, toWorld, zoomAt } from './camera.ts'

const view = { width: 1000, height: 500 }
const home: Camera = { x: 0, y: 0, zoom: 1 }
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const camera = fc.record({ x: number(-2000, 2000), y: number(-2000, 2000), zoom: number(0.2, 2.4) })
const place = fc.record({ x: number(0, 1000), y: number(0, 500) })

test('toScreen undoes toWorld', () => {
  fc.assert(
    fc.property(camera, place, (seen, at) => {
      const world = toWorld(seen, view, at)
      const back = toScreen(seen, view, world.x, world.y)
      expect(back.x).toBeCloseTo(at.x, 6)
      expect(back.y).toBeCloseTo(at.y, 6)
    }),
  )
})

test('what lies under the pointer stays there while zooming', () => {
  fc.assert(
    fc.property(camera, place, number(0.3, 3), (seen, at, factor) => {
      const before = toWorld(seen, view, at)
      const after = toWorld(zoomAt(seen, view, at, factor, 0.2), view, at)
      expect(after.x).toBeCloseTo(before.x, 6)
      expect(after.y).toBeCloseTo(before.y, 6)
    }),
  )
})

test('zoom stays within its limits', () => {
  expect(zoomAt(home, view, { x: 0, y: 0 }, 100, 0.5).zoom).toBe(2.4)
  expect(zoomAt(home, view, { x: 0, y: 0 }, 0.001, 0.5).zoom).toBe(0.5)
})

test('a drag moves the world with the finger', () => {
  expect(panBy({ x: 0, y: 0, zoom: 2 }, 10, -4)).toEqual({ x: -5, y: 2, zoom: 2 })
})

test('a rectangle is fitted into the part of the view that no panel covers', () => {
  const world = { x: 0, y: 0, width: 400, height: 100 }
  const seen = fit(world, view, { ...NO_INSET, left: 200 })
  expect(seen.zoom).toBe(2)
  expect(toScreen(seen, view, 200, 50)).toEqual({ x: 600, y: 250 })
})

test('beside a wide panel the zoom is not smaller than `least`', () => {
  const world = { x: 0, y: 0, width: 2000, height: 1000 }
  expect(fit(world, view, { ...NO_INSET, right: 900 }, 2, 0.5).zoom).toBe(0.5)
})

test('hold keeps the middle of the view over the world', () => {
  expect(hold({ x: 9999, y: -9999, zoom: 1 }, { x: 0, y: 0, width: 100, height: 50 }, NO_INSET)).toEqual({
    x: 100,
    y: 0,
    zoom: 1,
  })
})

test('hold allows the covered part of the view to be outside the world', () => {
  const world = { x: 0, y: 0, width: 2000, height: 1000 }
  const inset = { ...NO_INSET, right: 800 }
  const atTheEdge = centreOn({ x: 1990, y: 500 }, 0.5, view, inset)
  expect(hold(atTheEdge, world, inset)).toEqual(atTheEdge)
  expect(hold({ ...atTheEdge, x: 9999 }, world, inset).x).toBe(2800)
})

test('a flight begins and ends where it should', () => {
  const there: Camera = { x: 50, y: 20, zoom: 2 }
  expect(between(home, there, 0)).toEqual(home)
  expect(between(home, there, 1)).toEqual(there)
})
