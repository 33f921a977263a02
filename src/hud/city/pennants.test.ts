import { expect, test } from 'vitest'
import { toBuildingId } from '#city/ids.ts'
import type { Command } from '#progress/command.ts'
import { progressAfter, show, vouch } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { byWhom } from '#ui/state-words.ts'
import { pennantsOf, vouchingAt } from './pennants.ts'

const world = worldOf('database: L0 L1', 'L1: repo, talk')
const database = toBuildingId('database')
const by = (command: Command, mentor: string, day: string): Command => ({
  ...(command as Extract<Command, { kind: 'takeInReply' }>),
  mentor,
  day,
  key: mentor,
})

test('a mentor’s pennant says who vouched last, and when', () => {
  const progress = progressAfter(
    world,
    show('phase-0/repo'),
    show('phase-0/talk'),
    by(vouch('phase-0/repo'), 'Tomas', '2026-10-12'),
    by(vouch('phase-0/talk'), '', '2026-09-03'),
  )
  expect(pennantsOf(world, progress).get(database)).toBe('mentor')
  const last = vouchingAt(world, progress, database)
  expect(last && byWhom(last, 2026)).toBe('by Tomas on 12 October')
  expect(last && byWhom({ ...last, mentor: '' }, 2027)).toBe('by a mentor on 12 October 2026')
})

test('without a voucher nobody is named', () => {
  expect(vouchingAt(world, progressAfter(world, show('phase-0/repo')), database)).toBeNull()
})
