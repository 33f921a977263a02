import { expect, test } from 'vitest'
import type { BuildingId, ReviewId } from '#city/ids.ts'
import type { ReviewPlace, ReviewSummary } from '#city/review.ts'
import { ask, build, lived, predict } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { find } from './find.ts'
import { searchItems } from './search-items.ts'

const placeOf = (id: string, level: number): ReviewPlace => ({
  id: id as ReviewId,
  title: `About ${id}`,
  building: 'database' as BuildingId,
  level,
})

const summaryOf = (text: string): Pick<ReviewSummary, 'asked' | 'kind'> => ({
  asked: [{ kind: 'text', text }],
  kind: 'race',
})

const world = {
  ...worldOf('database: L0 L1', 'L1: repo'),
  reviews: new Map([placeOf('later', 1), placeOf('transfer', 0)].map((review) => [review.id, review])),
}
const summaries = new Map([...world.reviews.keys()].map((id) => [id, summaryOf(`Write the ${id}.`)]))

function found(learner: ReturnType<typeof lived>, query: string) {
  const items = searchItems(world, learner.foldedLog.progress, new Map(), new Map(), summaries)
  return find(items, query).flatMap(({ item }) => (item.group === 'review' ? [item.key] : []))
}

test.each(['review', 'reviews', 'code to judge'])('"%s" finds the reviews, those first that wait', (query) => {
  const builder = lived(world, predict('database@L0'), build('database@L0'))
  expect(found(builder, query)).toEqual(['transfer', 'later'])
})

test('the kind of a review finds it as soon as the answer was seen, and not before', () => {
  const builder = lived(world, predict('database@L0'), build('database@L0'))
  expect(found(builder, 'race')).toEqual([])
  ask(world, builder, {
    kind: 'review',
    review: 'transfer' as ReviewId,
    outcome: 'missed',
    marked: [],
    confidence: 'certain',
    text: '',
    tries: [],
    now: 5_000,
  })
  expect(found(builder, 'race')).toEqual(['transfer'])
})
