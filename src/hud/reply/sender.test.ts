import { expect, test } from 'vitest'
import type { Command } from '#progress/command.ts'
import { ask, asked, lived, undo } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { senderOf, takenIn } from './sender.ts'

const world = worldOf('database: L0')
const from = (key: string, mark: string, mentor = 'Tomas'): Command => ({
  ...(asked(`question ${mark}`) as Extract<Command, { kind: 'takeInReply' }>),
  key,
  reply: mark,
  mentor,
})

test('a browser is known since the first deed of another reply of its key', () => {
  const { foldedLog } = lived(world, from('k1', 'first'), from('k1', 'second'))
  expect(senderOf(foldedLog, { key: 'k1', mark: 'third', name: 'Tomas' })).toEqual({
    knownSince: 1_000,
    hasNamesake: false,
  })
  expect(senderOf(foldedLog, { key: 'k1', mark: 'first', name: 'Tomas' }).knownSince).toBe(2_000)
  expect(senderOf(foldedLog, { key: 'k2', mark: 'other', name: 'Ines' }).knownSince).toBeNull()
})

test('what was undone makes nobody known', () => {
  const device = lived(world, from('k1', 'first'))
  ask(world, device, undo(device.foldedLog.log.events[0]))
  expect(senderOf(device.foldedLog, { key: 'k1', mark: 'second', name: '' }).knownSince).toBeNull()
})

test('the same name from another browser is noticed, no name never is', () => {
  const { foldedLog } = lived(world, from('k1', 'first'), from('k1', 'nameless', ''))
  expect(senderOf(foldedLog, { key: 'k2', mark: 'x', name: ' tomas' }).hasNamesake).toBe(true)
  expect(senderOf(foldedLog, { key: 'k2', mark: 'x', name: '' }).hasNamesake).toBe(false)
  // An invisible character, a Cyrillic letter, wide letters, and another name.
  for (const name of ['To\u200Bmas', 'Tom\u0430s', 'Ｔｏｍａｓ'])
    expect(senderOf(foldedLog, { key: 'k2', mark: 'x', name }).hasNamesake).toBe(true)
  expect(senderOf(foldedLog, { key: 'k2', mark: 'x', name: 'Thomas' }).hasNamesake).toBe(false)
})

test('a browser that is known has its own name', () => {
  const { foldedLog } = lived(world, from('k1', 'first'), from('k2', 'second'))
  expect(senderOf(foldedLog, { key: 'k2', mark: 'third', name: 'Tomas' }).hasNamesake).toBe(false)
})

test('a reply was taken in from its first deed until that is undone', () => {
  const device = lived(world, from('k1', 'first'))
  expect(takenIn(device.foldedLog, 'first')?.at).toBe(1_000)
  expect(takenIn(device.foldedLog, 'second')).toBeNull()
  ask(world, device, undo(device.foldedLog.log.events[0]))
  expect(takenIn(device.foldedLog, 'first')).toBeNull()
})
