import { expect, test } from 'vitest'
import { LANDMARKS } from './landmarks/landmarks.ts'
import { DRAWN_BY_HAND, modelOf } from './models.ts'

test('the list of buildings drawn by hand names all landmarks and no others', () => {
  expect([...DRAWN_BY_HAND].toSorted()).toEqual([...LANDMARKS.keys()].toSorted())
})

test('a building drawn by hand is a model of its own, also in a district it does not come from', () => {
  expect([modelOf('database', 'the-build'), modelOf('database', 'the-harbour')]).toEqual(['database', 'database'])
})

test('ten thousand buildings of a hundred unknown districts need at most 128 models', () => {
  const models = Array.from({ length: 10_000 }, (_, at) => modelOf(`house-${at}`, `quarter-${at % 100}`))
  expect(new Set(models).size).toBeGreaterThan(64)
  expect(new Set(models).size).toBeLessThanOrEqual(128)
})

test('a house in a known district has the colours of that district', () => {
  expect(modelOf('a-new-building', 'the-build')).toMatch(/^house-\d+\/the-build$/)
})
