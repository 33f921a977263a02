import { expect, test } from 'vitest'
import { rectangle } from './projection.ts'
import { shadowOf } from './shadow.ts'

const bounds = (points: readonly (readonly [number, number])[]) => ({
  east: Math.max(...points.map(([x]) => x)),
  north: Math.min(...points.map(([, y]) => y)),
})

test('a shadow starts at the foot and falls away from the light', () => {
  const shadow = shadowOf({ outline: rectangle(0, 0, 2), bottom: 0, top: 100 })
  expect(bounds(shadow).east).toBeCloseTo(1 + 1.65)
  expect(bounds(shadow).north).toBeCloseTo(-1 - 0.58)
  expect(shadow).toHaveLength(6)
})

test('what stands higher throws its shadow further', () => {
  const prism = { outline: rectangle(0, 0, 1), bottom: 0, top: 10 }
  expect(bounds(shadowOf(prism, 100)).east - bounds(shadowOf(prism)).east).toBeCloseTo(1.65)
})
