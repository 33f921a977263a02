import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CheckpointId, FloorId, IncidentId, ReviewId } from '#city/ids.ts'
import { toPhaseId } from '#city/ids.ts'
import { CHECKPOINTS, FLOORS, INCIDENTS, REVIEWS } from '../catalogue-ids.ts'
import { evidenceMark } from '../reply/marks.ts'
import type { FloorFact, IncidentFact, SharedText, Snapshot } from '../snapshot.ts'
import { anySnapshot } from '../testing/arbitraries.ts'
import { catalogueWorld as world } from '../testing/catalogue-world.ts'
import { anyMutation, fullSnapshot } from '../testing/mutations.ts'
import { changesBetween } from './changes.ts'
import type { SentReply } from './desk.ts'

const FLOOR = FLOORS[0] as FloorId
const CHECKPOINT = CHECKPOINTS[0] as CheckpointId
const PHASE = toPhaseId(0)
const DAYS = { lookedOn: '2026-11-10', today: '2026-11-20' }

const nothing: Snapshot = {
  edition: 1,
  made: '2026-11-10',
  level: 1,
  placement: 0,
  complete: false,
  begun: '2026-09-01',
  pace: null,
  floors: new Map(),
  checkpoints: new Map(),
  hasDays: true,
  phases: new Map(),
  key: null,
  name: null,
  texts: [],
  answers: [],
  plots: new Map(),
  reviews: new Map(),
  incidents: new Map(),
  beyond: { floors: 0, checkpoints: 0, reviews: 0, incidents: 0 },
}
const later: Snapshot = { ...nothing, made: '2026-11-20' }

const built: FloorFact = {
  standing: 'built',
  confidence: 'certain',
  verdict: 'partly',
  built: '2026-11-12',
  due: '2026-11-27',
}
const floors = (fact: FloorFact) => new Map([[FLOOR, fact]])
const checkpoints = (standing: 'said' | 'shown' | 'vouched', since: string | null) =>
  new Map([[CHECKPOINT, { standing, since }]])
const evidence = (text: string, kind: 'evidenceLink' | 'evidenceNote' = 'evidenceLink'): SharedText => ({
  kind,
  checkpoint: CHECKPOINT,
  text,
})
const between = (before: Partial<Snapshot>, now: Partial<Snapshot>, sent: readonly SentReply[] = [], days = DAYS) =>
  changesBetween(world, { ...nothing, ...before }, { ...later, ...now }, days, sent)

const vouchedFor = (url: string, isTakenBack = false): SentReply => ({
  link: 'r1.x',
  mark: 'm',
  day: '2026-11-10',
  at: 1,
  vouched: [{ checkpoint: CHECKPOINT, evidence: evidenceMark({ kind: 'link', url }) }],
  remarks: [],
  isTakenBack,
})

test('nothing has changed between two equal snapshots, whatever the day', () => {
  fc.assert(
    fc.property(anySnapshot, fc.constantFrom('2001-01-01', '2026-11-20', '2080-01-01'), (snapshot, day) => {
      expect(changesBetween(world, snapshot, snapshot, { lookedOn: day, today: day }, [])).toEqual([])
    }),
  )
})

test('a later link of the same work, of which only the days are rounded anew, has no changes', () => {
  const facts = { ...built, built: '2026-08-20', due: null }
  expect(between({ floors: floors(facts) }, { floors: floors({ ...facts, built: '2026-08-27' }) })).toEqual([])
})

test('everything that changed is named, each thing once, and nothing else', () => {
  const mutations = fc.uniqueArray(anyMutation, { minLength: 1, maxLength: 12, selector: ({ what }) => what })
  fc.assert(
    fc.property(fullSnapshot, mutations, (before, all) => {
      const now = all.reduce((snapshot, { change }) => change(snapshot), before)
      const changes = changesBetween(world, before, now, { lookedOn: before.made, today: before.made }, [])
      for (const { names } of all) expect(changes.filter(names)).toHaveLength(1)
      expect(changes).toHaveLength(all.length)
    }),
    { numRuns: 300 },
  )
})

