import { plan } from 'virtual:city'
import { expect, test } from 'vitest'
import { LEADS } from './tonight.ts'

test('each message leads to a checkpoint that the curriculum has, one for every phase at least', () => {
  const known = new Set<string>(plan.phases.flatMap(({ checkpoints }) => checkpoints.map(({ id }) => id)))
  const named = LEADS.flatMap(({ checkpoint }) => checkpoint ?? [])
  expect(named.filter((id) => !known.has(id))).toEqual([])
  expect(new Set(named.map((id) => id.split('/')[0]))).toEqual(new Set(plan.phases.map(({ id }) => id)))
})

test('a message is short enough to be sent as it is, and has no address in it', () => {
  const wrong = LEADS.filter(({ message }) => message.length > 500 || /@|https?:/.test(message))
  expect(wrong.map(({ checkpoint }) => checkpoint)).toEqual([])
})
