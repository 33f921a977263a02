import { expect, test } from 'vitest'
import type { BuildingId, CheckpointId, FloorId, PhaseId, ReviewId, IncidentId } from '#city/ids.ts'
import type { IncidentPlace } from '#city/incident.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import type { Change } from '#share/desk/changes.ts'
import type { CheckpointFact, FloorFact, IncidentFact, ReviewFact, Snapshot } from '#share/snapshot.ts'
import { finished } from '#share/testing/finished.ts'
import { changeLines } from './change-lines.ts'

const world = worldOf('database: L0 L1; auth: L0', 'L1: partner, notebook?; L2: tiers')
const snapshot: Snapshot = { ...finished, floors: new Map(), checkpoints: new Map(), level: 0, complete: false }
const soundness = new Map([
  ['two' as ReviewId, { sound: true }],
  ['three' as ReviewId, { sound: false }],
])
const lines = (changes: readonly Change[], now: Snapshot = snapshot) =>
  changeLines(changes, { world, before: snapshot, now, year: 2026, soundness })
const words = (...changes: readonly Change[]) => lines(changes).map((line) => line.words)

const stone = (built: string | null): FloorFact => ({
  standing: 'built',
  confidence: 'leaning',
  verdict: 'partly',
  built,
  due: null,
})
const floor = (id: string, built: string | null, wasAbsent = false): Change => ({
  kind: 'floor',
  floor: id as FloorId,
  before: null,
  now: stone(built),
  wasAbsent,
})
const claim = (
  id: string,
  before: CheckpointFact['standing'] | null,
  now: CheckpointFact['standing'] | null,
  wasAbsent = false,
): Change => ({
  kind: 'checkpoint',
  checkpoint: id as CheckpointId,
  before: before && { standing: before, since: null },
  now: now && { standing: now, since: '2026-10-28' },
  wasAbsent,
})

test('no change gives no line', () => {
  expect(lines([])).toEqual([])
})

test('floors are counted, and the one built last is named', () => {
  expect(words(floor('database@L0', '2026-11-03'), floor('auth@L0', '2026-11-19'))).toEqual([
    '2 floors built, the last one auth, ground floor on 19 Nov',
  ])
  expect(words(floor('auth@L0', '2026-11-19'))).toEqual(['auth, ground floor built on 19 Nov'])
})

test('lights that went out and on again share a sentence', () => {
  const lights = (id: string, isOut: boolean): Change => ({ kind: 'lights', floor: id as FloorId, isOut })
  expect(words(lights('database@L0', true), lights('database@L1', true), lights('auth@L0', false))).toEqual([
    '2 floors went dark, 1 was lit again',
  ])
  expect(words(lights('auth@L0', false))).toEqual(['1 floor was lit again'])
})

test('evidence that was replaced after a voucher comes first, by name', () => {
  const replaced: Change = { kind: 'evidence', checkpoint: 'phase-0/partner' as CheckpointId, wasVouched: true }
  const title = world.plan.checkpointById.get('phase-0/partner' as CheckpointId)?.title
  expect(words(floor('auth@L0', null), claim('phase-0/partner', 'vouched', 'shown'), replaced)).toEqual([
    `Evidence replaced after you vouched for it: ${title}`,
    'auth, ground floor built',
    `No longer vouched for: ${title}`,
  ])
})

test('what is dated before the last look and was not there then has a line of its own', () => {
  expect(lines([claim('phase-0/partner', null, 'shown', true)])).toMatchObject([
    { mark: 'absent', items: [{ place: { kind: 'checkpoint', id: 'phase-0/partner' } }] },
  ])
  expect(words(floor('auth@L0', '2026-10-01', true), floor('database@L0', '2026-10-02', true))).toEqual([
    '2 things dated before that day were not there then. May be honest: another device came in.',
  ])
})

test('each change is in exactly one line, and each line leads somewhere', () => {
  const changes: readonly Change[] = [
    floor('database@L0', '2026-11-03'),
    floor('auth@L0', '2026-10-01', true),
    { kind: 'floor', floor: 'database@L1' as FloorId, before: stone(null), now: null, wasAbsent: false },
    { kind: 'lights', floor: 'auth@L0' as FloorId, isOut: true },
    claim('phase-0/partner', 'said', 'shown'),
    claim('phase-0/notebook', 'said', null),
    claim('phase-1/tiers', 'vouched', 'shown'),
    { kind: 'evidence', checkpoint: 'phase-1/tiers' as CheckpointId, wasVouched: false },
    { kind: 'level', before: 0, now: 1 },
    { kind: 'credit', before: null, now: 1 },
    { kind: 'completed', now: true },
    { kind: 'phase', phase: 'phase-0' as PhaseId, before: null, now: { start: '2026-11-03', target: null } },
    { kind: 'phase', phase: 'phase-1' as PhaseId, before: null, now: { start: null, target: '2026-12-03' } },
    { kind: 'pace', before: null, now: 'Sustainable' },
    { kind: 'name', before: 'Mira', now: 'Mira Okafor' },
    { kind: 'text', text: { kind: 'reflection', month: '2026-10', question: 0, text: 'x' }, isGone: false },
    { kind: 'text', text: { kind: 'insight', phase: 'phase-0' as PhaseId, text: 'x' }, isGone: true },
    { kind: 'answer', mark: 'x', text: 'Because.' },
    { kind: 'plots', count: 2 },
    { kind: 'part', part: 'reviews', count: 14 },
    { kind: 'part', part: 'incidents', count: 3 },
    { kind: 'part', part: 'predictions', count: 31 },
  ]
  const all = lines(changes)
  expect(all.flatMap(({ items }) => items)).toHaveLength(changes.length)
  expect(new Set(all.map((line) => line.words)).size).toBe(all.length)
})

