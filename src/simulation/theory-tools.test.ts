import { describe, expect, test } from 'vitest'
import { erlangB, erlangC, waitOfEveryOther, waitOfMG1, waitOfMMc } from './testing/queueing.ts'
import {
  chiSquareQuantile,
  confidenceOf,
  controlledOf,
  distanceOf,
  isWithin,
  normalShare,
  studentQuantile,
} from './testing/statistics.ts'

/** What the engine is held against is held against printed tables here. */
describe('statistics', () => {
  test.each([
    [0.975, 19, 2.093],
    [0.995, 19, 2.861],
    [0.9995, 19, 3.883],
    [0.975, 1, 12.706],
    [0.95, 120, 1.658],
  ])("Student's t, %s with %s degrees of freedom (Abramowitz and Stegun, table 26.10)", (probability, freedoms, t) => {
    expect(studentQuantile(probability, freedoms)).toBeCloseTo(t, 3)
  })

  test.each([
    [0.95, 1, 3.84146],
    [0.999, 10, 29.588],
    [0.005, 20, 7.43386],
    [0.995, 100, 140.169],
  ])('chi-square, %s with %s degrees of freedom (the same, table 26.8)', (probability, freedoms, x) => {
    expect(chiSquareQuantile(probability, freedoms)).toBeCloseTo(x, 3)
  })

  test('the normal distribution (the same, table 26.1)', () => {
    expect([-1.96, 0, 1, 3].map((z) => Number(normalShare(z).toFixed(6)))).toEqual([0.024998, 0.5, 0.841345, 0.99865])
  })

  test('an interval by hand', () => {
    // Mean 2, deviation 1, t of 2 degrees of freedom 4.3027.
    const { low, high } = confidenceOf([1, 2, 3], 0.95)
    expect([low, high].map((end) => end.toFixed(3))).toEqual(['-0.484', '4.484'])
    expect([isWithin(low, { low, high }), isWithin(high + 0.01, { low, high })]).toEqual([true, false])
  })

  test('a control takes out what it explains', () => {
    // 2 + 3x, seen at x = 1, 2, 4: no doubt is left about x = 0. By hand for 2, 3, 7: slope 12/7, at 0 it is 0, deviation
    // √(2/7) with one degree of freedom, times √(1/3 + (7/3)²/(14/3)).
    expect(controlledOf([5, 8, 14], [1, 2, 4], 0, 0.999).low).toBeCloseTo(2, 9)
    const { low, high } = controlledOf([2, 3, 7], [1, 2, 4], 0, 0.95)
    expect((low + high) / 2).toBeCloseTo(0, 9)
    expect(high).toBeCloseTo(12.7062 * Math.sqrt((2 / 7) * 1.5), 3)
  })

  test('a distance by hand', () => {
    expect(distanceOf([0.1, 0.2], (value) => value, 0.01).distance).toBeCloseTo(0.8, 12)
    expect(distanceOf([0.8, 0.9], (value) => value, 0.01).distance).toBeCloseTo(0.8, 12)
    expect(
      distanceOf(
        Array.from({ length: 10_000 }, () => 0),
        () => 0,
        0.01,
      ).atMost,
    ).toBeCloseTo(0.01628, 5)
  })
})

describe('queues', () => {
  test('Erlang B and C (tables of Cooper, Introduction to Queueing Theory, and by hand)', () => {
    expect(erlangB(5, 3)).toBeCloseTo(0.11005, 5)
    expect(erlangB(10, 5)).toBeCloseTo(0.01838, 5)
    expect(erlangC(2, 1)).toBeCloseTo(1 / 3, 12)
    expect(erlangC(1, 0.7)).toBeCloseTo(0.7, 12)
  })

  test('one server: ρ/(μ-λ), and half of it where all services are the same', () => {
    expect(waitOfMMc(1, 8, 10)).toBeCloseTo(0.4, 12)
    expect(waitOfMG1(8, 10, 1)).toBeCloseTo(0.4, 12)
    expect(waitOfMG1(8, 10, 0)).toBeCloseTo(0.2, 12)
  })

  test('every other arrival of a stream waits less than one of a stream half as fast', () => {
    // x (2 - x + ...) has the closed form x = (1 + 4r - sqrt(1 + 8r)) / 2, with r the load: Kleinrock, 6.4, E2/M/1.
    const root = (1 + 4 * 0.8 - Math.sqrt(1 + 8 * 0.8)) / 2
    expect(waitOfEveryOther(8, 10)).toBeCloseTo(root / (10 * (1 - root)), 9)
    expect(waitOfEveryOther(8, 10)).toBeLessThan(waitOfMMc(1, 8, 10))
  })
})
