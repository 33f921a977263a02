import { expect, test } from 'vitest'
import { eachSecond, evenly, failedSo, fixedWork, nightOf, SHOP_AND_BANK } from './testing/even-shop.ts'
import { partOf } from './testing/made-seconds.ts'
import { callOf, stepOf, systemOf } from './testing/made-systems.ts'

/** One part, a hundred a second, 2 ms of work. */
const shop = (more = {}) => systemOf([partOf('shop', more)], [fixedWork('shop', 2)], evenly('shop', 100))

test('slower: work takes so many times as long, while it lasts', () => {
  const { seconds } = nightOf(shop(), 8, { faults: [{ kind: 'slower', part: 'shop', factor: 4, instances: null }] })
  expect(eachSecond(seconds, 0, ({ p50 }) => p50)).toEqual([2, 2, 8, 8, 8, 8, 2, 2])
})

test('slower in one of two instances: every second answer is slow', () => {
  const { seconds } = nightOf(shop({ instances: 2 }), 4, {
    faults: [{ kind: 'slower', part: 'shop', factor: 4, instances: 1 }],
  })
  expect(seconds[3]?.people).toMatchObject({ p50: 2, p95: 8 })
})

test('two faults at once: factors multiply, and each error has its own chance', () => {
  const slow = { kind: 'slower', part: 'shop', factor: 2, instances: null } as const
  const bad = { kind: 'release', part: 'shop', instances: null, factor: 2, share: 0.5, mbPerRequest: 0 } as const
  const { seconds } = nightOf(shop(), 40, {
    faults: [slow, { ...bad, toS: 40 }, { kind: 'errors', part: 'shop', share: 0.5, instances: null, toS: 40 }],
  })
  expect(seconds[3]?.people.p50).toBe(8)
  const failed = failedSo(seconds.slice(2), null, 'error').reduce((sum, one) => (sum ?? 0) + (one ?? 0), 0) ?? 0
  // Three quarters of 3800, give or take four deviations.
  expect(Math.abs(failed - 2850)).toBeLessThan(4 * Math.sqrt(3800 * 0.75 * 0.25))
})

test('cut off, calls: they never arrive, and whoever asks waits for the limit', () => {
  const system = SHOP_AND_BANK([callOf('shop', 'bank', { limitMs: 100 })], evenly('shop', 100))
  const { seconds } = nightOf(system, 8, { faults: [{ kind: 'cut off', from: 'shop', to: 'bank', lost: 'calls' }] })
  expect(eachSecond(seconds, 1, ({ arrived }) => arrived)).toEqual([99, 100, 0, 0, 0, 0, 100, 100])
  expect(failedSo(seconds, null, 'timed out')).toEqual([0, 0, 90, 100, 100, 100, 10, 0])
  expect(seconds.map(({ edges }) => edges[1]?.failed)).toEqual([0, 0, 90, 100, 100, 100, 10, 0])
})

test('cut off, answers: they are worked on, and nobody hears of it', () => {
  const system = SHOP_AND_BANK([callOf('shop', 'bank', { limitMs: 100 })], evenly('shop', 100))
  const { seconds } = nightOf(system, 8, { faults: [{ kind: 'cut off', from: 'shop', to: 'bank', lost: 'answers' }] })
  expect(eachSecond(seconds, 1, ({ answered }) => answered)).toEqual([99, 100, 100, 100, 100, 100, 100, 100])
  expect(failedSo(seconds, null, 'timed out')).toEqual([0, 0, 90, 100, 100, 100, 10, 0])
})

test('gone: what was on it ends, the others go on, and it comes back by a start', () => {
  const { seconds } = nightOf(shop({ instances: 2, startS: 1 }), 9, {
    faults: [{ kind: 'gone', part: 'shop', instances: 1 }],
  })
  expect(eachSecond(seconds, 0, ({ up }) => up)).toEqual([2, 2, 1, 1, 1, 1, 1, 2, 2])
  expect(eachSecond(seconds, 0, ({ answered }) => answered).slice(2)).toEqual([100, 100, 100, 100, 100, 100, 100])
})

test('all gone: no instance', () => {
  const { seconds } = nightOf(shop({ startS: 1 }), 9, { faults: [{ kind: 'gone', part: 'shop', instances: 1 }] })
  expect(failedSo(seconds, 0, 'no instance')).toEqual([0, 0, 100, 100, 100, 100, 100, 0, 0])
})

test('leak: the instance is ended above its limit, with all it works on, and starts cold', () => {
  const memory = { limit: 100, base: 50, perRequest: 0 }
  const system = shop({ memory, startS: 1, cold: { factor: 3, seconds: 2 } })
  const { seconds, log } = nightOf(system, 8, { faults: [{ kind: 'leak', part: 'shop', mbPerRequest: 0.25 }] })
  // 200 requests use up 50 MB; the next one is too much, at 4 s. Every start forgets.
  expect(eachSecond(seconds, 0, ({ memory }) => memory)).toEqual([50, 50, 75, 100, 50, 75, 75, 75])
  expect(failedSo(seconds, 0, 'ended')).toEqual([0, 0, 0, 0, 1, 0, 0, 0])
  expect(log.filter(({ kind }) => kind.startsWith('instance')).map(({ kind, at }) => [kind, at])).toEqual([
    ['instance ended', 4],
    ['instance started', 5],
  ])
  // Three times as long at 5 s, and 1% of the way less for each request until 7 s. By nearest rank 1 of 100 is above p99.
  expect(seconds[5]?.people.p99).toBe(5.98)
  expect(seconds[7]?.people.p50).toBe(2)
})

