import { expect, test } from 'vitest'
import type { Command } from '#progress/command.ts'
import type { FloorId } from '#city/ids.ts'
import { floorView, nothingDue } from '#progress/floor-state.ts'
import { lived } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { stageOf } from './floor-stage.ts'

const world = worldOf('database: L0 L1 L2')
const ground = 'database@L0' as FloorId

const stageAfter = (floor: string, ...commands: Command[]) => {
  const { progress } = lived(world, ...commands).foldedLog
  const view = floorView(world, progress, world.index.floorById.get(floor as FloorId)!, nothingDue)
  return stageOf(view, progress.floors.get(floor as FloorId))
}
const predict: Command = { kind: 'predict', floor: ground, text: 'x', confidence: 'certain' }

test('a floor shows its lesson only after its prediction', () => {
  expect(stageAfter(ground)).toBe('before')
  expect(stageAfter(ground, predict)).toBe('after')
  expect(stageAfter(ground, predict, { kind: 'build', floor: ground, verdict: 'partly', why: '' })).toBe('read')
})

test('a floor in mist is at the stage ahead', () => {
  expect(stageAfter('database@L2')).toBe('ahead')
})

test('a placed floor shows its lesson only once it is lit or predicted', () => {
  const place: Command = { kind: 'place', level: 2 }
  expect(stageAfter(ground, place)).toBe('before')
  expect(stageAfter(ground, place, predict)).toBe('after')
  expect(stageAfter(ground, place, { kind: 'recall', floor: ground, recalled: true, text: 'x' })).toBe('read')
})