test('sure and blindsided is told then and now', () => {
  const sure: FloorFact = { ...stone('2026-11-01'), confidence: 'certain', verdict: 'blindsided' }
  const before = { ...snapshot, floors: new Map([['auth@L0' as FloorId, sure]]) }
  const now = {
    ...snapshot,
    floors: new Map([...before.floors, ['database@L0' as FloorId, { ...sure, verdict: 'partly' as const }]]),
  }
  expect(changeLines([], { world, before, now, year: 2026, soundness }).map((line) => line.words)).toEqual([
    'Blindsided when sure: 1 of 1 then, 1 of 2 now',
  ])
})

const reviewed = (id: string, result: ReviewFact['result'] | null): Change => {
  const fact: ReviewFact = { confidence: 'certain', result: result ?? 'right' }
  return { kind: 'review', review: id as ReviewId, before: result ? null : fact, now: result ? fact : null }
}

test('reviews done since are counted, wrong ones first in the list, and one that was undone is taken back', () => {
  const name = '“A review that is not known here”'
  expect(words(reviewed('one', 'right'))).toEqual([`Reviewed ${name}: found or taken rightly`])
  expect(words(reviewed('two', 'wrong'))).toEqual([`Reviewed ${name}: turned away, though sound`])
  expect(words(reviewed('three', 'wrong'))).toEqual([`Reviewed ${name}: the fault missed`])
  const [line] = lines([reviewed('one', 'right'), reviewed('two', 'partly'), reviewed('three', 'wrong')])
  expect(line?.words).toBe(
    '3 reviews of code: 1 found or taken rightly, 1 looked elsewhere and 1 missed or turned away',
  )
  expect(line?.items.map(({ place }) => place)).toEqual([
    { kind: 'review', id: 'three' },
    { kind: 'review', id: 'one' },
    { kind: 'review', id: 'two' },
  ])
  expect(words(reviewed('one', null))).toEqual(['Taken back: A review that is not known here'])
})

const played = (id: string, right: boolean | null): Change => {
  const fact: IncidentFact = { named: { right: right ?? true, confidence: 'certain' }, mitigated: 4, predicted: 'all' }
  const [before, now] = right === null ? [fact, null] : [null, fact]
  return { kind: 'incident', incident: id as IncidentId, before, now }
}

test('nights since are counted, those with another cause first in the list, and one that was undone is taken back', () => {
  const name = 'An incident that is not known here'
  expect(words(played('one', true))).toEqual([
    `On call in “${name}”: the cause named, people served again within 4 minutes, every prediction right`,
  ])
  const [line] = lines([played('one', true), played('two', false)])
  expect(line?.words).toBe('2 incidents: the cause named in 1, another in 1')
  expect(line?.items.map(({ place }) => place)).toEqual([
    { kind: 'incident', id: 'two' },
    { kind: 'incident', id: 'one' },
  ])
  expect(words(played('one', null))).toEqual([`Taken back: ${name}`])
})

test('what an earlier link did not tell has come in, whenever it was done', () => {
  const come = { kind: 'part', part: 'reviews', count: 14 } as const
  expect(lines([come])).toMatchObject([
    { words: '14 reviews of code, in this link and not in the one before', items: [{ place: { kind: 'journal' } }] },
  ])
})

test('nights that came into a link lead each to its page', () => {
  const place: IncidentPlace = { id: 'one' as IncidentId, title: 'One', building: 'auth' as BuildingId, level: 0 }
  const fact: IncidentFact = { named: { right: false, confidence: 'certain' }, mitigated: 'never', predicted: 'none' }
  const now = { ...snapshot, incidents: new Map([[place.id, fact]]) }
  const given = { world: { ...world, incidents: new Map([[place.id, place]]) }, before: snapshot, now }
  const [line] = changeLines([{ kind: 'part', part: 'incidents', count: 1 }], { ...given, year: 2026, soundness })
  expect(line).toMatchObject({
    words: '1 night on call, in this link and not in the one before',
    items: [{ words: expect.stringMatching(/^“One”: another cause named/), place: { kind: 'incident', id: 'one' } }],
  })
})

test('texts that came into a link are said to be about what they are about', () => {
  const text = { kind: 'review', review: 'one' as ReviewId, text: 'x' } as const
  const reason = { kind: 'why', floor: 'auth@L0' as FloorId, text: 'x' } as const
  const come = { kind: 'part', part: 'predictions', count: 2 } as const
  expect(lines([come], { ...snapshot, texts: [text, reason] }).map((line) => line.words)).toEqual([
    '2 texts of predictions and reviews, in this link and not in the one before',
  ])
})