test('disk: work fails when it is full', () => {
  const system = shop({ disk: { size: 100, used: 20, perRequest: 0.1 } })
  const { seconds } = nightOf(system, 7, { faults: [{ kind: 'disk', part: 'shop', mbPerSecond: 20, toS: 4 }] })
  const disk = eachSecond(seconds, 0, ({ disk }) => Math.round(1000 * (disk ?? 0)))
  expect(disk).toEqual([299, 399, 699, 999, 1000, 1000, 1000])
  expect(failedSo(seconds, 0, 'disk full')).toEqual([0, 0, 0, 0, 100, 100, 100])
})

test('rows: work grows with them', () => {
  const steps = [stepOf('shop', { does: 'work', time: { as: 'fixed', mean: 2 }, perThousandRows: 1 })]
  const system = systemOf([partOf('shop', { rows: { count: 1000, perRequest: 0 } })], steps, evenly('shop', 100))
  const { seconds } = nightOf(system, 8, { faults: [{ kind: 'rows', part: 'shop', perSecond: 1000 }] })
  expect(eachSecond(seconds, 0, ({ p99 }) => Math.round(p99 ?? 0))).toEqual([3, 3, 4, 5, 6, 7, 7, 7])
})

test('lock: somebody else holds it, and those who wait for it fail after their wait', () => {
  const steps = [stepOf('shop', { does: 'lock', lock: 'stock', covers: 1, waitMs: 500 }), fixedWork('shop', 2)]
  const system = systemOf([partOf('shop', { workers: 1000 })], steps, evenly('shop', 100))
  const { seconds } = nightOf(system, 8, { faults: [{ kind: 'lock', lock: 'stock' }] })
  expect(failedSo(seconds, 0, 'lock')).toEqual([0, 0, 50, 100, 100, 100, 0, 0])
  expect(eachSecond(seconds, 0, ({ inFlight }) => inFlight)).toEqual([0, 0, 50, 50, 50, 50, 0, 0])
})

test('name: each instance follows it once its memory of it is over', () => {
  const parts = [partOf('shop', { workers: 9 }), partOf('a', { workers: 9 }), partOf('b', { workers: 9 })]
  const names = [{ name: 'db', to: 'a', others: ['b'], lifeS: 3 }]
  const system = { ...systemOf(parts, [callOf('shop', 'db')], evenly('shop', 100)), names }
  const { seconds } = nightOf(system, 9, { faults: [{ kind: 'name', name: 'db', to: 'b' }] })
  expect(eachSecond(seconds, 2, ({ arrived }) => arrived)).toEqual([0, 0, 0, 99, 100, 100, 1, 0, 0])
})

test('switch: the steps behind it are taken or not', () => {
  const steps = [{ ...fixedWork('shop', 5), when: { switch: 'mails', on: true } }]
  const system = { ...systemOf([partOf('shop')], steps, evenly('shop', 100)), switches: [{ name: 'mails', on: true }] }
  const { seconds } = nightOf(system, 8, { faults: [{ kind: 'switch', name: 'mails', on: false }] })
  expect(eachSecond(seconds, 0, ({ p50 }) => p50)).toEqual([5, 5, 0, 0, 0, 0, 5, 5])
})

test('load: so many times as many come', () => {
  const { seconds } = nightOf(shop(), 8, { faults: [{ kind: 'load', load: 'people', factor: 3 }] })
  expect(eachSecond(seconds, null, ({ arrived }) => arrived)).toEqual([99, 100, 300, 300, 300, 300, 100, 100])
})

test('promoted: while two parts lead a record, what they accept is written wrong', () => {
  const steps = [
    stepOf('shop', { does: 'store', record: 'orders' }),
    callOf('shop', 'bank', { fallback: true }),
    stepOf('bank', { does: 'store', record: 'orders' }),
  ]
  const system = SHOP_AND_BANK(steps, evenly('shop', 100), { leads: 'orders' })
  const { seconds, totals } = nightOf(system, 8, { faults: [{ kind: 'promoted', part: 'bank', record: 'orders' }] })
  expect(eachSecond(seconds, 0, ({ wrong }) => wrong)).toEqual([0, 0, 100, 100, 100, 100, 0, 0])
  expect(failedSo(seconds, 1, 'not the leader')).toEqual([99, 100, 0, 0, 0, 0, 100, 100])
  expect(totals.wrong).toBe(800)
})

test('cache: all keys are gone at once', () => {
  const steps = [
    stepOf('shop', { does: 'cache', cache: 'prices', keys: 10, lifeS: 1000, filling: 'each', covers: 1, isFull: true }),
    fixedWork('shop', 50),
  ]
  const system = systemOf([partOf('shop', { workers: 100 })], steps, evenly('shop', 100))
  const { seconds } = nightOf(system, 5, { faults: [{ kind: 'cache', cache: 'prices' }] })
  const misses = eachSecond(seconds, 0, ({ misses }) => misses)
  expect(misses.map((count) => (count ?? 0) > 0)).toEqual([false, false, true, false, false])
  expect(seconds[2]?.people.p99).toBe(50)
})
