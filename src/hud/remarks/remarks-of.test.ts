import { expect, test } from 'vitest'
import type { IncidentId } from '#city/ids.ts'
import type { Command } from '#progress/command.ts'
import { begin, nightOf } from '#progress/testing/incidents.ts'
import { answer, asked, checkpointId, floorId, learn, progressAfter } from '#progress/testing/learners.ts'
import { smallWorld } from '#progress/testing/small-world.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { parseAddress } from '#share/address.ts'
import { isAtRemarks, mayBeRead, openQuestions, placeOf, remarksAbout, remarksAddress } from './remarks-of.ts'

const world = worldOf('database: L0 L1')
const ground = { kind: 'floor', id: floorId('database@L0') } as const
const { remarks } = progressAfter(
  world,
  asked('m1', 'Why an index?', ground),
  asked('m2', 'What next?'),
  asked('m3', 'And now?', ground),
  answer('m1', 'Because it was slow.'),
)

test('remarks stand at what they are about, in the order in which they came', () => {
  expect(remarksAbout(remarks, ground).map(({ mark }) => mark)).toEqual(['m1', 'm3'])
  expect(remarksAbout(remarks, { kind: 'whole' }).map(({ text }) => text)).toEqual(['What next?'])
})

test('a question is open until it has an answer', () => {
  expect(openQuestions(remarks).map(({ mark }) => mark)).toEqual(['m2', 'm3'])
})

test('remarks about the whole stand in the journal, others at their own place', () => {
  expect([placeOf({ kind: 'whole' }), placeOf(ground)]).toEqual([{ kind: 'journal' }, ground])
})

test('the address of remarks is that of their place, and asks for the remarks', () => {
  const address = remarksAddress(ground)
  expect([address, isAtRemarks(address)]).toEqual(['#/floor/database@L0?remarks', true])
  expect(parseAddress(address)).toEqual({ kind: 'place', place: ground })
  expect(remarksAddress({ kind: 'checkpoint', id: checkpointId('phase-0/repo') })).toBe('#/checkpoint/phase-0/repo')
})

test('what is said about a night may be read once a night of it has ended, and also in those after it', () => {
  const about = { kind: 'incident', id: 'the-long-night' as IncidentId } as const
  const mayRead = (...commands: readonly Command[]) =>
    mayBeRead(progressAfter(smallWorld, learn('database@L0'), commands), about)
  const first = nightOf('the-long-night', 'disk')
  expect([mayRead(), mayRead(begin('the-long-night'))]).toEqual([false, false])
  expect([mayRead(...first), mayRead(...first, begin('the-long-night'))]).toEqual([true, true])
  expect(mayBeRead(progressAfter(smallWorld), ground)).toBe(true)
})
