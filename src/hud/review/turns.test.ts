import { expect, test } from 'vitest'
import type { ShownTurn } from './run/answer.ts'
import { isOver, stepsOf, turnWords } from './turns.ts'

const turn = (call: 1 | 2): ShownTurn => ({ call, does: 'get', key: 'anna', value: '100' })

test('only the operations of the turns so far have gone, and what is left is known', () => {
  const steps = stepsOf('12', [turn(1), turn(2), turn(1), turn(2)])
  expect(steps.went.map(({ call }) => call)).toEqual([1, 2])
  expect(steps.goesOn).toEqual({ '1': true, '2': true })
  expect(stepsOf('121', [turn(1), turn(2), turn(1)])).toMatchObject({
    turns: '121',
    goesOn: { '1': false, '2': false },
  })
})

test('a turn of a call that had nothing left to do is left out', () => {
  const steps = stepsOf('1121', [turn(1), turn(2)])
  expect(steps.turns).toBe('12')
  expect(isOver(steps)).toBe(true)
  expect(isOver(stepsOf('', [turn(1)]))).toBe(false)
})

test('an operation in words', () => {
  expect(turnWords(turn(1))).toEqual({ does: 'reads', what: 'anna: 100' })
})
