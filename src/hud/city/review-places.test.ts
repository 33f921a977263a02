import { expect, test } from 'vitest'
import type { BuildingId, ReviewId } from '#city/ids.ts'
import type { ReviewPlace } from '#city/review.ts'
import { ask, build, lived, predict } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { reviewPlacesOf, sameOr } from './review-places.ts'

const database = 'database' as BuildingId
const placeOf = (id: string, level: number): ReviewPlace => ({
  id: id as ReviewId,
  title: id,
  building: database,
  level,
})
const worldWith = (...reviews: readonly ReviewPlace[]) => ({
  ...worldOf('database: L0 L1', 'L1: repo'),
  reviews: new Map(reviews.map((review) => [review.id, review])),
})
const placesIn = (world: ReturnType<typeof worldWith>, device: ReturnType<typeof lived>) => {
  const { sheets, shelves } = reviewPlacesOf(world, device.foldedLog.progress)
  return { sheets: [...sheets], shelves: [...shelves] }
}
const take = (review: string) =>
  ({
    kind: 'review',
    review: review as ReviewId,
    outcome: 'missed',
    marked: [],
    confidence: 'certain',
    text: '',
    tries: [],
    now: 5_000,
  }) as const

test('a sheet waits once the ground floor stands, and after the verdict there are books instead', () => {
  const world = worldWith(placeOf('shares', 0), placeOf('later', 1))
  expect(placesIn(world, lived(world))).toEqual({ sheets: [], shelves: [] })
  const builder = lived(world, predict('database@L0'), build('database@L0'))
  expect(placesIn(world, builder)).toEqual({ sheets: [database], shelves: [] })
  ask(world, builder, take('shares'))
  expect(placesIn(world, builder)).toEqual({ sheets: [], shelves: [database] })
})

test('while one of its reviews waits and another is done, a building shows both', () => {
  const world = worldWith(placeOf('shares', 0), placeOf('refunds', 0))
  const builder = lived(world, predict('database@L0'), build('database@L0'))
  ask(world, builder, take('shares'))
  expect(placesIn(world, builder)).toEqual({ sheets: [database], shelves: [database] })
})

test('a set stays the very same until its members change', () => {
  const before = new Set(['a', 'b'])
  expect(sameOr(before, new Set(['b', 'a']))).toBe(before)
  for (const next of [new Set(['a']), new Set(['a', 'c']), new Set(['a', 'b', 'c'])])
    expect(sameOr(before, next)).toBe(next)
})
