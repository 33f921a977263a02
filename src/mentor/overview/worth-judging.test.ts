import { expect, test } from 'vitest'
import type { CheckpointId, FloorId, IncidentId, ReviewId } from '#city/ids.ts'
import { toBuildingId } from '#city/ids.ts'
import type { World } from '#progress/world.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import type { Confidence } from '#progress/event.ts'
import type { SentReply } from '#share/desk/desk.ts'
import type { FloorFact, IncidentFact, Snapshot } from '#share/snapshot.ts'
import { finished } from '#share/testing/finished.ts'
import { learnerOf } from '../learner.ts'
import { answeredIn, voucherFor } from '../reply/answered.ts'
import { placeOf, worthJudging } from './worth-judging.ts'

const reviews = ['fairly', 'surely', 'elsewhere', 'guessed', 'rightly'] as ReviewId[]
const incidents = ['fairly-misled', 'surely-misled', 'guessed-night', 'named-night', 'unnamed'] as IncidentId[]
const world: World = {
  ...worldOf('database: L0 L1; auth: L0; frontend: L0', 'L1: partner, notebook?; L2: tiers'),
  reviews: new Map(reviews.map((id) => [id, { id, title: id, building: toBuildingId('auth'), level: 0 }])),
  incidents: new Map(incidents.map((id) => [id, { id, title: id, building: toBuildingId('auth'), level: 0 }])),
}
const words = {
  lessonsOf: () => Promise.resolve([]),
  curriculum: () => Promise.reject(new Error('none')),
  people: () => Promise.resolve(new Map()),
  reviews: () => Promise.resolve(new Map()),
  reviewOf: () => Promise.reject(new Error('none')),
  incidents: () => Promise.reject(new Error('none')),
  incidentOf: () => Promise.reject(new Error('none')),
}
const missed = (day: string): FloorFact => ({
  standing: 'built',
  confidence: 'certain',
  verdict: 'blindsided',
  built: day,
  due: null,
})
const snapshot: Snapshot = {
  ...finished,
  edition: 1,
  made: '2026-11-21',
  level: 1,
  complete: false,
  floors: new Map([
    ['auth@L0' as FloorId, missed('2026-10-01')],
    ['database@L0' as FloorId, missed('2026-11-01')],
  ]),
  checkpoints: new Map([
    ['phase-0/partner' as CheckpointId, { standing: 'said', since: '2026-11-02' } as const],
    ['phase-0/notebook' as CheckpointId, { standing: 'shown', since: '2026-11-17' } as const],
    ['phase-1/tiers' as CheckpointId, { standing: 'said', since: '2026-11-20' } as const],
  ]),
  phases: null,
  reviews: null,
  incidents: new Map(),
}
const notebook = 'phase-0/notebook' as CheckpointId
const note = (text: string): Snapshot => ({
  ...snapshot,
  texts: [{ kind: 'evidenceNote', checkpoint: notebook, text }],
})
const kept = (reply: Partial<SentReply>): SentReply => ({
  link: 'r1.x',
  mark: 'x',
  day: '2026-11-18',
  at: 1,
  vouched: [],
  remarks: [],
  isTakenBack: false,
  ...reply,
})
const worths = (shown: Snapshot, ...sent: readonly SentReply[]) =>
  worthJudging(
    learnerOf({ world, words, edition: 1, link: 'p1.x', snapshot: shown, today: shown.made }),
    answeredIn(sent),
  )
const names = (...given: Parameters<typeof worths>) => worths(...given).map((worth) => placeOf(worth).id)

test('one of each kind is worth judging, before a second of any kind', () => {
  expect(worths(snapshot)).toEqual([
    { kind: 'shown', checkpoint: 'phase-0/notebook', since: '2026-11-17', building: 'database' },
    { kind: 'said', checkpoint: 'phase-0/partner', since: '2026-11-02', days: 19, building: 'database' },
    { kind: 'miss', floor: 'database@L0', confidence: 'certain', building: 'database' },
    { kind: 'miss', floor: 'auth@L0', confidence: 'certain', building: 'auth' },
  ])
})

test('code that was judged wrongly comes last of its turn, certain before fairly sure, and drops out when asked about', () => {
  const reviewed: Snapshot = {
    ...snapshot,
    reviews: new Map([
      ['fairly' as ReviewId, { confidence: 'fairlySure', result: 'wrong' } as const],
      ['surely' as ReviewId, { confidence: 'certain', result: 'wrong' } as const],
      ['elsewhere' as ReviewId, { confidence: 'certain', result: 'partly' } as const],
      ['guessed' as ReviewId, { confidence: 'guess', result: 'wrong' } as const],
      ['rightly' as ReviewId, { confidence: 'certain', result: 'right' } as const],
    ]),
  }
  expect(names(reviewed)).toEqual([notebook, 'phase-0/partner', 'database@L0', 'auth@L0', 'surely', 'fairly'])
  const about = { kind: 'review', id: 'surely' as ReviewId } as const
  expect(names(reviewed, kept({ remarks: [{ about, isQuestion: true, text: 'Why?' }] }))).not.toContain('surely')
})

test('nights of which another cause was named come after code, certain before fairly sure, and drop out when asked about', () => {
  const named = (id: string, confidence: Confidence, right: boolean): readonly [IncidentId, IncidentFact] => [
    id as IncidentId,
    { named: { right, confidence }, mitigated: 'never', predicted: 'none' },
  ]
  const played: Snapshot = {
    ...snapshot,
    reviews: new Map([['surely' as ReviewId, { confidence: 'certain', result: 'wrong' } as const]]),
    incidents: new Map([
      named('fairly-misled', 'fairlySure', false),
      named('surely-misled', 'certain', false),
      named('guessed-night', 'leaning', false),
      named('named-night', 'certain', true),
      ['unnamed' as IncidentId, { named: null, mitigated: 'never', predicted: 'none' }],
    ]),
  }
  expect(names(played)).toEqual([
    notebook,
    'phase-0/partner',
    'database@L0',
    'auth@L0',
    'surely',
    'surely-misled',
    'fairly-misled',
  ])
  const about = { kind: 'incident', id: 'surely-misled' as IncidentId } as const
  expect(names(played, kept({ remarks: [{ about, isQuestion: false, text: 'Look again.' }] }))).not.toContain(
    'surely-misled',
  )
})

test('what a sent reply has answered drops out, unless it was taken back', () => {
  const answers = kept({
    vouched: [voucherFor(note('Diary.'), notebook)],
    remarks: [{ about: { kind: 'floor', id: 'database@L0' as FloorId }, isQuestion: true, text: 'Why?' }],
  })
  expect(names(note('Diary.'), answers)).toEqual(['phase-0/partner', 'auth@L0'])
  expect(names(note('Diary.'), { ...answers, isTakenBack: true })).toHaveLength(4)
})

test('evidence that was replaced after a voucher is worth judging again', () => {
  const voucher = kept({ vouched: [voucherFor(note('Diary.'), notebook)] })
  expect(names(note('Diary.'), voucher)).not.toContain(notebook)
  expect(names(note('Another one.'), voucher)).toContain(notebook)
})

test('a remark from before it was shown does not answer what is shown since', () => {
  const about = { kind: 'checkpoint', id: notebook } as const
  const remark = { about, isQuestion: true, text: 'When?' }
  expect(names(snapshot, kept({ day: '2026-11-10', remarks: [remark] }))).toContain(notebook)
  expect(names(snapshot, kept({ day: '2026-11-17', remarks: [remark] }))).not.toContain(notebook)
})
