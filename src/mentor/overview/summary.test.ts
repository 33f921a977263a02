import { expect, test } from 'vitest'
import type { CheckpointId, FloorId, IncidentId, PhaseId, ReviewId } from '#city/ids.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import type { FloorFact, IncidentFact, ReviewFact, Snapshot } from '#share/snapshot.ts'
import { finished } from '#share/testing/finished.ts'
import { scheduleOf } from '#ui/schedule.ts'
import { dayOfNoon, learnerOf } from '../learner.ts'
import type { Learner } from '../learner.ts'
import {
  incidentsSentence,
  leftOut,
  madeSentence,
  missWords,
  missesOf,
  planSentence,
  reviewsSentence,
  spanWords,
  sureSentence,
  timeSentence,
} from './summary.ts'

const world = worldOf('database: L0 L1; auth: L0; frontend: L0', 'L1: partner, notebook?; L2: tiers')
const words = {
  lessonsOf: () => Promise.resolve([]),
  curriculum: () => Promise.reject(new Error('none')),
  people: () => Promise.resolve(new Map()),
  reviews: () => Promise.resolve(new Map()),
  reviewOf: () => Promise.reject(new Error('none')),
  incidents: () => Promise.reject(new Error('none')),
  incidentOf: () => Promise.reject(new Error('none')),
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
  incidents: new Map(),
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

test('timeSentence says how long and how much a week, as of the link’s day', () => {
  expect(timeSentence(learner({}))).toBe('Nine and a half months in.')
  expect(timeSentence(learner({ pace: 'Sustainable' }))).toBe('Nine and a half months in, 10 to 15 hours a week.')
  expect(timeSentence(learner({ begun: null }))).toBe('Not begun yet.')
})

test('planSentence sets the time that is over against the work that is shown', () => {
  const plan = (start: string, target: string) => {
    const shown = new Map([['phase-1/tiers' as CheckpointId, { standing: 'said', since: '2026-11-01' } as const]])
    const phases = new Map([
      ['phase-0' as PhaseId, { start: '2026-08-01', target: '2026-10-02' }],
      ['phase-1' as PhaseId, { start, target }],
    ])
    const one = learner({ checkpoints: shown, phases })
    return planSentence(one, scheduleOf(world, one.progress, one.snapshot.made, dayOfNoon))
  }
  expect(plan('2026-10-03', '2026-11-27')).toBe(
    'By the plan 7 of 8 weeks of phase 1, Phase 1, are over; 0 of 1 checkpoint are shown.',
  )
  expect(plan('2026-10-03', '2026-11-03')).toBe(
    'By the plan phase 1, Phase 1, was to end on 3 November 2026; 0 of 1 checkpoint are shown.',
  )
  const bare = learner({})
  expect(planSentence(bare, scheduleOf(world, bare.progress, bare.snapshot.made, dayOfNoon))).toBe('')
})

test('a mentor reads of sure and right what the learner’s own journal says', () => {
  const sureOf = (verdict: FloorFact['verdict']) => {
    const many = worldOf(
      'database: L0 L1; auth: L0; frontend: L0; a: L0; b: L0; c: L0; d: L0; e: L0; f: L0; g: L0; h: L0; i: L0',
    )
    const rows = many.index.city.floors.map(({ id }) => [id as string, built(verdict)] as const)
    return sureSentence(learnerOf({ ...learner({}), world: many, snapshot: { ...blank, floors: floors(...rows) } }))
  }
  expect(sureOf('sawItComing')).toBe('By their own verdicts on 13 predictions Mira is about as sure as right.')
  expect(sureOf('blindsided')).toBe(
    'By their own verdicts on 13 predictions “certain” is furthest off: it came as predicted 0 times in 13, more sure than right.',
  )
})

test('with few predictions nothing is said about sure and right', () => {
  expect(sureSentence(learner({}))).toBe('No prediction of Mira’s has met its lesson yet.')
  expect(sureSentence(learner({ floors: floors(['database@L0', built('partly')]) }))).toBe(
    '1 prediction so far: too few to say whether sure and right go together.',
  )
})

test('reviews are counted by how they turned out, faulty and sound ones apart', () => {
  const done = (...results: readonly ReviewFact['result'][]) =>
    new Map(results.map((result, at) => [String(at) as ReviewId, { confidence: 'guess', result } as const]))
  const said = (results: readonly ReviewFact['result'][], sound: readonly boolean[]) =>
    reviewsSentence(
      { reviews: done(...results) },
      new Map(sound.map((is, at) => [String(at) as ReviewId, { sound: is }])),
    )
  expect(said(['right', 'right', 'partly', 'wrong', 'wrong'], [false, true, false, false, true])).toBe(
    'Worked out on 5 reviews of code: 1 of 3 faults found, 1 looked for elsewhere, 1 missed; 1 of 2 sound ones taken, 1 turned away.',
  )
  expect(said(['wrong'], [false])).toBe('Worked out on 1 review of code: 0 of 1 fault found, 1 missed.')
  expect(said(['wrong'], [true])).toBe('Worked out on 1 review of code: 0 of 1 sound one taken, 1 turned away.')
  expect(said(['right', 'wrong'], [])).toBe(
    'Worked out on 2 reviews of code: 1 found or taken rightly and 1 missed or turned away.',
  )
  expect([reviewsSentence({ reviews: done() }, null), reviewsSentence({ reviews: null }, null)]).toEqual(['', ''])
})

const nights = (...facts: readonly IncidentFact[]) =>
  new Map(facts.map((fact, at) => [String(at) as IncidentId, fact] as const))
const night = (right: boolean | null, rest: Omit<IncidentFact, 'named'>): IncidentFact => ({
  named: right === null ? null : { right, confidence: 'leaning' },
  ...rest,
})

test('nights on call are counted by what was named, by what people got, and by what was predicted', () => {
  const good = night(true, { mitigated: 4, predicted: 'all' })
  const slow = night(false, { mitigated: 'later', predicted: 'few' })
  const bad = night(false, { mitigated: 'never', predicted: 'none' })
  const said = (...facts: readonly IncidentFact[]) => incidentsSentence({ incidents: nights(...facts) })
  expect(said(good, slow, bad)).toBe(
    'On call for 3 nights: the cause named in 1, people served again in 2, every prediction right in 1.',
  )
  expect(said(good, good)).toBe(
    'On call for 2 nights: the cause named in all of them, people served again in all of them, every prediction right in all of them.',
  )
  expect(said(bad, night(null, bad))).toBe(
    'On call for 2 nights: the cause named in none, people served again in none.',
  )
  expect(said(good)).toBe(
    'On call for 1 night: the cause named, people served again within 4 minutes, every prediction right.',
  )
  expect(said()).toBe('')
})

test('leftOut names what is not in the link, and nothing else', () => {
  const bare = { ...blank, name: null, hasDays: false, floors: floors(['auth@L0', built('partly')]) }
  const shown = new Map([['phase-0/partner' as CheckpointId, { standing: 'shown', since: null } as const]])
  expect(leftOut({ ...bare, checkpoints: shown, reviews: null })).toEqual([
    'the name',
    'the days',
    'the plan',
    'the evidence of 1 checkpoint',
    'predictions',
    'reviews of code',
    'nights on call',
    'reflections',
  ])
  expect(leftOut({ ...blank, phases: new Map(), reviews: new Map() })).toEqual(['nights on call', 'reflections'])
  const review = 'guest-list' as ReviewId
  const reviews = new Map([[review, { confidence: 'certain', result: 'right' } as const]])
  const texts = [{ kind: 'review', review, text: 'It drops Zoë.' } as const]
  const incidents = nights(night(true, { mitigated: 4, predicted: 'all' }))
  const all = { ...blank, phases: new Map(), reviews, incidents }
  expect(leftOut(all)).toEqual(['what they wrote on reviews', 'what they wrote about nights on call', 'reflections'])
  const naming = { kind: 'naming', incident: '0' as IncidentId, text: 'All of them wait.' } as const
  expect(leftOut({ ...all, texts: [...texts, naming] })).toEqual(['reflections'])
})

test('a few confident misses are counted together', () => {
  expect(missWords(missesOf(learner({})), 2026)).toBe('none was made so')
  expect(missWords(missesOf(learner({ floors: floors(['auth@L0', built('blindsided')]) })), 2026)).toBe('1 of 1')
})

test('two halves of confident misses say until when the first one was', () => {
  const halves = [
    { misses: 3, of: 7, until: '2026-05-09' },
    { misses: 1, of: 7, until: '2026-11-01' },
  ]
  expect(missWords(halves, 2026)).toBe('3 of 7 until 9 May, then 1 of 7')
})

test('another edition, newer content and an older day get different sentences', () => {
  expect(madeSentence(learner({}))).toBe('This link was made on 21 November 2026, today.')
  expect(madeSentence(learner({ edition: 2 }))).toBe(
    'This link was made on 21 November 2026, today, with another edition of the lessons.',
  )
  expect(madeSentence(learner({ beyond: { floors: 3, checkpoints: 1, reviews: 2, incidents: 0 } }))).toBe(
    'This link was made on 21 November 2026, today, with newer content: 3 floors, 1 checkpoint and 2 reviews of it are not known here. Reload the page to see them.',
  )
  expect(madeSentence(learner({ made: '2026-11-02' }))).toBe(
    'This link was made on 2 November 2026, 19 days ago. All is as of that day; only lights out are counted to today, 21 Nov.',
  )
})
