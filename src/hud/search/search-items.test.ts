import { expect, test } from 'vitest'
import type { LevelNumber } from '#city/city.ts'
import type { BuildingId, IncidentId, ReviewId } from '#city/ids.ts'
import type { IncidentPlace } from '#city/incident.ts'
import type { ReviewPlace, ReviewSummary } from '#city/review.ts'
import { begin, end, name } from '#progress/testing/incidents.ts'
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

const incidentAt = (id: string, level: LevelNumber): IncidentPlace => ({
  id: id as IncidentId,
  title: `Night of ${id}`,
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
  incidents: new Map([incidentAt('leak', 1), incidentAt('disk', 0)].map((night) => [night.id, night])),
}
const nights = new Map(
  [...world.incidents.keys()].map((id) => [id, { night: [{ kind: 'text', text: `Smoke at ${id}.` }] }] as const),
)
const summaries = new Map([...world.reviews.keys()].map((id) => [id, summaryOf(`Write the ${id}.`)]))

const NOTHING_TOLD = { reviews: new Map(), incidents: new Map() }

function found(learner: ReturnType<typeof lived>, query: string) {
  const items = searchItems(world, learner.foldedLog.progress, new Map(), new Map(), {
    reviews: summaries,
    incidents: nights,
  })
  return find(items, query).flatMap(({ item }) =>
    item.group === 'review' || item.group === 'incident' ? [item.key] : [],
  )
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

test.each(['incident', 'nights on call', 'night of', 'database, level'])('"%s" finds the incidents', (query) => {
  const builder = lived(world, predict('database@L0'), build('database@L0'))
  expect(found(builder, query)).toEqual(['disk', 'leak'])
})

test('what a night is about finds it as soon as it can begin, and what was written in it then too', () => {
  const builder = lived(world)
  expect(found(builder, 'smoke')).toEqual([])
  for (const command of [predict('database@L0'), build('database@L0')]) ask(world, builder, command)
  expect(found(builder, 'smoke')).toEqual(['disk'])
  for (const command of [begin('disk'), name('disk', 'logs', 'It is full to the brim.'), end('disk')])
    ask(world, builder, command)
  const items = searchItems(world, builder.foldedLog.progress, new Map(), new Map(), NOTHING_TOLD)
  expect(find(items, 'brim').map(({ item }) => [item.title, item.place])).toEqual([
    ['Why you named a cause in “Night of disk”', { kind: 'incident', id: 'disk' }],
  ])
})
