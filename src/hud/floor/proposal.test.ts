import { expect, test } from 'vitest'
import type { Choice } from '#city/city.ts'
import type { Verdict } from '#progress/event.ts'
import { proposedVerdict, verdictOfFacts, verdictOfPick } from './proposal.ts'

const items: Choice['items'] = ['a', 'b', 'c', 'd'].map((text) => [{ kind: 'text', text }])
const one: Choice = { kind: 'look', items, right: [2] }
const two: Choice = { kind: 'lines', items, right: [1, 3] }
const order: Choice = { kind: 'order', items, right: [0, 1, 2, 3] }

test.each<[string, Choice, readonly number[], Verdict]>([
  ['the one place', one, [2], 'sawItComing'],
  ['another place', one, [0], 'blindsided'],
  ['both lines', two, [3, 1], 'sawItComing'],
  ['one of two lines', two, [1], 'partly'],
  ['one of two lines and a wrong one', two, [0, 3], 'partly'],
  ['two wrong lines', two, [0, 2], 'blindsided'],
  ['all lines', two, [0, 1, 2, 3], 'blindsided'],
  ['the one line and a wrong one', { ...one, kind: 'lines' }, [0, 2], 'partly'],
  ['the right order', order, [0, 1, 2, 3], 'sawItComing'],
  ['two neighbours exchanged', order, [0, 2, 1, 3], 'partly'],
  ['two that are no neighbours exchanged', order, [2, 1, 0, 3], 'blindsided'],
  ['one item two places off', order, [1, 2, 0, 3], 'blindsided'],
])('%s', (_, choice, picked, verdict) => {
  expect(verdictOfPick(choice, picked)).toBe(verdict)
})

test('all facts held is seen coming, none is blindsided, anything between is partly', () => {
  expect([0, 1, 2, 3].map((held) => verdictOfFacts(held, 3))).toEqual(['blindsided', 'partly', 'partly', 'sawItComing'])
})

test('a pick and ticks that disagree meet in the middle; one alone speaks alone', () => {
  expect(proposedVerdict('sawItComing', 'blindsided')).toBe('partly')
  expect(proposedVerdict('blindsided', 'blindsided')).toBe('blindsided')
  expect(proposedVerdict('sawItComing', null)).toBe('sawItComing')
  expect(proposedVerdict(null, 'partly')).toBe('partly')
  expect(proposedVerdict(null, null)).toBeNull()
})
