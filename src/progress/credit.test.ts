import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { err, ok } from '#lib/result.ts'
import { creditOf } from './credit.ts'
import { decide } from './decide.ts'
import type { Event } from './event.ts'
import { fold } from './evolve.ts'
import { emptyFoldedLog, takeIn } from './folded-log.ts'
import type { FoldedLog } from './folded-log.ts'
import { gateOf } from './gate.ts'
import { createLog } from './log.ts'
import { nothingDue, standingOfAll } from './floor-state.ts'
import { anyEvents, anySteps, commandOf, walk } from './testing/arbitraries.ts'
import { smallWorld } from './testing/small-world.ts'
import type { Step } from './testing/arbitraries.ts'
import {
  ask,
  checkpointId,
  complete,
  createDevice,
  learn,
  lived,
  place,
  progressAfter,
  raise,
  say,
  show,
  takeBack,
  undo,
  vouch,
} from './testing/learners.ts'
import type { Device } from './testing/learners.ts'
import { worldOf } from './testing/worlds.ts'

const FLOORS = 'database: L0 L1 L2; auth: L0'
const world = worldOf(FLOORS, 'L1: repo, backup, talk?; L2: attack; complete: shop')
/** The same city later, when the first gate asks for one checkpoint more. */
const asksMore = worldOf(FLOORS, 'L1: repo, backup, witness; L2: attack; complete: shop')
const asksLess = worldOf(FLOORS, 'L1: repo; L2: attack; complete: shop')

const ground = [learn('database@L0'), learn('auth@L0')].flat()
const onCredit = [...ground, show('phase-0/repo'), raise]
const paid = [...onCredit, show('phase-0/backup')]
const twice = [...paid, ...learn('database@L1'), raise]
const standing = ({ level, credit }: { level: number; credit: number | null }) => ({ level, credit })
const eventsOf = (device: Device) => device.foldedLog.log.events
const lastOf = (device: Device) => eventsOf(device).at(-1)

test('with all floors built a level is raised on credit, and what is owed is listed', () => {
  const device = lived(world, ground, show('phase-0/repo'))
  expect(gateOf(world, device.foldedLog.progress)).toMatchObject({ isOpen: false, isOnCredit: true, credit: null })
  expect(ask(world, device, raise)).toEqual(ok([{ kind: 'raised', level: 1, credit: true }]))
  expect(standing(device.foldedLog.progress)).toEqual({ level: 1, credit: 1 })
  expect(creditOf(world, device.foldedLog.progress)).toEqual({
    level: 1,
    phases: ['phase-0'],
    owed: ['phase-0/backup'],
    total: 2,
  })
})

test('a missing floor is not lent', () => {
  expect(decide(world, progressAfter(world, learn('auth@L0')), raise)).toEqual(
    err({
      kind: 'gateClosed',
      floors: ['database@L0'],
      checkpoints: ['phase-0/repo', 'phase-0/backup'].map(checkpointId),
    }),
  )
})

test('nothing is raised while something is owed, even if the next gate is met; the refusal lists what is owed', () => {
  const owed = err({ kind: 'creditOwed', level: 1, checkpoints: ['phase-0/backup'] })
  const ready = progressAfter(world, onCredit, learn('database@L1'))
  expect(decide(world, ready, raise)).toEqual(owed)
  expect(decide(world, progressAfter(world, onCredit, learn('database@L1'), show('phase-1/attack')), raise)).toEqual(
    owed,
  )
  expect(gateOf(world, ready)).toMatchObject({ isOpen: false, isOnCredit: false })
})

test('the city is not completed on credit', () => {
  const top = [place(2), learn('database@L2')].flat()
  expect(decide(world, progressAfter(world, top), complete)).toEqual(
    err({ kind: 'gateClosed', floors: [], checkpoints: ['phase-2/shop'] }),
  )
  const owing = progressAfter(world, twice, learn('database@L2'), show('phase-2/shop'))
  expect(decide(world, owing, complete)).toEqual(err({ kind: 'creditOwed', level: 2, checkpoints: ['phase-1/attack'] }))
})

test('the last checkpoint owed pays, whether it is shown or said and then vouched for', () => {
  expect(decide(world, progressAfter(world, onCredit), show('phase-0/backup'))).toMatchObject(
    ok([{ kind: 'checkpointShown', pays: 1 }]),
  )
  expect(decide(world, progressAfter(world, onCredit, say('phase-0/backup')), vouch('phase-0/backup'))).toMatchObject(
    ok([{ kind: 'checkpointVouched', pays: 1 }]),
  )
  expect(standing(progressAfter(world, paid))).toEqual({ level: 1, credit: null })
  const first = decide(world, progressAfter(world, ground, raise), show('phase-0/repo'))
  expect(first.ok && first.value[0]).not.toHaveProperty('pays')
})

