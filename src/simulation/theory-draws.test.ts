import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createStream, durationOf, exp, exponential, ln, normal, toDuration } from './draw.ts'
import type { Fault, Spread } from './system.ts'
import { checkedRun } from './testing/checked-run.ts'
import { SHOP } from './testing/made-seconds.ts'
import { peopleOf } from './testing/made-systems.ts'
import {
  chiSquareRange,
  confidenceOf,
  distanceOf,
  isWithin,
  meanOf,
  normalShare,
  varianceOf,
} from './testing/statistics.ts'

/** A right engine would fail with one choice of seeds in a thousand. */
const OFTEN = 0.001
const COUNT = 20_000

const drawn = (draw: (stream: ReturnType<typeof createStream>) => number, seed = 1) => {
  const stream = createStream(seed, 'drawn')
  return Array.from({ length: COUNT }, () => draw(stream))
}

/** The draws have that distribution, and not one that is `planted` times as wide. */
function expectDistributed(draws: readonly number[], share: (value: number) => number, planted = 1.05): void {
  const { distance, atMost } = distanceOf(draws, share, OFTEN)
  expect(distance).toBeLessThan(atMost)
  expect(distanceOf(draws, (value) => share(value / planted), OFTEN).distance).toBeGreaterThan(atMost)
}

describe('logarithm and power without Math', () => {
  const STEP = 2 ** -52

  test('the logarithm is that of Math to two units of the last place', () => {
    const above0 = fc.oneof(
      fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
      fc.double({ min: 1e-9, max: 4, noNaN: true }),
    )
    fc.assert(
      fc.property(above0, (x) => {
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(2 * STEP * Math.max(Math.abs(Math.log(x)), STEP))
      }),
      { numRuns: 2000 },
    )
  })

  test('the power is that of Math as near as its argument is known', () => {
    fc.assert(
      fc.property(fc.double({ min: -600, max: 600, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThanOrEqual(STEP * (4 + Math.abs(x)))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('single draws', () => {
  test('uniform', () => {
    expectDistributed(
      drawn((stream) => stream.uniform()),
      (value) => Math.min(1, value),
    )
  })

  test('exponential with mean 1', () => {
    expectDistributed(drawn(exponential), (value) => 1 - Math.exp(-value))
  })

  test('normal', () => {
    // A deviation that is 5% too large would take ten times as many draws to be seen.
    expectDistributed(drawn(normal), normalShare, 1.15)
  })

  test('below a number all are equally likely', () => {
    const counts = Array.from({ length: 10 }, () => 0)
    for (const value of drawn((stream) => stream.below(10))) counts[value]!++
    const expected = COUNT / 10
    const squares = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    expect(squares).toSatisfy((value: number) => isWithin(value, chiSquareRange(1 - OFTEN, 9)))
  })

  test('streams of other names and seeds go their own way', () => {
    const one = drawn((stream) => stream.uniform())
    for (const other of [createStream(2, 'drawn'), createStream(1, 'drawn.'), createStream(1, 'drawm')]) {
      // The correlation of independent draws is normal with deviation 1 / √n.
      const products = one.map((value) => (value - 0.5) * (other.uniform() - 0.5) * 12)
      expect(Math.abs(meanOf(products)) * Math.sqrt(COUNT)).toBeLessThan(3.29)
    }
  })
})

describe('how long something takes', () => {
  const of = (spread: Spread, seed = 1) => {
    const duration = toDuration(spread)
    return drawn((stream) => durationOf(duration, stream), seed)
  }

  test.each([
    [8, 3],
    [20, 20],
    [5, 10],
  ])('log-normal with mean %s ms and deviation %s ms: both are those of the time itself', (mean, deviation) => {
    const spread = { as: 'log-normal', mean, deviation } as const
    const times = Array.from({ length: 20 }, (_, seed) => of(spread, seed + 1))
    expect(mean * 1000).toSatisfy((value: number) => isWithin(value, confidenceOf(times.map(meanOf), 1 - OFTEN)))
    // The logarithm is normal; with it the deviation is right as well.
    const variance = Math.log(1 + (deviation / mean) ** 2)
    const middle = Math.log(mean * 1000) - variance / 2
    expectDistributed(
      times[0]!.map((time) => (Math.log(time) - middle) / Math.sqrt(variance)),
      normalShare,
      1.15,
    )
  })

  test('fixed is fixed, and exponential has its mean', () => {
    expect(new Set(of({ as: 'fixed', mean: 12.5 }))).toEqual(new Set([12_500]))
    expectDistributed(of({ as: 'exponential', mean: 12.5 }), (value) => 1 - Math.exp(-value / 12_500))
  })
})

describe('arrivals', () => {
  type Rate = readonly { readonly atS: number; readonly perSecond: number }[]
  const run = (rate: Rate, lastsS: number, arrivals: 'poisson' | 'even' = 'poisson', faults: readonly Fault[] = []) =>
    checkedRun(
      {
        system: { ...SHOP, loads: [peopleOf('shop', 0, { arrivals, rate })] },
        faults,
        seed: 3,
        promised: { share: 1, limitMs: 1000 },
      },
      lastsS,
    )
  const countsOf = (...args: Parameters<typeof run>) => run(...args).seconds.map(({ people }) => people.arrived)

  test('of a Poisson stream the variance of the counts is their mean', () => {
    const counts = countsOf([{ atS: 0, perSecond: 10 }], 4000)
    // The index of dispersion: chi-square with one degree of freedom less than there are counts.
    const index = ((counts.length - 1) * varianceOf(counts)) / meanOf(counts)
    expect(index).toSatisfy((value: number) => isWithin(value, chiSquareRange(1 - OFTEN, counts.length - 1)))
    // Streams whose counts vary by 15% less or more than they should are found.
    for (const planted of [0.85, 1.15])
      expect(index * planted).not.toSatisfy((value: number) =>
        isWithin(value, chiSquareRange(1 - OFTEN, counts.length - 1)),
      )
  })

  test('the gaps of a Poisson stream are exponential', () => {
    // Every failure is logged, and all of these fail as soon as they arrive.
    const fault = { kind: 'errors', part: 'shop', share: 1, instances: null, atS: 0, untilS: null } as const
    const { log } = run([{ atS: 0, perSecond: 2 }], 2000, 'poisson', [fault])
    const times = log.filter(({ kind, part }) => kind === 'failed' && part === 'shop').map(({ at }) => at)
    const gaps = times.map((at, number) => at - (times[number - 1] ?? 0))
    expect(gaps.length).toBeGreaterThan(3500)
    expectDistributed(gaps, (gap) => 1 - Math.exp(-2 * gap), 1.12)
  })

  test('a rate that rises in a straight line brings as many as lie below the line', () => {
    const counts = countsOf(
      [
        { atS: 10, perSecond: 0 },
        { atS: 110, perSecond: 100 },
      ],
      120,
    )
    expect(counts.slice(0, 10).every((count) => count === 0)).toBe(true)
    const parts = Array.from({ length: 10 }, (_, at) => counts.slice(10 + at * 10, 20 + at * 10))
    const squares = parts.reduce((sum, part, at) => {
      const expected = 50 + 100 * at
      return sum + (part.reduce((all, count) => all + count, 0) - expected) ** 2 / expected
    }, 0)
    expect(squares).toSatisfy((value: number) => isWithin(value, chiSquareRange(1 - OFTEN, 10)))
  })

  test('even arrivals are even', () => {
    expect(new Set(countsOf([{ atS: 0, perSecond: 7 }], 50, 'even').slice(1))).toEqual(new Set([7]))
  })
})
