import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  REAL_NOW,
  anyEvents,
  anySteps,
  collidingEvents,
  skewedEvents,
  spellsOfClocks,
  commandOf,
  walk,
} from './testing/arbitraries.ts'
import { smallWorld } from './testing/small-world.ts'
import { emptyFoldedLog, foldLog, takeIn } from './folded-log.ts'
import type { FoldedLog } from './folded-log.ts'
import { decide } from './decide.ts'
import type { Event } from './event.ts'
import { evolve, fold } from './evolve.ts'
import { impossibilitiesOf } from './testing/impossible.ts'
import { createLog } from './log.ts'
import { emptyProgress } from './progress.ts'
import { nothingDue, standingOfAll } from './floor-state.ts'
import { ask, createDevice } from './testing/learners.ts'

const wrongOf = ({ log, progress }: FoldedLog) => impossibilitiesOf(smallWorld, progress, log.events)

const builtIn = ({ progress }: FoldedLog) =>
  [...standingOfAll(smallWorld, progress, nothingDue)].flatMap(([id, view]) => (view.standing === 'built' ? [id] : []))

const inBatches = (events: readonly Event[], size: number) =>
  Array.from({ length: Math.ceil(events.length / size) }, (_, batch) => events.slice(batch * size, (batch + 1) * size))

const shuffled = (all: fc.Arbitrary<readonly Event[]>) =>
  all.chain((events) =>
    fc.tuple(
      fc.constant(events),
      fc.shuffledSubarray([...events], { minLength: events.length }),
      fc.integer({ min: 1, max: 9 }),
    ),
  )

test('the same events give the same progress in whatever order and batches they arrive', () => {
  fc.assert(
    fc.property(
      shuffled(fc.oneof(anyEvents, skewedEvents, spellsOfClocks)),
      fc.constantFrom(REAL_NOW, Infinity, 0),
      (arrivals, now) => {
        const [events, arriving, size] = arrivals
        const arrived = inBatches(arriving, size).reduce(
          (foldedLog, batch) => takeIn(smallWorld, foldedLog, batch, now),
          emptyFoldedLog,
        )
        expect(arrived).toEqual(foldLog(smallWorld, createLog(events), now))
      },
    ),
    { numRuns: 2_000 },
  )
})

test('events that arrive one after another under wrong clocks give the same progress as all at once', () => {
  fc.assert(
    fc.property(spellsOfClocks, fc.constantFrom(REAL_NOW, Infinity, 0), (events, now) => {
      const arrived = events.reduce((foldedLog, event) => takeIn(smallWorld, foldedLog, [event], now), emptyFoldedLog)
      expect(arrived).toEqual(foldLog(smallWorld, createLog(events), now))
    }),
    { numRuns: 500 },
  )
})

test('events that arrive twice change nothing: the same foldedLog is returned', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const foldedLog = takeIn(smallWorld, emptyFoldedLog, events)
      expect(takeIn(smallWorld, foldedLog, events)).toBe(foldedLog)
    }),
  )
})

test('taking events in does not change the earlier progress object', () => {
  fc.assert(
    fc.property(anyEvents, anyEvents, (before, after) => {
      const foldedLog = takeIn(smallWorld, emptyFoldedLog, before)
      const kept = structuredClone(foldedLog.progress)
      takeIn(smallWorld, foldedLog, after)
      expect(foldedLog.progress).toEqual(kept)
    }),
  )
})

test('no set of events folds to an impossible state', () => {
  fc.assert(
    fc.property(fc.oneof(anyEvents, collidingEvents, skewedEvents), (events) => {
      const log = createLog(events)
      expect(wrongOf({ log, progress: fold(smallWorld, log) })).toEqual([])
    }),
    { numRuns: 1_000 },
  )
})

