import { expect, test } from 'vitest'
import { compareStamps } from './event.ts'
import { nextStamp, stampEvents } from './stamp.ts'

const pen = { replica: 'b', count: 7 }

test('a clock that is ahead of all that is known is believed', () => {
  expect(nextStamp({ time: 5, tick: 3, replica: 'a', count: 1 }, 9, pen)).toEqual({ time: 9, tick: 0, ...pen })
})

test('a clock that is behind what is known ticks after it', () => {
  const last = { time: 500, tick: 3, replica: 'a', count: 1 }
  const next = nextStamp(last, 20, pen)
  expect(next).toEqual({ time: 500, tick: 4, ...pen })
  expect(compareStamps(last, next)).toBeLessThan(0)
})

test('the very first stamp is what the clock says', () => {
  expect(nextStamp(null, 42, pen)).toEqual({ time: 42, tick: 0, ...pen })
})

test('deeds of one moment keep their order and have an id each', () => {
  expect(stampEvents([{ kind: 'begun' }, { kind: 'named', name: 'Ines' }], null, 42, pen)).toEqual([
    { kind: 'begun', id: 'b-7', at: { time: 42, tick: 0, replica: 'b', count: 7 } },
    { kind: 'named', name: 'Ines', id: 'b-8', at: { time: 42, tick: 1, replica: 'b', count: 8 } },
  ])
})
