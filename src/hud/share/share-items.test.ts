import { expect, test } from 'vitest'
import type { FloorId, IncidentId, ReviewId } from '#city/ids.ts'
import { FOR_A_MENTOR } from '#share/snapshot.ts'
import type { Choices, FloorFact, IncidentFact, SharedText } from '#share/snapshot.ts'
import { finished } from '#share/testing/finished.ts'
import { shareItems } from './share-items.ts'

const miss: FloorFact = { standing: 'built', confidence: 'certain', verdict: 'blindsided', built: null, due: null }
const [one, other] = ['one', 'other'] as ReviewId[]
const prediction: SharedText = { kind: 'prediction', floor: 'auth@L0' as FloorId, text: 'It stays.' }
const texts: readonly SharedText[] = [
  prediction,
  { kind: 'review', review: one!, text: 'The rest is nobody’s.' },
  { kind: 'review', review: other!, text: 'It never ends.' },
]
const snapshot = {
  ...finished,
  floors: new Map([[prediction.floor, miss]]),
  reviews: new Map([
    [one!, { confidence: 'certain', result: 'wrong' } as const],
    [other!, { confidence: 'guess', result: 'right' } as const],
  ]),
  incidents: new Map<IncidentId, IncidentFact>(),
  texts,
}
const itemsOf = (ticks: Partial<Choices>, shared: Partial<typeof snapshot> = {}) => {
  const items = shareItems({ ...snapshot, ...shared }, { ...FOR_A_MENTOR, ...ticks })
  return Object.fromEntries(items.map(({ choice, label, note }) => [choice, note ? `${label}, ${note}` : label]))
}

test('with reviews, what was written on them goes along with the predictions', () => {
  expect(itemsOf({})).toMatchObject({
    reviews: 'My 2 reviews of code, how sure and how right',
    misses: 'Where I was sure, and wrong: 1 prediction, and what I wrote on a review',
    predictions: 'My prediction and what I wrote on 2 reviews',
  })
})

test('a tick promises nothing of reviews that are left out, and they say what they would bring', () => {
  const without = { misses: 'The prediction I was sure of, and blindsided by', predictions: 'My prediction' }
  expect(itemsOf({ reviews: false })).toMatchObject({
    ...without,
    reviews: 'My 2 reviews of code, how sure and how right',
  })
  expect(itemsOf({ reviews: false, misses: true })).toMatchObject({
    ...without,
    reviews: 'My 2 reviews of code, how sure and how right, with what I wrote on 1',
  })
  expect(itemsOf({ reviews: false, predictions: true })['reviews']).toMatch(/, with what I wrote on 2$/)
  expect(itemsOf({ reviews: false }, { texts: texts.slice(1) })).not.toHaveProperty('predictions')
})

test('with incidents, why a cause was named goes along with the predictions', () => {
  const [big, full] = ['the-long-night', 'three-to-two'] as [IncidentId, IncidentId]
  const night = (right: boolean): IncidentFact => ({
    named: { right, confidence: 'certain' },
    mitigated: 4,
    predicted: 'all',
  })
  const naming = (incident: IncidentId): SharedText => ({ kind: 'naming', incident, text: 'All of them wait.' })
  const played = {
    incidents: new Map([
      [big, night(false)],
      [full, night(true)],
    ]),
    texts: [...texts, naming(big), naming(full)],
  }
  expect(itemsOf({}, played)).toMatchObject({
    incidents: 'My first time in 2 nights on call, how sure and how right',
    misses: 'Where I was sure, and wrong: 1 prediction, and what I wrote on a review and a night on call',
    predictions: 'My prediction and what I wrote on 2 reviews and 2 nights on call',
  })
  expect(itemsOf({ incidents: false, misses: true }, played)['incidents']).toBe(
    'My first time in 2 nights on call, how sure and how right, with what I wrote on 1',
  )
  expect(itemsOf({ reviews: false }, { ...played, texts: [naming(full)] })['predictions']).toBe(
    'What I wrote on 1 night on call',
  )
  expect(itemsOf({})).not.toHaveProperty('incidents')
})
