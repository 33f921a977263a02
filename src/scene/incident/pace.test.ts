import { expect, test } from 'vitest'
import { SPEEDS } from '#simulation/playback.ts'
import { pace } from './pace.ts'

test('with full motion the picture is that of the moment itself', () => {
  for (const speed of SPEEDS) expect(pace('full').moment(12.34, speed)).toBe(12.34)
})

test('with less motion nothing moves within a real second', () => {
  for (const speed of [1, 10, 60] as const) {
    const moments = Array.from({ length: 100 }, (_, at) => pace('less').moment((at / 100) * speed, speed))
    expect(new Set(moments).size).toBe(1)
    expect(pace('less').moment(speed, speed)).toBe(speed)
  }
})

test('with less motion, standing still, each whole second can be seen', () => {
  expect([41, 42, 43].map((now) => pace('less').moment(now, 0))).toEqual([41, 42, 43])
})

test('with less motion the next picture comes when the second is over', () => {
  expect(pace('less').rest(12.25, 1)).toBeCloseTo(750)
  expect(pace('less').rest(125, 10)).toBeCloseTo(500)
})

test('at the greatest speed there are a few pictures a second', () => {
  expect(pace('full').rest(0, 60)).toBeGreaterThan(4 * pace('full').rest(0, 10))
})