test('a floor that was built since is named, and a claim that was taken back too', () => {
  expect(between({}, { floors: floors(built) })).toEqual([
    { kind: 'floor', floor: FLOOR, before: null, now: built, wasAbsent: false },
  ])
  expect(between({ floors: floors(built) }, {})).toEqual([
    { kind: 'floor', floor: FLOOR, before: built, now: null, wasAbsent: false },
  ])
})

describe('dated before the first link, and not in it', () => {
  const isAbsent = (before: Partial<Snapshot>, now: Partial<Snapshot>) =>
    between(before, now).map((change) => 'wasAbsent' in change && change.wasAbsent)

  test('a floor of which the day is exact', () => {
    const predicted: FloorFact = { standing: 'predicted', confidence: 'certain', verdict: null, built: null, due: null }
    expect(isAbsent({}, { floors: floors({ ...built, built: '2026-11-09' }) })).toEqual([true])
    expect(isAbsent({ floors: floors(predicted) }, { floors: floors({ ...built, built: '2026-11-09' }) })).toEqual([
      true,
    ])
    expect(isAbsent({}, { floors: floors({ ...built, built: '2026-11-10' }) })).toEqual([false])
    expect(isAbsent({}, { floors: floors({ ...built, built: '2026-08-20' }) })).toEqual([false])
    expect(isAbsent({}, { floors: floors({ ...built, built: null }) })).toEqual([false])
  })

  test('a checkpoint, but not one of which only the standing is new', () => {
    const [old, recent] = ['2026-11-05', '2026-11-15']
    expect(isAbsent({}, { checkpoints: checkpoints('said', old) })).toEqual([true])
    expect(isAbsent({}, { checkpoints: checkpoints('said', recent) })).toEqual([false])
    expect(isAbsent({ checkpoints: checkpoints('said', old) }, { checkpoints: checkpoints('shown', old) })).toEqual([
      true,
    ])
    expect(isAbsent({ checkpoints: checkpoints('said', old) }, { checkpoints: checkpoints('vouched', old) })).toEqual([
      false,
    ])
    expect(isAbsent({ checkpoints: checkpoints('shown', old) }, { checkpoints: checkpoints('vouched', old) })).toEqual([
      false,
    ])
  })
})

test('lights are compared as they were on the two days', () => {
  const lights = (before: string | null, now: string | null) =>
    between({ floors: floors({ ...built, due: before }) }, { floors: floors({ ...built, due: now }) })
  expect(lights('2026-11-15', '2026-11-15')).toEqual([{ kind: 'lights', floor: FLOOR, isOut: true }])
  expect(lights('2026-11-09', '2026-12-20')).toEqual([{ kind: 'lights', floor: FLOOR, isOut: false }])
  expect([lights('2026-11-09', '2026-11-20'), lights('2026-12-01', '2026-12-20'), lights(null, '2026-11-15')]).toEqual([
    [],
    [],
    [],
  ])
})

describe('evidence', () => {
  const shown = { checkpoints: checkpoints('shown', null) }
  const before = { ...shown, texts: [evidence('https://a.example/1')] }
  const now = { ...shown, texts: [evidence('https://a.example/2')] }
  const replaced = (wasVouched: boolean) => [{ kind: 'evidence', checkpoint: CHECKPOINT, wasVouched }]

  test('that was replaced is named, and whether this mentor had vouched for what was there', () => {
    expect(between(before, now)).toEqual(replaced(false))
    expect(between(before, now, [vouchedFor('https://a.example/1')])).toEqual(replaced(true))
    expect(between(before, now, [vouchedFor('https://a.example/1', true)])).toEqual(replaced(false))
    expect(between(before, now, [vouchedFor('https://a.example/0')])).toEqual(replaced(false))
    const vouched = { ...now, checkpoints: checkpoints('vouched', null) }
    expect(between(before, vouched, [vouchedFor('https://a.example/1')])).toContainEqual(replaced(false)[0])
  })

  test('a link that became a note of the same text was replaced too', () => {
    expect(between(before, { ...shown, texts: [evidence('https://a.example/1', 'evidenceNote')] })).toEqual(
      replaced(false),
    )
  })

  test('a checkpoint that lost its voucher is named', () => {
    expect(
      between({ checkpoints: checkpoints('vouched', null) }, { checkpoints: checkpoints('said', null) }),
    ).toMatchObject([
      { kind: 'checkpoint', before: { standing: 'vouched' }, now: { standing: 'said' }, wasAbsent: false },
    ])
  })
})

