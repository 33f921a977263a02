import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wheelZoom } from './wheel.ts'

const turn = (deltaY: number, deltaMode = 0, ctrlKey = false) => wheelZoom({ deltaY, deltaMode, ctrlKey }, 800)

test('a notch zooms about as far in pixels, lines and pages', () => {
  expect(turn(-100)).toBeCloseTo(1.17, 2)
  expect(turn(-6, 1)).toBeCloseTo(1.17, 2)
  expect(turn(-1, 2)).toBeCloseTo(1.65, 2)
  expect(turn(1, 2)).toBeCloseTo(0.61, 2)
})

test('fingers that part on a touchpad zoom by their few pixels', () => {
  expect(turn(-5, 0, true)).toBeCloseTo(1.05, 2)
  expect(turn(-5)).toBeCloseTo(1.008, 3)
})

test('no turn zooms out of bounds or the wrong way', () => {
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
