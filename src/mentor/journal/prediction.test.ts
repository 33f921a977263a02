import { expect, test } from 'vitest'
import { toFloorId } from '#city/ids.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import type { FloorFact, Snapshot } from '#share/snapshot.ts'
import { finished } from '#share/testing/finished.ts'
import { predictionsOf } from './prediction.ts'

const world = worldOf('a: L0; b: L0; c: L0; d: L0; e: L0')
const built = (verdict: FloorFact['verdict'], confidence: FloorFact['confidence'], on: string | null): FloorFact => ({
  standing: 'built',
  confidence,
  verdict,
  built: on,
  due: null,
})
const snapshot = (floors: Readonly<Record<string, FloorFact>>): Snapshot => ({
  ...finished,
  floors: new Map(Object.entries(floors).map(([name, fact]) => [toFloorId(name, 0), fact])),
  texts: [
    { kind: 'prediction', floor: toFloorId('a', 0), text: 'It gets faster.' },
    { kind: 'why', floor: toFloorId('a', 0), text: 'It did before.' },
  ],
})
const names = (given: Snapshot, order: 'newest' | 'misses') =>
  predictionsOf(world, given, order).map(({ floor }) => floor.placeName)

test('the newest come first, and before them those whose lesson is waiting', () => {
  const given = snapshot({
    a: built('partly', 'guess', '2026-11-02'),
    b: built('partly', 'guess', '2026-11-09'),
    c: { standing: 'predicted', confidence: 'certain', verdict: null, built: null, due: null },
    d: built('partly', 'guess', '2026-11-02'),
  })
  expect(names(given, 'newest')).toEqual(['c', 'b', 'd', 'a'])
})

test('misses first goes from sure and blindsided to seen coming, each the newest first', () => {
  const given = snapshot({
    a: built('sawItComing', 'certain', '2026-11-09'),
    b: built('blindsided', 'guess', '2026-11-08'),
    c: built('blindsided', 'fairlySure', '2026-11-01'),
    d: built('blindsided', 'fairlySure', '2026-11-02'),
    e: built('blindsided', 'certain', '2026-10-01'),
  })
  expect(names(given, 'misses')).toEqual(['e', 'd', 'c', 'b', 'a'])
})

test('a floor that was only placed has no prediction, and texts stand with their own floor', () => {
  const given = snapshot({
    a: built('partly', 'guess', '2026-11-02'),
    b: { standing: 'placed', confidence: null, verdict: null, built: null, due: null },
  })
  expect(predictionsOf(world, given, 'newest')).toMatchObject([{ text: 'It gets faster.', why: 'It did before.' }])
})
