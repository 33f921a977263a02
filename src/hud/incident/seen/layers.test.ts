import { expect, test } from 'vitest'
import { SHOP } from '#simulation/testing/made-seconds.ts'
import { isSpareWay, layersOf } from './layers.ts'

const ways = (text: string) =>
  text.split(', ').map((way) => {
    const [from, to = ''] = way.split('>')
    return { from: from === '' ? null : (from ?? null), to }
  })

test('a part stands one layer further than the furthest part that calls it', () => {
  expect(layersOf(['db', 'shop', 'bank'], ways('>shop, shop>bank, shop>db, bank>db'))).toEqual([
    ['shop'],
    ['bank'],
    ['db'],
  ])
})

test('parts that call each other in a circle have a place each', () => {
  expect(layersOf(['a', 'b'], ways('>a, a>b, b>a'))).toEqual([['a'], ['b']])
})

test('what nobody calls stands beside the people, with what it calls behind it', () => {
  expect(layersOf(['shop', 'job', 'db'], ways('>shop, job>db'))).toEqual([['shop', 'job'], ['db']])
})

test('parts stand in the order of those that call them', () => {
  expect(layersOf(['a', 'b', 'of-b', 'of-a'], ways('>a, >b, b>of-b, a>of-a'))[1]).toEqual(['of-a', 'of-b'])
})

test('a branch that others may use stays beside the part that always calls it', () => {
  const edges = ways('>north, >south, north>pay, north>db-south, south>pay, south>db-south')
  const parts = ['north', 'south', 'db-south', 'pay']
  expect(layersOf(parts, edges)[1]).toEqual(['db-south', 'pay'])
  expect(layersOf(parts, edges, ({ from, to }) => from === 'north' && to === 'db-south')[1]).toEqual([
    'pay',
    'db-south',
  ])
})

test('a way is spare if only a name may lead there', () => {
  const system = {
    ...SHOP,
    names: [{ name: 'seats', to: 'db-north', others: ['db-south'], lifeS: 30 }],
    loads: [],
    steps: [
      { ...CALL, part: 'north', to: 'seats' },
      { ...CALL, part: 'south', to: 'db-south' },
    ],
  }
  const spare = ways('north>db-north, north>db-south, south>db-south').map((edge) => isSpareWay(system, edge))
  expect(spare).toEqual([false, true, false])
})

const CALL = {
  request: null,
  when: null,
  does: 'call' as const,
  pool: null,
  poolWaitMs: null,
  limitMs: null,
  retries: null,
  breaker: null,
  fallback: false,
}