test('evolve accepts any event after any other, also of unknown kinds', () => {
  const fromTheFuture = { kind: 'painted', colour: 'red', id: 'z-1', at: { time: 9, tick: 0, replica: 'z', count: 1 } }
  fc.assert(
    fc.property(anyEvents, (events) => {
      const progress = events.reduce((before, event) => evolve(smallWorld, before, event), emptyProgress)
      expect(evolve(smallWorld, progress, fromTheFuture as unknown as Event)).toBe(progress)
    }),
  )
})

test('no sequence of commands on one device reaches an impossible state; refused commands change nothing and accepted ones do', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const device = createDevice('a')
      for (const step of steps) {
        const before = device.foldedLog
        const command = commandOf(smallWorld, device, step)
        if (!command) continue
        const decision = ask(smallWorld, device, command)
        if (!decision.ok || decision.value.length === 0) expect(device.foldedLog).toBe(before)
        else expect(device.foldedLog.progress).not.toEqual(before.progress)
        expect(wrongOf(device.foldedLog)).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})

test('a level is raised only when all floors so far are built, and stays unless it is undone', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const device = createDevice('a')
      for (const step of steps) {
        const before = device.foldedLog.progress
        const command = commandOf(smallWorld, device, step)
        if (!command || command.kind === 'undo') continue
        ask(smallWorld, device, command)
        const after = device.foldedLog
        expect(after.progress.level).toBeGreaterThanOrEqual(before.level)
        if (after.progress.level === before.level) continue
        const built = new Set(builtIn(after))
        const missing = smallWorld.index.city.floors.filter(
          (floor) => floor.level < after.progress.level && !built.has(floor.id),
        )
        expect(missing).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
})

test('two devices with clocks an hour apart agree after exchanging events, and on a possible state', () => {
  fc.assert(
    fc.property(
      anySteps,
      anySteps,
      anySteps,
      anySteps,
      fc.constantFrom(-3_600_000, 0, 3_600_000),
      (a1, b1, a2, b2, skew) => {
        const a = walk(smallWorld, createDevice('a', 10_000_000), a1)
        const b = walk(smallWorld, createDevice('b', 10_000_000 + skew), b1)
        a.foldedLog = takeIn(smallWorld, a.foldedLog, b.foldedLog.log.events)
        walk(smallWorld, a, a2)
        walk(smallWorld, b, b2)
        const atA = takeIn(smallWorld, a.foldedLog, b.foldedLog.log.events)
        const atB = takeIn(smallWorld, b.foldedLog, a.foldedLog.log.events)
        expect(atA).toEqual(atB)
        expect(wrongOf(atA)).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

test('without undo, floors built on either device are built after they have exchanged events', () => {
  const withoutUndo = anySteps.map((steps) => steps.filter((step) => 'command' in step || step.kind !== 'undo'))
  fc.assert(
    fc.property(withoutUndo, withoutUndo, fc.constantFrom(-3_600_000, 3_600_000), (stepsOfA, stepsOfB, skew) => {
      const a = walk(smallWorld, createDevice('a', 10_000_000), stepsOfA)
      const b = walk(smallWorld, createDevice('b', 10_000_000 + skew), stepsOfB)
      const met = takeIn(smallWorld, a.foldedLog, b.foldedLog.log.events)
      expect(met.progress.level).toBeGreaterThanOrEqual(
        Math.max(a.foldedLog.progress.level, b.foldedLog.progress.level),
      )
      expect(builtIn(met)).toEqual(expect.arrayContaining([...builtIn(a.foldedLog), ...builtIn(b.foldedLog)]))
    }),
    { numRuns: 300 },
  )
})

test('the random walks of these tests get far: some end with the city complete', () => {
  const ends = fc.sample(anySteps, { numRuns: 300, seed: 1 }).map((steps) => {
    const { progress } = walk(smallWorld, createDevice('a'), steps).foldedLog
    return progress.complete ? 'complete' : progress.level
  })
  expect(new Set(ends)).toEqual(new Set([0, 1, 2, 'complete']))
  expect(decide(smallWorld, emptyProgress, { kind: 'complete' }).ok).toBe(false)
})
