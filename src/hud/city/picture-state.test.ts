import { expect, test } from 'vitest'
import type { BuildingId, FloorId } from '#city/ids.ts'
import type { Command } from '#progress/command.ts'
import { emptyProgress } from '#progress/progress.ts'
import { lookAhead, nothingDue, standingOfAll } from '#progress/floor-state.ts'
import { lived } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import type { Place } from '#share/address.ts'
import { coverOf, widthOf } from './cover.ts'
import { pennantsOf } from './pennants.ts'
import { insetOf, storeysAhead, storeysOf } from './picture-state.ts'
import { targetOf } from './target.ts'

const world = worldOf('database: L0 L1; auth: L0; city: L1', 'L1: repo')
const ground = 'database@L0' as FloorId
const build: Command[] = [
  { kind: 'predict', floor: ground, text: 'x', confidence: 'guess' },
  { kind: 'build', floor: ground, verdict: 'partly', why: '' },
]
const told = (storeys: ReadonlyMap<FloorId, string>) => [...storeys].map(([id, state]) => `${id} ${state}`)

test('from the first moment the ground floors of level 0 stand as ordered', () => {
  expect(told(storeysOf(standingOfAll(world, emptyProgress, nothingDue))).slice(0, 3)).toEqual([
    'database@L0 found',
    'database@L1 locked',
    'auth@L0 found',
  ])
  const { progress } = lived(world, build[0]!).foldedLog
  expect(told(storeysOf(standingOfAll(world, progress, nothingDue)))[0]).toBe('database@L0 foundPredicted')
})

test('every floor is drawn in its state', () => {
  const { progress } = lived(world, ...build).foldedLog
  expect(told(storeysOf(standingOfAll(world, progress, nothingDue))).slice(0, 3)).toEqual([
    'database@L0 built',
    'database@L1 locked',
    'auth@L0 found',
  ])
  expect(told(storeysOf(standingOfAll(world, progress, new Set([ground]))))[0]).toBe('database@L0 due')
})

test('looking ahead, all open and predicted floors are drawn as ahead, and what stands as ordered stays', () => {
  const ahead = told(storeysAhead(lookAhead(world, emptyProgress, 1, nothingDue)))
  expect(ahead.slice(0, 3)).toEqual(['database@L0 found', 'database@L1 ahead', 'auth@L0 found'])
})

test('a building has a pennant once a checkpoint is shown', () => {
  const checkpoint = [...world.plan.checkpointById.values()][0]!
  const shown: Command = {
    kind: 'showCheckpoint',
    checkpoint: checkpoint.id,
    evidence: { kind: 'note', text: 'It runs.' },
  }
  expect([...pennantsOf(world, emptyProgress)]).toEqual([])
  expect([...pennantsOf(world, lived(world, shown).foldedLog.progress)]).toEqual([[checkpoint.building, 'plain']])
})

test('the camera goes to the building of a floor, and to the monument for the city’s own', () => {
  expect(targetOf(world, { kind: 'floor', id: ground }, null)).toEqual({ kind: 'building', id: 'database' })
  expect(targetOf(world, { kind: 'floor', id: world.index.monument!.id }, null)).toEqual({ kind: 'monument' })
  expect(targetOf(world, { kind: 'journal' }, null)).toEqual({ kind: 'city' })
  const aim = 'auth' as BuildingId
  expect(targetOf(world, { kind: 'rounds' }, aim)).toEqual({ kind: 'building', id: 'auth' })
  expect(targetOf(world, { kind: 'rounds' }, null)).toEqual({ kind: 'city' })
  expect(targetOf(world, { kind: 'journal' }, aim)).toEqual({ kind: 'city' })
})

test('insetOf is what a sheet covers', () => {
  const place: Place = { kind: 'floor', id: ground }
  const view = { width: 1440, height: 900 }
  expect(coverOf(place)).toBe('read')
  expect(insetOf('read', widthOf(view.width), view)).toEqual({ top: 0, right: 1040, bottom: 0, left: 0 })
  expect(insetOf('read', widthOf(390), { width: 390, height: 844 })).toEqual({ top: 0, right: 0, bottom: 716, left: 0 })
})

test('a night that runs covers more of a low page', () => {
  const bottomAt = (height: number) => insetOf('night', widthOf(390), { width: 390, height }).bottom
  expect([bottomAt(844), bottomAt(720), bottomAt(640)]).toEqual([716, 592, 568])
  expect(insetOf('night', 'wide', { width: 1440, height: 600 }).right).toBe(1040)
})
