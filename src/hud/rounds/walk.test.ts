import { expect, test } from 'vitest'
import type { FloorId } from '#city/ids.ts'
import { hereOf, lampState, startWalk, stride } from './walk.ts'

const floors = ['auth@L0', 'database@L0'] as FloorId[]

test('a round goes floor by floor: recall, compare, answer', () => {
  const compared = stride(startWalk(floors), { kind: 'compare', text: 'the server decides' })
  const answered = stride(compared, { kind: 'answer', recalled: true })
  expect(compared).toEqual({ floors, answers: [], step: 'compare', text: 'the server decides' })
  expect(answered).toEqual({ floors, answers: [true], step: 'recall', text: '' })
  expect([hereOf(compared), hereOf(answered)]).toEqual(floors)
})

test('an answer before comparing is ignored', () => {
  const walk = startWalk(floors)
  expect(stride(walk, { kind: 'answer', recalled: true })).toBe(walk)
})

test('at the end there is no current floor, and answers are ignored', () => {
  const end = floors.reduce(
    (walk) => stride(stride(walk, { kind: 'compare', text: '' }), { kind: 'answer', recalled: false }),
    startWalk(floors),
  )
  expect(hereOf(end)).toBe(null)
  expect(stride(end, { kind: 'compare', text: 'more' })).toBe(end)
  expect(floors.map((_, position) => lampState(end, position))).toEqual(['lit', 'lit'])
})

test('the lamps of answered floors are lit, those to come are dark', () => {
  const second = stride(stride(startWalk(floors), { kind: 'compare', text: '' }), { kind: 'answer', recalled: false })
  expect([0, 1].map((position) => lampState(second, position))).toEqual(['lit', 'here'])
  expect([0, 1].map((position) => lampState(startWalk(floors), position))).toEqual(['here', 'dark'])
})
