import { expect, test } from 'vitest'
import { gateOf } from './gate.ts'
import { emptyProgress } from './progress.ts'
import {
  complete,
  learn,
  lived,
  place,
  predict,
  progressAfter,
  raise,
  recall,
  say,
  show,
  undo,
  vouch,
} from './testing/learners.ts'
import { worldOf } from './testing/worlds.ts'

const world = worldOf('database: L0 L1; auth: L0; city: L1', 'L1: repo, backup, talk?; complete: shop')

test('the first gate asks for the floors of L0 and the required checkpoints of its phase', () => {
  expect(gateOf(world, emptyProgress)).toEqual({
    to: 1,
    isOpen: false,
    isOnCredit: false,
    credit: null,
    missingFloors: ['database@L0', 'auth@L0'],
    missingCheckpoints: ['phase-0/repo', 'phase-0/backup'],
    floors: { done: 0, begun: 0, total: 2 },
    checkpoints: { done: 0, begun: 0, total: 2 },
  })
})

test('a predicted floor and a checkpoint that is only said are begun, not done', () => {
  expect(gateOf(world, progressAfter(world, learn('database@L0'), predict('auth@L0'), say('phase-0/repo')))).toEqual({
    to: 1,
    isOpen: false,
    isOnCredit: false,
    credit: null,
    missingFloors: ['auth@L0'],
    missingCheckpoints: ['phase-0/repo', 'phase-0/backup'],
    floors: { done: 1, begun: 1, total: 2 },
    checkpoints: { done: 0, begun: 1, total: 2 },
  })
})

test('shown and vouched checkpoints both open the gate', () => {
  const progress = progressAfter(world, [learn('database@L0'), learn('auth@L0')].flat(), [
    show('phase-0/repo'),
    say('phase-0/backup'),
    vouch('phase-0/backup'),
  ])
  expect(gateOf(world, progress)).toEqual({
    to: 1,
    isOpen: true,
    isOnCredit: false,
    credit: null,
    missingFloors: [],
    missingCheckpoints: [],
    floors: { done: 2, begun: 0, total: 2 },
    checkpoints: { done: 2, begun: 0, total: 2 },
  })
})

test('the last gate asks for the city’s own floor too; placed floors count, recalled or not', () => {
  expect(gateOf(world, progressAfter(world, place(1), recall('auth@L0'), learn('database@L1')))).toEqual({
    to: 'complete',
    isOpen: false,
    isOnCredit: false,
    credit: null,
    missingFloors: ['city@L1'],
    missingCheckpoints: ['phase-1/shop'],
    floors: { done: 1, begun: 0, total: 2 },
    checkpoints: { done: 0, begun: 0, total: 1 },
  })
})

test('a floor of a lower level that was undone is asked for again', () => {
  const small = worldOf('database: L0 L1; auth: L0')
  const earned = [learn('database@L0'), learn('auth@L0'), [raise]].flat()
  const built = lived(small, earned).foldedLog.log.events[3]
  expect(gateOf(small, progressAfter(small, earned, undo(built)))).toMatchObject({
    missingFloors: ['database@L1', 'auth@L0'],
    floors: { done: 0, begun: 1, total: 2 },
  })
})

test('a gate that is not in the plan asks for floors only', () => {
  const small = worldOf('database: L0')
  expect(gateOf(small, progressAfter(small, learn('database@L0')))).toMatchObject({ to: 'complete', isOpen: true })
  expect(gateOf(small, progressAfter(small, learn('database@L0'), complete))).toBeNull()
})
