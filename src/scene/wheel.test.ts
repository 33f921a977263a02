import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wheelZoom } from './wheel.ts'

const turn = (deltaY: number, deltaMode = 0, ctrlKey = false) => wheelZoom({ deltaY, deltaMode, ctrlKey }, 800)

test('a notch zooms alike in pixels and in lines; a page zooms by the most allowed', () => {
  expect(turn(-100)).toBeCloseTo(1.17, 2)
  expect(turn(-6, 1)).toBeCloseTo(1.17, 2)
  expect(turn(-1, 2)).toBeCloseTo(1.65, 2)
  expect(turn(1, 2)).toBeCloseTo(0.61, 2)
})

test('two fingers on a touchpad zoom more per pixel than a wheel', () => {
  expect(turn(-5, 0, true)).toBeCloseTo(1.05, 2)
  expect(turn(-5)).toBeCloseTo(1.008, 3)
})

test('no event zooms beyond the limits or in the wrong direction', () => {
  fc.assert(
    fc.property(fc.double(), fc.constantFrom(0, 1, 2), fc.boolean(), (delta, mode, ctrl) => {
      const zoom = turn(delta, mode, ctrl)
      expect(zoom).toBeGreaterThan(0.6)
      expect(zoom).toBeLessThan(1.7)
      if (delta < 0) expect(zoom).toBeGreaterThanOrEqual(1)
      if (delta > 0) expect(zoom).toBeLessThanOrEqual(1)
    }),
  )
})
