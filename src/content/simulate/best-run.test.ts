import { expect, test } from 'vitest'
import type { Acted } from '#simulation/judgement.ts'
import { type Acts, findBest } from './best-run.ts'

const MOMENTS = [10, 20]
const keyOf = (acts: Acts) => acts.map(({ atS, action }) => `${atS} ${action}`).join(', ')

/** A night whose harm is written down; of acts that are not, it is `other`. */
function nightOf(harms: Readonly<Record<string, number>>, other = 100) {
  const weighed: string[] = []
  const weigh = (acts: Acts) => {
    weighed.push(keyOf(acts))
    return harms[keyOf(acts)] ?? other
  }
  return { weigh, weighed }
}

const search = (weigh: (acts: Acts, limit: number) => number, actions = ['a', 'b', 'c']) =>
  findBest({ actions, moments: MOMENTS, weigh })

test('nothing helps: nobody acts', () => {
  const { acts, harm, nothing } = search(nightOf({ '': 50 }).weigh)
  expect({ acts, harm, nothing }).toEqual({ acts: [], harm: 50, nothing: 50 })
})

test('acts are added while they help, the best first, in the order of their moments', () => {
  const { acts, harm, alone } = search(nightOf({ '20 a': 40, '10 b': 50, '10 b, 20 a': 10 }).weigh)
  expect({ acts: keyOf(acts), harm }).toEqual({ acts: '10 b, 20 a', harm: 10 })
  expect(alone.map((one) => one.harm)).toEqual([100, 40, 50, 100, 100, 100])
})

test('two acts that help only together are found', () => {
  expect(keyOf(search(nightOf({ '20 a, 20 c': 5 }).weigh).acts)).toBe('20 a, 20 c')
  expect(keyOf(search(nightOf({ '10 b': 50, '10 b, 20 a, 20 c': 5 }).weigh).acts)).toBe('10 b, 20 a, 20 c')
  // What holds back now, and is taken back later.
  expect(keyOf(search(nightOf({ '10 a, 20 b': 5 }).weigh).acts)).toBe('10 a, 20 b')
  // One of them is better at another moment.
  expect(keyOf(search(nightOf({ '20 a, 20 c': 5, '10 a, 20 c': 4 }).weigh).acts)).toBe('10 a, 20 c')
})

test('an act gives way to a better one, and goes if it is of no more use', () => {
  const first = { '10 a': 60, '10 a, 10 b': 40, '10 b, 20 c': 20 }
  expect(keyOf(search(nightOf(first).weigh).acts)).toBe('10 b, 20 c')
  const useless = { '10 a': 60, '10 a, 10 b': 40, '10 b': 80, '20 b': 40 }
  expect(keyOf(search(nightOf(useless).weigh).acts)).toBe('20 b')
})

test('of acts with the same harm, the fewest are taken', () => {
  expect(keyOf(search(nightOf({ '10 a': 60, '10 a, 10 b': 40, '10 b': 61, '20 b': 40 }).weigh).acts)).toBe('20 b')
})

test('no night is weighed twice, also if it was left early', () => {
  const harms = new Map<string, number>([['10 a', 40]])
  const weighed: string[] = []
  search((acts, limit) => {
    weighed.push(keyOf(acts))
    return Math.min(harms.get(keyOf(acts)) ?? 100, limit + 1)
  })
  expect(weighed.length).toBeGreaterThan(10)
  expect(weighed).toEqual([...new Set(weighed)])
})

test('two acts at one moment are in the order of the actions', () => {
  const asked: Acted[][] = []
  search((acts) => {
    asked.push([...acts])
    return acts.length === 0 ? 10 : 11
  })
  expect(asked.map(keyOf)).toContain('10 a, 10 b')
  expect(asked.map(keyOf)).not.toContain('10 b, 10 a')
})
