import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FAILURES, SIGNALS } from './observation.ts'
import type { Seen, Signal } from './observation.ts'
import {
  firstTrue,
  harmOf,
  holds,
  isKept,
  isTrueAt,
  keptAgainSince,
  keptSeconds,
  trendOf,
  valueOf,
} from './judgement.ts'
import type { Check, Condition } from './judgement.ts'
import { BAD, GOOD, SHOP, failures, secondsOf, times } from './testing/made-seconds.ts'

const PROMISED = { share: 0.9, limitMs: 400 }

describe('what a graph shows', () => {
  const [second] = secondsOf(
    [{ arrived: 9, answered: 2, failed: failures('error', 1), left: 1, p95: null }],
    [
      {
        arrived: 1,
        answered: 2,
        left: 3,
        p50: 4,
        p95: 5,
        p99: 6,
        inFlight: 7,
        waiting: 8,
        busy: 0.9,
        poolWaiting: 10,
        memory: 11,
        disk: 0.12,
        hits: 3,
        misses: 1,
        wrong: 14,
        failed: FAILURES.map(() => 1),
      },
    ],
  )
  const value = (part: string | null, signal: Signal) => valueOf(second!, SHOP, { part, signal })

  test('each signal of a part is its own', () => {
    expect(Object.fromEntries(SIGNALS.map((signal) => [signal, value('shop', signal)]))).toEqual({
      rate: 1,
      failed: 15 / 17,
      left: 3,
      p50: 4,
      p95: 5,
      p99: 6,
      'in flight': 7,
      waiting: 8,
      busy: 0.9,
      'pool waiting': 10,
      memory: 11,
      disk: 0.12,
      hits: 0.75,
      wrong: 14,
    })
  })

  test('of people it is what people saw, and those who left count among the failed', () => {
    expect([value(null, 'rate'), value(null, 'failed')]).toEqual([9, 0.5])
  })

  test('a share of nothing shows nothing', () => {
    const [quiet] = secondsOf([{}])
    expect(
      ['failed', 'hits', 'p95'].map((signal) => valueOf(quiet!, SHOP, { part: null, signal: signal as Signal })),
    ).toEqual([null, null, null])
  })

  test('a part that the system has not is an error and not a gap', () => {
    expect(() => value('shp', 'rate')).toThrow('no part "shp"')
  })
})

describe('conditions', () => {
  const condition: Condition = { part: 'shop', signal: 'p95', above: true, value: 100, forS: 3 }
  const p95 = (values: readonly (number | null)[]) => secondsOf(values.map((value) => ({ p95: value })))

  test('it has to be true for all of its seconds on end', () => {
    expect(firstTrue(condition, p95([101, 101, 100, 101, 101, 101, 101]), SHOP)).toBe(6)
    expect(firstTrue(condition, p95([101, 101, null, 101, 101]), SHOP)).toBe(null)
  })

  test('below is below', () => {
    expect(firstTrue({ ...condition, above: false, forS: 1 }, p95([101, 100, 99]), SHOP)).toBe(3)
  })

  test('it is true at the last second or not', () => {
    expect(isTrueAt(condition, p95([1, 101, 101, 101]), SHOP)).toBe(true)
    expect(isTrueAt(condition, p95([101, 101, 101, 1]), SHOP)).toBe(false)
    expect(isTrueAt(condition, p95([101, 101]), SHOP)).toBe(false)
  })

  test('it is true first where it is true at the end of what was seen until then, for the first time', () => {
    const values = fc.array(fc.constantFrom(null, 99, 100, 101), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 5 }), fc.boolean(), (values, forS, above) => {
        const own = { ...condition, forS, above }
        const seconds = p95(values)
        const first = seconds.findIndex((_, at) => isTrueAt(own, seconds.slice(0, at + 1), SHOP))
        expect(firstTrue(own, seconds, SHOP)).toBe(first < 0 ? null : first + 1)
      }),
    )
  })
})

describe('checks', () => {
  const check: Check = { part: null, signal: 'rate', above: true, value: 5, fromS: 2, toS: 4 }
  const rates = (...values: readonly number[]) => secondsOf(values.map((arrived) => ({ arrived })))

  test('the mean of the seconds between the moments counts, and no other second', () => {
    expect(holds(check, rates(0, 0, 4, 7, 0), SHOP)).toBe(true)
    expect(holds(check, rates(90, 90, 4, 6, 90), SHOP)).toBe(false)
    expect(holds({ ...check, above: false }, rates(90, 90, 4, 5, 90), SHOP)).toBe(true)
  })

  test('seconds that show nothing are left out of the mean', () => {
    const seconds = secondsOf([{}, {}, { p50: 8 }, { p50: null }])
    expect(holds({ ...check, signal: 'p50', value: 7 }, seconds, SHOP)).toBe(true)
  })

  test('nothing seen holds neither above nor below', () => {
    for (const above of [true, false]) expect(holds({ ...check, above }, rates(9, 9), SHOP)).toBe(false)
  })
})

