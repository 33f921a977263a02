import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyEvents, collidingEvents, skewedEvents } from './testing/arbitraries.ts'
import { compareStamps } from './event.ts'
import type { Event } from './event.ts'
import { addEvent, afterEpoch, createLog, emptyLog, findEvent, lastStampOf, mergeLogs } from './log.ts'
import { eventAt } from './testing/learners.ts'

const named = (time: number, name: string) => eventAt(time, { kind: 'named', name })
const logs = fc.oneof(anyEvents, collidingEvents, skewedEvents).map(createLog)

test('a merge is commutative', () => {
  fc.assert(
    fc.property(logs, logs, (a, b) => {
      expect(mergeLogs(a, b)).toEqual(mergeLogs(b, a))
    }),
  )
})

test('a merge is associative', () => {
  fc.assert(
    fc.property(logs, logs, logs, (a, b, c) => {
      expect(mergeLogs(mergeLogs(a, b), c)).toEqual(mergeLogs(a, mergeLogs(b, c)))
    }),
  )
})

test('a merge is idempotent: the same log is returned', () => {
  fc.assert(
    fc.property(logs, logs, (a, b) => {
      const both = mergeLogs(a, b)
      expect(mergeLogs(both, a)).toBe(both)
      expect(mergeLogs(both, both)).toBe(both)
    }),
  )
})

test('a merge loses nothing: every stamp of either is in it, once and in order', () => {
  const stampsOf = (events: readonly Event[]) => new Set(events.map((event) => JSON.stringify(event.at)))
  fc.assert(
    fc.property(logs, logs, (a, b) => {
      const { events } = mergeLogs(a, b)
      expect(stampsOf(events)).toEqual(stampsOf([...a.events, ...b.events]))
      for (const [position, event] of events.slice(1).entries()) {
        expect(compareStamps(events[position]!.at, event.at)).toBeLessThan(0)
      }
    }),
  )
})

test('one event after another makes the same log as all at once', () => {
  fc.assert(
    fc.property(fc.oneof(anyEvents, collidingEvents, skewedEvents), (events) => {
      expect(events.reduce(addEvent, emptyLog)).toEqual(createLog(events))
    }),
  )
})

test('events up to the epoch are left out', () => {
  const log = createLog([named(1, 'before'), named(2, 'epoch'), named(3, 'after')])
  expect(afterEpoch(log, named(2, 'epoch').at)).toEqual(createLog([named(3, 'after')]))
})

test('an event is found by its id, and the newest stamp is the last one', () => {
  const log = createLog([named(3, 'late'), named(1, 'early')])
  expect(findEvent(log, 't-1')).toEqual(named(1, 'early'))
  expect(findEvent(log, 't-2')).toBeUndefined()
  expect(lastStampOf(log)).toEqual(named(3, 'late').at)
  expect(lastStampOf(emptyLog)).toBeNull()
})
