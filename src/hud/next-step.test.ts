import { expect, test } from 'vitest'
import type { FloorId } from '#city/ids.ts'
import { emptyProgress } from '#progress/progress.ts'
import type { Command } from '#progress/command.ts'
import { lived } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { freshBuildings, nextFloor } from './next-step.ts'

const world = worldOf('frontend: L0 L1; javascript: L0 L1; auth: L1; city: L1', 'L1: repo')
const id = (text: string) => text as FloorId
const predict = (floor: string): Command => ({ kind: 'predict', floor: id(floor), text: 'x', confidence: 'guess' })
const build = (floor: string): Command[] => [
  predict(floor),
  { kind: 'build', floor: id(floor), verdict: 'partly', why: '' },
]
const after = (floor: string) => world.index.floorById.get(id(floor))!

test('the first floor of the first building comes first', () => {
  expect(nextFloor(world, emptyProgress)?.id).toBe('frontend@L0')
})

test('if the next storey is in mist, the next building follows', () => {
  const { progress } = lived(world, ...build('frontend@L0')).foldedLog
  expect(nextFloor(world, progress, after('frontend@L0'))?.id).toBe('javascript@L0')
})

test('a predicted floor comes before a new one', () => {
  const { progress } = lived(world, predict('javascript@L0')).foldedLog
  expect(nextFloor(world, progress)?.id).toBe('javascript@L0')
})

test('the next storey of the same building comes before the next building', () => {
  const { progress } = lived(world, { kind: 'place', level: 1 }, ...build('javascript@L1')).foldedLog
  expect(nextFloor(world, progress, after('frontend@L0'))?.id).toBe('frontend@L1')
})

test('after the last building the first ones left open follow, then the monument', () => {
  const { progress } = lived(
    world,
    { kind: 'place', level: 1 },
    ...build('auth@L1'),
    ...build('javascript@L1'),
  ).foldedLog
  expect(nextFloor(world, progress, after('auth@L1'))?.id).toBe('frontend@L1')
  const all = lived(
    world,
    { kind: 'place', level: 1 },
    ...build('auth@L1'),
    ...build('javascript@L1'),
    ...build('frontend@L1'),
  ).foldedLog
  expect(nextFloor(world, all.progress)).toBe(world.index.monument)
})

test('when all floors are built there is no next floor', () => {
  const one = worldOf('frontend: L0')
  const { progress } = lived(one, ...build('frontend@L0')).foldedLog
  expect(nextFloor(one, progress)).toBe(null)
})

test('buildings opened by a new level pulse until they are looked at', () => {
  const raised = { ...emptyProgress, level: 1, raised: new Map([[1, 100]]) }
  const next = nextFloor(world, raised)
  expect([...freshBuildings(world, raised, next, {})].toSorted()).toEqual(['auth', 'frontend', 'javascript'])
  expect([...freshBuildings(world, raised, next, { auth: 200, javascript: 200 })].toSorted()).toEqual(['frontend'])
})
