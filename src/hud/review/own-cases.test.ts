import { expect, test } from 'vitest'
import type { Json, Trial } from '#city/review.ts'
import { besideOwn, ownCases } from './own-cases.ts'

const CALL: Trial = { kind: 'call', parameters: [{ name: 'name', value: 'Ada' }] }
const TWICE: Trial = {
  kind: 'twice',
  store: { anna: 100 },
  first: [{ name: 'from', value: 'anna' }],
  second: [{ name: 'from', value: 'anna' }],
}

test('kept tries of another shape than the code takes are left out', () => {
  expect(ownCases(CALL, ['["Cher"]', '["Cher", 1]', '[]', '"Cher"', '{', '[null]'])).toEqual([['Cher'], [null]])
  const race: readonly Json[] = [{ anna: 100 }, ['anna'], ['anna'], '1212']
  const others: readonly (readonly Json[])[] = [
    ['[1]'],
    race.with(0, 5),
    race.with(0, null),
    race.with(0, [1]),
    race.with(1, 'anna'),
    race.with(2, []),
    race.with(3, '12a'),
    race.with(3, null),
    race.slice(0, 3),
  ]
  expect(
    ownCases(
      TWICE,
      [race, ...others].map((values) => JSON.stringify(values)),
    ),
  ).toEqual([race])
})

test('the smallest case is called so only beside a longer one', () => {
  expect(besideOwn(['Ada Lovelace '], ['Tim '])).toBe('Another')
  expect(besideOwn(['Ada Lovelace '], ['Ada Lovelace, Countess '])).toBe('The smallest')
  expect(besideOwn(['Ada Lovelace '], ['Ada Lovelace '])).toBeNull()
})
