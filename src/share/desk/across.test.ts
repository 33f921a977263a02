import { expect, test } from 'vitest'
import type { CheckpointId, FloorId, IncidentId, ReviewId } from '#city/ids.ts'
import { toBuildingId } from '#city/ids.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import type { CheckpointFact, FloorFact, IncidentFact, ReviewFact } from '../snapshot.ts'
import { finished } from '../testing/finished.ts'
import { acrossLearners } from './across.ts'
import type { Member } from './across.ts'

const world = worldOf('database: L0 L1; auth: L0', 'L1: repo, talk')
const TODAY = '2026-11-20'

/** A learner who was sure and blindsided on these floors, and whose claims are as given. */
function member(key: string, missed: readonly string[], claims: Readonly<Record<string, CheckpointFact>> = {}): Member {
  const miss: FloorFact = { standing: 'built', confidence: 'fairlySure', verdict: 'blindsided', built: null, due: null }
  const floors = new Map(missed.map((id) => [id as FloorId, miss]))
  const checkpoints = new Map(Object.entries(claims).map(([id, fact]) => [id as CheckpointId, fact]))
  return { key, snapshot: { ...finished, made: '2026-11-12', floors, checkpoints } }
}
const said = (since: string | null): CheckpointFact => ({ standing: 'said', since })
const unshown = (...claims: readonly Readonly<Record<string, CheckpointFact>>[]) =>
  acrossLearners(
    world,
    claims.map((claim, at) => member(`${at}`, [], claim)),
    TODAY,
  ).unshown

test('floors that surprised at least two who were sure are named, those of most learners first', () => {
  const members = [
    member('a', ['database@L0', 'auth@L0', 'database@L1']),
    member('b', ['auth@L0', 'database@L0']),
    member('c', ['auth@L0']),
  ]
  expect(acrossLearners(world, members, TODAY).misses).toEqual([
    { id: 'auth@L0', keys: ['a', 'b', 'c'] },
    { id: 'database@L0', keys: ['a', 'b'] },
  ])
})

test('who was not sure, or not blindsided, was not surprised', () => {
  const [a, b] = [member('a', ['auth@L0']), member('b', [])]
  const guess: FloorFact = { standing: 'built', confidence: 'guess', verdict: 'blindsided', built: null, due: null }
  const guessed = { ...b, snapshot: { ...b.snapshot, floors: new Map([['auth@L0' as FloorId, guess]]) } }
  expect(acrossLearners(world, [a, guessed], TODAY).misses).toEqual([])
})

test('a checkpoint that two said a week ago or longer, and nobody showed, is named', () => {
  const repo = 'phase-0/repo'
  expect(unshown({ [repo]: said('2026-11-13') }, { [repo]: said('2026-10-01') })).toEqual([
    { id: repo, keys: ['0', '1'] },
  ])
  expect(unshown({ [repo]: said('2026-11-14') }, { [repo]: said('2026-10-01') })).toEqual([])
  const shown: CheckpointFact = { standing: 'shown', since: null }
  expect(unshown({ [repo]: said('2026-10-01') }, { [repo]: said('2026-10-01') }, { [repo]: shown })).toEqual([])
})

test('without days, a claim is as old as the link', () => {
  const repo = 'phase-0/repo'
  expect(unshown({ [repo]: said(null) }, { [repo]: said(null) })).toEqual([{ id: repo, keys: ['0', '1'] }])
})

test('a review of code that at least two got wrong is named, however sure they were', () => {
  const [late, guests] = ['come-back-later', 'guest-list'] as ReviewId[]
  const places = [guests!, late!].map(
    (id) => [id, { id, title: id, building: toBuildingId('auth'), level: 0 }] as const,
  )
  const here = { ...world, reviews: new Map(places) }
  const judged = (key: string, ...results: readonly ReviewFact['result'][]): Member => {
    const facts = [late!, guests!].map(
      (id, at) => [id, { confidence: 'guess', result: results[at] ?? 'right' }] as const,
    )
    const { snapshot } = member(key, [])
    return { key, snapshot: { ...snapshot, reviews: new Map(facts) } }
  }
  const members = [judged('a', 'wrong', 'wrong'), judged('b', 'wrong', 'partly'), judged('c', 'right', 'right')]
  expect(acrossLearners(here, members, TODAY).wrong).toEqual([{ id: late, keys: ['a', 'b'] }])
  expect(acrossLearners(here, [member('d', []), ...members.slice(1)], TODAY).wrong).toEqual([])
})

test('an incident of which at least two named another cause is named, however sure they were', () => {
  const [bank, disk] = ['slow-bank', 'three-to-two'] as IncidentId[]
  const places = [disk!, bank!].map((id) => [id, { id, title: id, building: toBuildingId('auth'), level: 0 }] as const)
  const here = { ...world, incidents: new Map(places) }
  const onCall = (key: string, ...named: readonly (boolean | null)[]): Member => {
    const facts = [bank!, disk!].map((id, at): [IncidentId, IncidentFact] => {
      const right = named[at] ?? null
      return [
        id,
        { named: right === null ? null : { right, confidence: 'guess' }, mitigated: 'never', predicted: 'none' },
      ]
    })
    const { snapshot } = member(key, [])
    return { key, snapshot: { ...snapshot, incidents: new Map(facts) } }
  }
  const members = [onCall('a', false, false), onCall('b', false, null), onCall('c', true, true)]
  expect(acrossLearners(here, members, TODAY).misled).toEqual([{ id: bank, keys: ['a', 'b'] }])
  expect(acrossLearners(here, [member('d', []), ...members.slice(1)], TODAY).misled).toEqual([])
})
