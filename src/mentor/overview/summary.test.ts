import { expect, test } from 'vitest'
import type { CheckpointId, FloorId } from '#city/ids.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import type { FloorFact, Snapshot } from '#share/snapshot.ts'
import { finished } from '#share/testing/finished.ts'
import { scheduleOf } from '#ui/schedule.ts'
import { dayOfNoon, learnerOf } from '../learner.ts'
import type { Learner } from '../learner.ts'
import { leftOut, madeSentence, missWords, missesOf, spanWords, sureSentence, timeSentence } from './summary.ts'
import { worthJudging } from './worth-judging.ts'

const world = worldOf('database: L0 L1; auth: L0; frontend: L0', 'L1: partner, notebook?; L2: tiers')
const words = {
  lessonsOf: () => Promise.resolve([]),
  curriculum: () => Promise.reject(new Error('none')),
  people: () => Promise.resolve(new Map()),
}

const blank: Snapshot = {
  ...finished,
  edition: 1,
  made: '2026-11-21',
  level: 1,
  complete: false,
  begun: '2026-02-05',
  pace: null,
  floors: new Map(),
  checkpoints: new Map(),
  phases: null,
  key: null,
  name: 'Mira',
}

const learner = (snapshot: Partial<Snapshot>): Learner =>
  learnerOf({ world, words, edition: 1, link: 'p1.x', snapshot: { ...blank, ...snapshot }, today: '2026-11-21' })

const built = (verdict: FloorFact['verdict'], day = '2026-11-01'): FloorFact => ({
  standing: 'built',
  confidence: 'certain',
  verdict,
  built: day,
  due: null,
})
const floors = (...rows: readonly (readonly [string, FloorFact])[]) => new Map(rows as readonly [FloorId, FloorFact][])

test('spans are rounded as people say them', () => {
  expect([0, 1, 5, 14, 40, 60, 75, 289, 900].map(spanWords)).toEqual([
    'less than a day',
    'one day',
    'five days',
    'two weeks',
    'six weeks',
    'two months',
    'two and a half months',
    'nine and a half months',
    '29 and a half months',
  ])
})

test('timeSentence says how long, how much, and where in the plan', () => {
  const plain = learner({})
  const schedule = scheduleOf(world, plain.progress, plain.today, dayOfNoon)
  expect(timeSentence(plain, schedule)).toBe('Nine and a half months in.')
  expect(timeSentence(learner({ pace: 'Sustainable' }), schedule)).toBe(
    'Nine and a half months in, 10 to 15 hours a week.',
  )
  expect(timeSentence(learner({ begun: null }), schedule)).toBe('Not begun yet.')
})

test('with few predictions nothing is said about sure and right', () => {
  expect(sureSentence(learner({}))).toBe('No prediction of Mira’s has met its lesson yet.')
  expect(sureSentence(learner({ floors: floors(['database@L0', built('partly')]) }))).toBe(
    '1 prediction so far: too few to say whether sure and right go together.',
  )
})

test('leftOut names what is not in the link, and nothing else', () => {
  const bare = { ...blank, name: null, hasDays: false, floors: floors(['auth@L0', built('partly')]) }
  const shown = new Map([['phase-0/partner' as CheckpointId, { standing: 'shown', since: null } as const]])
  expect(leftOut({ ...bare, checkpoints: shown })).toEqual([
    'the name',
    'the days',
    'the plan',
    'the evidence of 1 checkpoint',
    'predictions',
    'reflections',
  ])
  expect(leftOut({ ...blank, phases: new Map() })).toEqual(['reflections'])
})

test('a few confident misses are counted together', () => {
  expect(missWords(missesOf(learner({})))).toBe('none was made so')
  expect(missWords(missesOf(learner({ floors: floors(['auth@L0', built('blindsided')]) })))).toBe('1 of 1')
})

test('another edition and newer content get different sentences', () => {
  expect(madeSentence(learner({}))).toBe('This link was made on 21 November 2026.')
  expect(madeSentence(learner({ edition: 2 }))).toBe(
    'This link was made on 21 November 2026, with another edition of the lessons.',
  )
  expect(madeSentence(learner({ beyond: { floors: 3, checkpoints: 1 } }))).toBe(
    'This link was made on 21 November 2026 with newer content: 3 floors and 1 checkpoint of it are not known here. Reload the page to see them.',
  )
})

test('one of each kind is worth judging, before a second of any kind', () => {
  const snapshot = {
    floors: floors(['auth@L0', built('blindsided', '2026-10-01')], ['database@L0', built('blindsided')]),
    checkpoints: new Map([
      ['phase-0/partner' as CheckpointId, { standing: 'said', since: '2026-11-02' } as const],
      ['phase-0/notebook' as CheckpointId, { standing: 'shown', since: '2026-11-17' } as const],
      ['phase-1/tiers' as CheckpointId, { standing: 'said', since: '2026-11-20' } as const],
    ]),
  }
  expect(worthJudging(learner(snapshot))).toEqual([
    { kind: 'shown', checkpoint: 'phase-0/notebook', since: '2026-11-17', building: 'database' },
    { kind: 'said', checkpoint: 'phase-0/partner', since: '2026-11-02', days: 19, building: 'database' },
    { kind: 'miss', floor: 'database@L0', confidence: 'certain', building: 'database' },
  ])
  expect(worthJudging(learner({}))).toEqual([])
})
