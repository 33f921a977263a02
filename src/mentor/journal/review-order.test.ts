import { expect, test } from 'vitest'
import type { ReviewId } from '#city/ids.ts'
import { toBuildingId } from '#city/ids.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import type { ReviewFact } from '#share/snapshot.ts'
import { reviewsIn } from './review-order.ts'

const facts: Readonly<Record<string, ReviewFact | null>> = {
  right: { confidence: 'certain', result: 'right' },
  guessed: { confidence: 'guess', result: 'wrong' },
  open: null,
  elsewhere: { confidence: 'certain', result: 'partly' },
  sure: { confidence: 'certain', result: 'wrong' },
}
const ids = Object.keys(facts) as ReviewId[]
const place = (id: ReviewId) => ({ id, title: id, building: toBuildingId('auth'), level: 0 })
const world = { ...worldOf('auth: L0', ''), reviews: new Map(ids.map((id) => [id, place(id)])) }
const reviews = new Map(ids.flatMap((id) => (facts[id] ? [[id, facts[id]] as const] : [])))
const inOrder = (order: 'city' | 'misses') => reviewsIn(world, { reviews }, order).map(({ id }) => id)

test('reviews stand in the order of the content, and misses first on request, the surest before the others', () => {
  expect(inOrder('city')).toEqual(['right', 'guessed', 'elsewhere', 'sure'])
  expect(inOrder('misses')).toEqual(['sure', 'guessed', 'elsewhere', 'right'])
  expect(reviewsIn(world, { reviews: null }, 'misses')).toEqual([])
})