test('once paid, the next level may be raised on credit', () => {
  const device = lived(world, paid, learn('database@L1'))
  expect(ask(world, device, raise)).toEqual(ok([{ kind: 'raised', level: 2, credit: true, pays: 1 }]))
  expect(standing(device.foldedLog.progress)).toEqual({ level: 2, credit: 2 })
})

test('an undo of the raise takes the credit back with it', () => {
  const device = lived(world, onCredit)
  ask(world, device, undo(lastOf(device)))
  expect(standing(device.foldedLog.progress)).toEqual({ level: 0, credit: null })
})

test('an undo of the payment takes back the evidence and the payment at once', () => {
  const device = lived(world, paid)
  ask(world, device, undo(lastOf(device)))
  expect(creditOf(world, device.foldedLog.progress)?.owed).toEqual(['phase-0/backup'])
})

test('a payment stands when its evidence is taken back, and when the content asks for more afterwards', () => {
  expect(standing(progressAfter(world, paid, takeBack('phase-0/backup')))).toEqual({ level: 1, credit: null })
  const { log } = lived(world, paid).foldedLog
  expect(standing(fold(asksMore, log))).toEqual({ level: 1, credit: null })
})

test('a level raised on a payment stands when the payment is undone, or was never recorded and the content asks for more', () => {
  const device = lived(world, twice)
  const payment = eventsOf(device).find((event) => 'pays' in event && event.kind === 'checkpointShown')
  ask(world, device, undo(payment))
  expect(standing(device.foldedLog.progress)).toEqual({ level: 2, credit: 2 })
  const plain = createLog(
    eventsOf(lived(world, twice)).map((event) => (event.kind === 'checkpointShown' ? without(event) : event)),
  )
  expect(standing(fold(asksMore, plain))).toEqual({ level: 2, credit: 2 })
})

const without = (event: Extract<Event, { kind: 'checkpointShown' }>): Event => {
  const { pays: _, ...rest } = event
  return rest
}

test('content that asks for less pays what is left', () => {
  const { log } = lived(world, onCredit).foldedLog
  expect(standing(fold(asksLess, log))).toEqual({ level: 1, credit: null })
})

test('content that asks for more makes an open credit larger, and lowers nothing', () => {
  const { log } = lived(world, onCredit).foldedLog
  expect(creditOf(asksMore, fold(asksMore, log))).toMatchObject({ level: 1, owed: { length: 2 }, total: 3 })
})

test('two devices that showed half each have paid once they met', () => {
  const a = lived(world, ground, raise)
  const b: Device = { ...createDevice('b', a.now), foldedLog: a.foldedLog }
  ask(world, a, show('phase-0/repo'))
  ask(world, b, show('phase-0/backup'))
  expect([a, b].map((device) => device.foldedLog.progress.credit)).toEqual([1, 1])
  expect(standing(met(world, a, b).progress)).toEqual({ level: 1, credit: null })
})

test('two devices that both raised on credit owe once', () => {
  const a = lived(world, ground)
  const b: Device = { ...createDevice('b', a.now + 500), foldedLog: a.foldedLog }
  ask(world, a, raise)
  ask(world, b, raise)
  expect(standing(met(world, a, b).progress)).toEqual({ level: 1, credit: 1 })
})

test('an ordinary raise of the same level settles it, and so does a placement at it', () => {
  const a = lived(world, ground)
  const b: Device = { ...createDevice('b', a.now + 5_000), foldedLog: a.foldedLog }
  ask(world, a, raise)
  for (const command of [show('phase-0/repo'), show('phase-0/backup'), raise]) ask(world, b, command)
  expect(standing(met(world, a, b).progress)).toEqual({ level: 1, credit: null })
  expect(standing(progressAfter(world, onCredit, place(2)))).toEqual({ level: 2, credit: null })
})

test('a level on credit above one that is undone goes with it, and can be raised again', () => {
  const device = lived(world, twice)
  const first = eventsOf(device).find((event) => event.kind === 'raised')
  ask(world, device, undo(first))
  expect(standing(device.foldedLog.progress)).toEqual({ level: 0, credit: null })
  expect(ask(world, device, raise)).toEqual(ok([{ kind: 'raised', level: 1 }]))
  expect(ask(world, device, raise)).toEqual(ok([{ kind: 'raised', level: 2, credit: true, pays: 1 }]))
})

