import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CheckpointId, FloorId, IncidentId, ReviewId } from '#city/ids.ts'
import { MINUTES, agendaOf } from './agenda.ts'

const miss = (id: string) => ({ id: id as FloorId, keys: ['mira', 'tomas'] })
const claim = (id: string) => ({ id: id as CheckpointId, keys: ['mira', 'tomas'] })
const wrong = (id: string) => ({ id: id as ReviewId, keys: ['mira', 'tomas'] })
const misled = (id: string) => ({ id: id as IncidentId, keys: ['mira', 'tomas'] })
const NOTHING = { misses: [], wrong: [], misled: [], unshown: [] }
const waiting = (count: number) => Array.from({ length: count }, (_, at) => ({ key: `learner ${at}`, what: at }))

test('what is shared comes first and takes longer than what one learner waits for', () => {
  const points = agendaOf(
    {
      misses: [miss('auth@L0')],
      wrong: [wrong('guest-list')],
      misled: [misled('slow-bank')],
      unshown: [claim('phase-1/load')],
    },
    waiting(2),
  )
  expect(points.map(({ point, minutes }) => [point.kind, minutes])).toEqual([
    ['miss', 7],
    ['wrong', 6],
    ['misled', 6],
    ['unshown', 5],
    ['learner', 3],
    ['learner', 3],
  ])
})

test('half an hour has room for twelve learners, the first of them', () => {
  const points = agendaOf(NOTHING, waiting(20))
  expect(points.map(({ point }) => point.kind === 'learner' && point.what)).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
  ])
})

test('with nothing to speak of there are no points', () => {
  expect(agendaOf(NOTHING, [])).toEqual([])
})

test('the minutes sum to thirty, and every point has at least one', () => {
  const some = fc.nat({ max: 20 })
  fc.assert(
    fc.property(some, some, some, some, some, (misses, reviews, incidents, unshown, learners) => {
      fc.pre(misses + reviews + incidents + unshown + learners > 0)
      const across = {
        misses: Array.from({ length: misses }, (_, at) => miss(`m${at}`)),
        wrong: Array.from({ length: reviews }, (_, at) => wrong(`r${at}`)),
        misled: Array.from({ length: incidents }, (_, at) => misled(`i${at}`)),
        unshown: Array.from({ length: unshown }, (_, at) => claim(`c${at}`)),
      }
      const minutes = agendaOf(across, waiting(learners)).map((each) => each.minutes)
      expect(minutes.reduce((sum, each) => sum + each, 0)).toBe(MINUTES)
      expect(Math.min(...minutes)).toBeGreaterThanOrEqual(1)
    }),
  )
})
