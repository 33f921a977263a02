import { expect, test } from 'vitest'
import { decide } from './decide.ts'
import { undoneWith } from './history.ts'
import { takeIn } from './folded-log.ts'
import type { Command } from './command.ts'
import { answer, ask, asked, checkpointId, createDevice, say, show, takeBack, undo, vouch } from './testing/learners.ts'
import { worldOf } from './testing/worlds.ts'

const world = worldOf('database: L0 L1', 'L1: repo, talk')
const repo = checkpointId('phase-0/repo')
const both: Command = {
  ...(vouch('phase-0/repo') as Extract<Command, { kind: 'takeInReply' }>),
  remarks: [
    { mark: 'm1', about: { kind: 'checkpoint', id: repo }, isQuestion: true, text: 'What did you watch?' },
    { mark: 'm2', about: { kind: 'whole' }, isQuestion: false, text: 'Good pace.' },
    { mark: 'm2', about: { kind: 'whole' }, isQuestion: false, text: 'Good pace.' },
    { mark: 'm3', about: { kind: 'phase', id: 'phase-9' as never }, isQuestion: false, text: 'Of a newer curriculum.' },
  ],
}
const learner = (...commands: readonly Command[]) => {
  const device = createDevice('a')
  for (const command of commands) ask(world, device, command)
  return device
}

test('a reply gives one deed for each voucher and remark that has a place here', () => {
  const device = learner(show('phase-0/repo'))
  const decision = decide(world, device.foldedLog.progress, both)
  expect(decision.ok && decision.value.map((deed) => ('mark' in deed ? deed.mark : deed.kind))).toEqual([
    'checkpointVouched',
    'm1',
    'm2',
  ])
})

test('taking a reply in twice equals once', () => {
  const once = learner(show('phase-0/repo'), both)
  expect(decide(world, once.foldedLog.progress, both)).toEqual({ ok: true, value: [] })
  const twin = learner()
  twin.foldedLog = takeIn(world, twin.foldedLog, once.foldedLog.log.events)
  const other = createDevice('b')
  other.foldedLog = takeIn(world, other.foldedLog, once.foldedLog.log.events.slice(0, 1))
  ask(world, other, both)
  const merged = takeIn(world, once.foldedLog, other.foldedLog.log.events)
  expect([...merged.progress.remarks.keys()]).toEqual(['m1', 'm2'])
  expect(merged.progress.checkpoints.get(repo)?.vouched).toMatchObject({ mentor: 'Tomas', day: '2026-10-12' })
})

test('a voucher gives a deed once, and none for what nobody claims', () => {
  expect(
    [...learner(show('phase-0/repo'), vouch('phase-0/repo'), vouch('phase-0/repo')).foldedLog.log.events].length,
  ).toBe(2)
  expect(decide(world, learner().foldedLog.progress, vouch('phase-0/repo'))).toEqual({ ok: true, value: [] })
})

test('the deeds of one reply are undone together, whichever of them is taken back', () => {
  const device = learner(show('phase-0/repo'), both)
  const last = device.foldedLog.log.events.at(-1)!
  const also = undoneWith(device.foldedLog.log, last)
  expect(also.map(({ kind }) => kind)).toEqual(['checkpointVouched', 'remarked'])
  ask(world, device, { kind: 'undo', event: last, also })
  expect(device.foldedLog.progress.remarks.size).toBe(0)
  expect(device.foldedLog.progress.checkpoints.get(repo)?.vouched).toBeNull()
  expect(undoneWith(device.foldedLog.log, last)).toEqual([])
  expect(decide(world, device.foldedLog.progress, undo(last))).toEqual({ ok: false, fault: { kind: 'nothingToUndo' } })
})

test('only a question can be answered; the last answer counts and an empty one takes it back', () => {
  const device = learner(asked('m1'))
  expect(decide(world, device.foldedLog.progress, answer('m9', 'Because.'))).toEqual({
    ok: false,
    fault: { kind: 'notAsked' },
  })
  ask(world, device, answer('m1', 'Because.'))
  ask(world, device, answer('m1', 'Because it failed.'))
  expect(device.foldedLog.progress.remarks.get('m1')?.answer?.text).toBe('Because it failed.')
  ask(world, device, answer('m1', ''))
  expect(device.foldedLog.progress.remarks.get('m1')?.answer).toBeNull()
})

test('a claim that is taken back keeps the voucher in the log without an effect', () => {
  const device = learner(say('phase-0/repo'), vouch('phase-0/repo'), takeBack('phase-0/repo'))
  expect(device.foldedLog.log.events.some(({ kind }) => kind === 'checkpointVouched')).toBe(true)
  expect(device.foldedLog.progress.checkpoints.get(repo)).toEqual({ said: null, shown: null, vouched: null })
})

test('a reply that is taken back and taken in again has its answers again', () => {
  const device = learner(asked('m1'), answer('m1', 'Because.'))
  const question = device.foldedLog.log.events.find(({ kind }) => kind === 'remarked')
  ask(world, device, undo(question))
  expect(device.foldedLog.progress.remarks.size).toBe(0)
  ask(world, device, asked('m1'))
  expect(device.foldedLog.progress.remarks.get('m1')?.answer?.text).toBe('Because.')
})