const met = (within: typeof world, a: Device, b: Device): FoldedLog => {
  const atA = takeIn(within, a.foldedLog, eventsOf(b))
  expect(takeIn(within, b.foldedLog, eventsOf(a))).toEqual(atA)
  return atA
}

/** Levels that nothing in the log pays for and whose gate is not met now. */
function unpaidIn({ log, progress }: FoldedLog): readonly number[] {
  const held = log.events.filter((event) => !progress.revoked.has(event.id))
  return Array.from({ length: progress.level }, (_, below) => below + 1).filter((level) => {
    const isMet = held.some(
      (event) =>
        (event.kind === 'raised' && event.level === level && !event.credit) ||
        ('pays' in event && event.pays === level),
    )
    return level > progress.placement && !isMet && creditOf(smallWorld, { ...progress, credit: level }) !== null
  })
}

const withoutTakingBack = anySteps.map((steps) =>
  steps.filter((step) => ('command' in step ? step.command.kind !== 'takeBackCheckpoint' : step.kind !== 'undo')),
)

test('there are never two levels of credit, on two devices with clocks an hour apart and after they have met', () => {
  const steps = withoutTakingBack
  fc.assert(
    fc.property(steps, steps, steps, fc.constantFrom(-3_600_000, 0, 3_600_000), (first, atA, atB, skew) => {
      const a = walk(smallWorld, createDevice('a', 10_000_000), first)
      const b: Device = { ...createDevice('b', a.now + skew), foldedLog: a.foldedLog }
      walk(smallWorld, a, atA)
      walk(smallWorld, b, atB)
      for (const foldedLog of [a.foldedLog, b.foldedLog, met(smallWorld, a, b)]) {
        const { credit } = foldedLog.progress
        expect(unpaidIn(foldedLog)).toEqual(credit === null ? [] : [credit])
      }
    }),
    { numRuns: 400 },
  )
})

test('undone and taken back in any order there is still at most one, and it is a level that was reached', () => {
  fc.assert(
    fc.property(anySteps, anySteps, (first, second) => {
      const a = walk(smallWorld, createDevice('a', 10_000_000), first)
      const b = walk(smallWorld, createDevice('b', 10_000_500), second)
      for (const { progress } of [a.foldedLog, b.foldedLog, met(smallWorld, a, b)]) {
        const { credit, level } = progress
        expect(credit === null || (credit >= 1 && credit <= level)).toBe(true)
        // Nothing is left open that has nothing to pay.
        expect(credit === null).toBe(creditOf(smallWorld, progress) === null)
      }
    }),
    { numRuns: 400 },
  )
})

test('showing and vouching lower nothing: no level, no floor, no checkpoint', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const device = createDevice('a')
      for (const step of steps) {
        const before = device.foldedLog.progress
        const command = commandOf(smallWorld, device, step)
        if (!command) continue
        ask(smallWorld, device, command)
        if (command.kind !== 'showCheckpoint' && command.kind !== 'takeInReply') continue
        const after = device.foldedLog.progress
        expect(after.level).toBe(before.level)
        expect(standingOfAll(smallWorld, after, nothingDue)).toEqual(standingOfAll(smallWorld, before, nothingDue))
        expect([...before.checkpoints.keys()].filter((id) => !after.checkpoints.has(id))).toEqual([])
        expect(after.credit === before.credit || after.credit === null).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('a log that never raises on credit folds as it did before', () => {
  const old = anyEvents.map((events) =>
    events.filter((event) => !('pays' in event) && !(event.kind === 'raised' && event.credit)),
  )
  fc.assert(
    fc.property(old, (events) => {
      const progress = fold(smallWorld, createLog(events))
      const held = events.filter((event) => !progress.revoked.has(event.id))
      const raised = new Set(held.flatMap((event) => (event.kind === 'raised' ? [event.level] : [])))
      let level = Math.max(
        0,
        ...held.flatMap((event) => (event.kind === 'placed' && event.level <= 2 ? event.level : [])),
      )
      while (level < 2 && raised.has(level + 1)) level += 1
      expect(standing(progress)).toEqual({ level, credit: null })
    }),
    { numRuns: 500 },
  )
})

test('the random walks of these tests get there: some end on credit, and some have paid and owe again', () => {
  const ends = fc.sample(anySteps, { numRuns: 300, seed: 1 }).map((steps: readonly Step[]) => {
    const { progress } = walk(smallWorld, createDevice('a'), steps).foldedLog
    return progress.credit
  })
  expect(new Set(ends)).toEqual(new Set([null, 1, 2]))
  expect(emptyFoldedLog.progress.credit).toBeNull()
})
