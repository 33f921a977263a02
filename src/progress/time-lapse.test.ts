import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './evolve.ts'
import { createLog } from './log.ts'
import { emptyProgress } from './progress.ts'
import { anyEvents } from './testing/arbitraries.ts'
import { nightOf } from './testing/incidents.ts'
import { smallWorld } from './testing/small-world.ts'
import {
  DAYS,
  ask,
  eventAt,
  floorId,
  learn,
  lived,
  predict,
  recall,
  say,
  show,
  undo,
  verdictOn,
} from './testing/learners.ts'
import { worldOf } from './testing/worlds.ts'
import { createTimeLapse } from './time-lapse.ts'

const world = worldOf('database: L0; auth: L0', 'L1: repo')
const noted = emptyProgress.moments
const builtIn = (progress: { readonly floors: ReadonlyMap<string, { readonly built: unknown }> }) =>
  [...progress.floors].flatMap(([id, floor]) => (floor.built ? [id] : []))

test('it stops only at deeds that change the picture', () => {
  const { log } = lived(world, learn('database@L0'), say('phase-0/repo'), show('phase-0/repo')).foldedLog
  expect(createTimeLapse(world, log, noted).stops).toEqual([1_000, 2_000, 4_000])
})

test('a recall is a stop only if it is the first of a placed floor', () => {
  const built = lived(world, learn('database@L0'), recall('database@L0')).foldedLog
  expect(createTimeLapse(world, built.log, noted).stops).toEqual([1_000, 2_000])
  const remembers = { kind: 'recalled', floor: floorId('database@L0'), recalled: true, text: '' } as const
  const placed = createLog([eventAt(1, { kind: 'placed', level: 1 }), eventAt(2, remembers), eventAt(3, remembers)])
  expect(createTimeLapse(worldOf('database: L0 L1', ''), placed, noted).stops).toEqual([1, 2])
})

test('the first verdict on a review is a stop, a later one is not', () => {
  const { log } = lived(
    smallWorld,
    learn('database@L0'),
    verdictOn('guest-list', 'missed', 0),
    verdictOn('guest-list', 'found', 40 * DAYS),
  ).foldedLog
  expect(log.events).toHaveLength(4)
  expect(createTimeLapse(smallWorld, log, noted).stops).toEqual([1_000, 2_000, 3_000])
  expect(createTimeLapse({ ...smallWorld, reviews: new Map() }, log, noted).stops).toEqual([1_000, 2_000])
})

test('the end of a first night on call is a stop, a later one is not', () => {
  const { log } = lived(
    smallWorld,
    learn('database@L0'),
    nightOf('the-long-night', 'disk'),
    nightOf('the-long-night', 'disk'),
  ).foldedLog
  expect(log.events).toHaveLength(10)
  expect(createTimeLapse(smallWorld, log, noted).stops).toEqual([1_000, 2_000, 6_000])
  expect(createTimeLapse({ ...smallWorld, incidents: new Map() }, log, noted).stops).toEqual([1_000, 2_000])
})

test('undone deeds are not in the time lapse', () => {
  const device = lived(world, learn('database@L0'), predict('auth@L0'))
  ask(world, device, undo(device.foldedLog.log.events[1]))
  expect(createTimeLapse(world, device.foldedLog.log, noted).stops).toEqual([1_000, 3_000])
})

test('a stop gives the same whether reached forwards, backwards or by a jump', () => {
  const lapse = createTimeLapse(world, lived(world, learn('database@L0'), learn('auth@L0')).foldedLog.log, noted)
  expect([0, 1, 2, 3, 1, 3, 0].map((stop) => builtIn(lapse.at(stop)).length)).toEqual([0, 1, 1, 2, 1, 2, 0])
})

test('a long log has evenly spread stops and ends with the last deed', () => {
  const { log } = lived(world, learn('database@L0'), learn('auth@L0'), show('phase-0/repo')).foldedLog
  const lapse = createTimeLapse(world, log, noted, 2)
  expect(lapse.stops).toEqual([3_000, 5_000])
  expect(builtIn(lapse.at(1))).toEqual(['database@L0', 'auth@L0'])
})

test('an empty log has no stops, and before the first stop nothing is built', () => {
  const lapse = createTimeLapse(world, createLog([]), noted)
  expect([lapse.stops, lapse.at(0)]).toEqual([[], emptyProgress])
})

test('the last stop is the city of today', () => {
  fc.assert(
    fc.property(anyEvents, fc.integer({ min: 1, max: 8 }), (events, most) => {
      const log = createLog(events)
      const lapse = createTimeLapse(smallWorld, log, noted, most)
      const last = lapse.stops.length === 0 ? emptyProgress : lapse.at(lapse.stops.length - 1)
      const today = fold(smallWorld, log)
      expect([last.level, last.complete, builtIn(last)]).toEqual([today.level, today.complete, builtIn(today)])
    }),
  )
})
