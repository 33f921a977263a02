import { expect, test } from 'vitest'
import { layersOf } from './layers.ts'

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
