import { expect, test } from 'vitest'
import { deedsSince, undoTarget, undoneWith } from './history.ts'
import { act, begin, nightOf } from './testing/incidents.ts'
import { ask, learn, lived, predict, say, undo } from './testing/learners.ts'
import { smallWorld } from './testing/small-world.ts'
import { worldOf } from './testing/worlds.ts'

const world = worldOf('database: L0; auth: L0', 'L1: repo')
const mine = (replica: string) => replica === 'a'

test('the learner’s own last deed can be undone, then the one before it', () => {
  const device = lived(world, learn('database@L0', 'certain', 'blindsided'), say('phase-0/repo'), predict('auth@L0'))
  const targetOf = () => undoTarget(device.foldedLog.log, mine)
  expect(targetOf()).toMatchObject({ id: 'a-2', kind: 'checkpointSaid', checkpoint: 'phase-0/repo' })
  ask(world, device, undo(targetOf()))
  expect(targetOf()).toMatchObject({ id: 'a-1', kind: 'built', floor: 'database@L0', verdict: 'blindsided' })
  ask(world, device, undo(targetOf()))
  expect(targetOf()).toBeNull()
})

test('another device’s deeds can’t be undone here', () => {
  const { log } = lived(world, learn('database@L0')).foldedLog
  expect(undoTarget(log, (replica) => replica === 'b')).toBeNull()
})

test('deeds since a time leave out what was undone', () => {
  const device = lived(world, learn('database@L0'), say('phase-0/repo'), predict('auth@L0'))
  ask(world, device, undo(undoTarget(device.foldedLog.log, mine)))
  expect(deedsSince(device.foldedLog.log, 2_000, device.foldedLog.progress.moments).map((event) => event.id)).toEqual([
    'a-1',
    'a-3',
  ])
})

test('a night on call is undone as a whole, and none of its deeds is listed any more', () => {
  const device = lived(smallWorld, learn('database@L0'), nightOf('the-long-night', 'disk'))
  const target = undoTarget(device.foldedLog.log, mine)!
  const also = undoneWith(device.foldedLog.log, target)
  expect([target.kind, also.map(({ kind }) => kind)]).toEqual(['incidentEnded', ['incidentBegun']])
  ask(smallWorld, device, { kind: 'undo', event: target, also })
  const { log, progress } = device.foldedLog
  expect(deedsSince(log, 0, progress.moments).map(({ kind }) => kind)).toEqual(['predicted', 'built'])
  expect(undoTarget(log, mine)?.kind).toBe('built')
})

test('a single act of an open night can’t be undone, its beginning can', () => {
  const { log } = lived(smallWorld, learn('database@L0'), begin('the-long-night'), act('the-long-night', 9)).foldedLog
  expect(undoTarget(log, mine)?.kind).toBe('incidentBegun')
})