describe('what only one of two links tells is not compared, and has come in if the later one tells it', () => {
  const come = (part: string, count: number) => [{ kind: 'part', part, count }]

  test('the plan and the name', () => {
    const phases = new Map([[PHASE, { start: '2026-11-01', target: null }]])
    expect(between({ phases: null, name: null }, { phases, name: 'Ada' })).toEqual(come('plan', 1))
    expect(between({ phases, name: 'Ada' }, { phases: null, name: null })).toEqual([])
  })

  test('reviews', () => {
    const [one, other] = REVIEWS as ReviewId[]
    const wrong = { confidence: 'certain', result: 'wrong' } as const
    const verdict = { kind: 'review', review: one!, text: 'The rest is nobody’s.' } as const
    const told = { reviews: new Map([[one!, wrong]]), texts: [verdict] }
    expect(between({ reviews: null }, { reviews: told.reviews })).toEqual(come('reviews', 1))
    expect(between({ reviews: null }, told)).toEqual([...come('reviews', 1), ...come('predictions', 1)])
    expect([between(told, { reviews: null }), between({ reviews: null }, { reviews: new Map() })]).toEqual([[], []])
    expect(between(told, { ...told, reviews: new Map([[other!, wrong]]) })).toEqual([
      { kind: 'review', review: one, before: wrong, now: null },
      { kind: 'review', review: other, before: null, now: wrong },
    ])
  })

  test('incidents, of which a link that tells of none may have left them out', () => {
    const [one, other] = INCIDENTS as IncidentId[]
    const night: IncidentFact = { named: { right: false, confidence: 'certain' }, mitigated: 4, predicted: 'few' }
    const told = { incidents: new Map([[one!, night]]) }
    expect(between({ incidents: new Map() }, told)).toEqual(come('incidents', 1))
    expect(between(told, { incidents: new Map() })).toEqual([])
    expect(between(told, { incidents: new Map([[other!, night]]) })).toEqual([
      { kind: 'incident', incident: one, before: night, now: null },
      { kind: 'incident', incident: other, before: null, now: night },
    ])
    const naming = { kind: 'naming', incident: one!, text: 'They wait.' } as const
    expect(between(told, { ...told, texts: [naming] })).toEqual(come('predictions', 1))
  })

  test('texts of a kind that was not ticked', () => {
    const texts = [evidence('https://a.example/1'), evidence('mine', 'evidenceNote')]
    expect(between({}, { texts })).toEqual([...come('links', 1), ...come('notes', 1)])
    expect(between({ texts }, {})).toEqual([])
  })

  test('predictions, where only those of confident misses were ticked', () => {
    const [one, other, third] = FLOORS as FloorId[]
    const miss = { ...built, verdict: 'blindsided' } as const
    const facts = new Map([
      [one!, miss],
      [other!, built],
      [third!, miss],
    ])
    const prediction = (floor: FloorId | undefined): SharedText => ({
      kind: 'prediction',
      floor: floor!,
      text: 'It stays.',
    })
    const onlyMisses = { floors: facts, texts: [prediction(one)] }
    expect(between(onlyMisses, { floors: facts, texts: [prediction(one), prediction(other)] })).toEqual([])
    expect(between(onlyMisses, { floors: facts, texts: [prediction(one), prediction(third)] })).toEqual([
      { kind: 'text', text: prediction(third), isGone: false },
    ])
  })
})

test('a text that is gone is named as gone', () => {
  const insight = (phase: number): SharedText => ({ kind: 'insight', phase: toPhaseId(phase), text: 'Small steps.' })
  expect(between({ texts: [insight(0), insight(1)] }, { texts: [insight(1)] })).toEqual([
    { kind: 'text', text: insight(0), isGone: true },
  ])
})
