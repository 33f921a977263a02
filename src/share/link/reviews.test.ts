import { expect, test } from 'vitest'
import type { ReviewId } from '#city/ids.ts'
import { REVIEWS } from '../catalogue-ids.ts'
import { FOR_A_MENTOR, STATUSES, chosen } from '../snapshot.ts'
import type { Choices, Snapshot } from '../snapshot.ts'
import { finished } from '../testing/finished.ts'
import { madeLink } from '../testing/made-link.ts'
import { parseLink } from './link.ts'

test('a link says whether reviews were left out, or none was done', async () => {
  const none: Snapshot = { ...finished, reviews: new Map() }
  const [told, untold] = [
    await parseLink(await madeLink(none, FOR_A_MENTOR)),
    await parseLink(await madeLink(none, STATUSES)),
  ]
  expect([told.ok && told.value.reviews, untold.ok && untold.value.reviews]).toEqual([new Map(), null])
})

test('the sentence of a review goes with the predictions, or with those that were sure and wrong, never without its verdict', () => {
  const [one, other] = REVIEWS as ReviewId[]
  const text = (review: ReviewId | undefined) =>
    ({ kind: 'review', review: review!, text: 'Nobody gets the rest.' }) as const
  const snapshot: Snapshot = {
    ...finished,
    reviews: new Map([
      [one!, { confidence: 'certain', result: 'wrong' }],
      [other!, { confidence: 'leaning', result: 'wrong' }],
    ]),
    texts: [text(one), text(other)],
  }
  const textsWith = (choices: Partial<Choices>) => chosen(snapshot, { ...STATUSES, ...choices }).texts
  expect(textsWith({ reviews: true, predictions: true })).toEqual([text(one), text(other)])
  expect(textsWith({ reviews: true, misses: true })).toEqual([text(one)])
  expect([textsWith({ reviews: true }), textsWith({ predictions: true, misses: true })]).toEqual([[], []])
})
