import { expect, test } from 'vitest'
import { answer, asked, checkpointId, floorId, progressAfter } from '#progress/testing/learners.ts'
import { worldOf } from '#progress/testing/worlds.ts'
import { parseAddress } from '#share/address.ts'
import { isAtRemarks, openQuestions, placeOf, remarksAbout, remarksAddress } from './remarks-of.ts'

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