describe('seconds that are kept', () => {
  test('the ten seconds up to one decide', () => {
    // Two of ten fail: 2 of 100 are within what is promised, and 10 of 100 still are.
    expect(keptSeconds(secondsOf([...times(10, GOOD), ...times(6, BAD)]), PROMISED)).toEqual([
      ...times(15, true),
      false,
    ])
  })

  test('what was bad is forgotten after ten seconds', () => {
    const kept = keptSeconds(secondsOf([{ arrived: 100, left: 100 }, ...times(11, GOOD)]), PROMISED)
    expect(kept).toEqual([...times(10, false), true, true])
  })

  test('a late answer is no answer within the limit', () => {
    expect(isKept(secondsOf([{ arrived: 10, answered: 10, late: 1 }]), PROMISED)).toBe(true)
    expect(isKept(secondsOf([{ arrived: 10, answered: 10, late: 2 }]), PROMISED)).toBe(false)
  })

  test('what is written wrong breaks the promise, however fast it was answered', () => {
    const kept = keptSeconds(secondsOf([{ answered: 100, wrong: 1 }, ...times(11, GOOD)]), PROMISED)
    expect(kept).toEqual([...times(10, false), true, true])
  })

  test('where nothing ended it is kept unless somebody waits', () => {
    expect(isKept(secondsOf([{}]), PROMISED)).toBe(true)
    expect(isKept(secondsOf([{ arrived: 1, inFlight: 1 }]), PROMISED)).toBe(false)
  })

  test('a share that is met exactly is met, whatever the last digit of the product', () => {
    for (const share of [0.995, 0.999, 0.99, 0.95, 0.9])
      expect(isKept(secondsOf([{ answered: 1000 * share, left: 1000 - 1000 * share }]), { share, limitMs: 1 })).toBe(
        true,
      )
    // 0.07 * 100 is a little more than 7.
    expect(isKept(secondsOf([{ answered: 7, left: 93 }]), { share: 0.07, limitMs: 1 })).toBe(true)
  })

  test('the last second is judged from its ten seconds alone as from all', () => {
    const people = fc.record({ answered: fc.nat(20), left: fc.nat(3), inFlight: fc.nat(1) })
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 40 }), (people) => {
        const seconds = secondsOf(people)
        expect(isKept(seconds, PROMISED)).toBe(keptSeconds(seconds, PROMISED).at(-1))
      }),
    )
  })
})

test('the promise is kept again once half a minute was kept, and not where it never broke', () => {
  const broken = [...times(20, GOOD), ...times(10, BAD)]
  const since = (good: number) => keptAgainSince(secondsOf([...broken, ...times(good, GOOD)]), PROMISED)
  // Of the ten seconds up to 34 still more than a tenth failed.
  expect([since(33), since(34), since(90)]).toEqual([null, 34, 34])
  expect(keptAgainSince(secondsOf(times(90, GOOD)), PROMISED)).toBe(null)
})

test('harm adds up, and a wrong record weighs as twenty-five requests', () => {
  expect(harmOf({ failed: 1, left: 20, late: 300, wrong: 4 })).toBe(421)
})

describe('trends', () => {
  const trend = (signal: Signal, was: number, is: number, seen: (value: number) => Partial<Seen>) =>
    trendOf({ part: null, signal }, 40, 50, secondsOf([...times(70, seen(was)), ...times(30, seen(is))]), SHOP)

  test('less than 0.8 times falls, more than 1.25 times rises', () => {
    const waiting = (was: number, is: number) => trend('waiting', was, is, (waiting) => ({ waiting }))
    expect([waiting(100, 79), waiting(100, 80), waiting(100, 125), waiting(100, 126)]).toEqual([
      'falls',
      'stays',
      'stays',
      'rises',
    ])
  })

  test.each([
    ['p95', 1, 5.9, 6.1, (p95: number) => ({ p95 })],
    ['busy', 0.01, 0.029, 0.031, (busy: number) => ({ busy })],
    ['waiting', 1, 1.9, 2.1, (waiting: number) => ({ waiting })],
  ] as const)('of %s a small difference is none', (signal, was, small, large, seen) => {
    expect([trend(signal, was, small, seen), trend(signal, was, large, seen)]).toEqual(['stays', 'rises'])
  })

  test('what was nothing rises', () => {
    expect(trend('waiting', 0, 3, (waiting) => ({ waiting }))).toBe('rises')
  })

  test('what happens while the action takes and settles counts for neither side', () => {
    const seconds = [...times(30, 900), ...times(10, 10), ...times(30, 900), ...times(30, 10), ...times(9, 900)]
    const shown = secondsOf(seconds.map((waiting) => ({ waiting })))
    expect(trendOf({ part: null, signal: 'waiting' }, 40, 50, shown, SHOP)).toBe('stays')
  })

  test('an action that is chosen in the trouble is judged by the trouble, not by the calm before it', () => {
    const shown = secondsOf([...times(30, 10), ...times(40, 900), ...times(30, 300)].map((waiting) => ({ waiting })))
    expect(trendOf({ part: null, signal: 'waiting' }, 40, 50, shown, SHOP)).toBe('falls')
  })

  test('with fewer than five seconds before, or ten after, nothing is said', () => {
    const graph = { part: null, signal: 'rate' } as const
    const of = (actedAtS: number, lastsS: number) => trendOf(graph, actedAtS, 50, secondsOf(times(lastsS, GOOD)), SHOP)
    expect([of(4, 100), of(5, 100), of(40, 79), of(40, 80)]).toEqual([null, 'stays', null, 'stays'])
  })
})
