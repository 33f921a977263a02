import { expect, test } from 'vitest'
import type { Effect } from './system.ts'
import { eachSecond, evenly, failedSo, fixedWork, nightOf, SHOP_AND_BANK } from './testing/even-shop.ts'
import { partOf } from './testing/made-seconds.ts'
import { callOf, retriesOf, stepOf, systemOf } from './testing/made-systems.ts'

/** One part, a hundred a second, 2 ms of work. */
const shop = (more = {}) => systemOf([partOf('shop', more)], [fixedWork('shop', 2)], evenly('shop', 100))
const at = (atS: number, effect: Effect, takesS = 0) => ({ atS, takesS, effect })
const asking = (more: Parameters<typeof callOf>[2], bankMs = 50) =>
  SHOP_AND_BANK([callOf('shop', 'bank', more), fixedWork('bank', bankMs)], evenly('shop', 100))

test('roll back: the release ends, and the instances that had it start again, cold', () => {
  const release = {
    kind: 'release',
    part: 'shop',
    instances: 1,
    factor: 5,
    share: 0,
    mbPerRequest: 0,
    toS: null,
  } as const
  const system = shop({ instances: 2, startS: 1, cold: { factor: 2, seconds: 1 } })
  const { seconds } = nightOf(system, 9, {
    faults: [release],
    effects: [at(4, { kind: 'roll back', part: 'shop' }, 1)],
  })
  expect(eachSecond(seconds, 0, ({ p99 }) => p99)).toEqual([2, 2, 10, 10, 10, 2, 3.94, 2, 2])
  expect(eachSecond(seconds, 0, ({ up }) => up)).toEqual([2, 2, 2, 2, 2, 1, 2, 2, 2])
})

test('roll back without a release: all instances start again for nothing', () => {
  const { seconds } = nightOf(shop({ instances: 2, startS: 2 }), 5, {
    effects: [at(2, { kind: 'roll back', part: 'shop' })],
  })
  expect(eachSecond(seconds, 0, ({ up }) => up)).toEqual([2, 2, 0, 0, 2])
})

test('restart: all instances at once, those that were gone too', () => {
  const gone = { kind: 'gone', part: 'shop', instances: 1, toS: null } as const
  const { seconds, log } = nightOf(shop({ instances: 2, startS: 1 }), 7, {
    faults: [gone],
    effects: [at(4, { kind: 'restart', part: 'shop' })],
  })
  expect(eachSecond(seconds, 0, ({ up }) => up)).toEqual([2, 2, 1, 1, 0, 2, 2])
  expect(failedSo(seconds, 0, 'no instance')).toEqual([0, 0, 0, 0, 100, 0, 0])
  expect(log.filter(({ kind }) => kind === 'instance started')).toHaveLength(2)
})

test('add instances: they take requests after a start', () => {
  const { seconds } = nightOf(shop({ startS: 2 }), 6, {
    effects: [at(1, { kind: 'add instances', part: 'shop', count: 3 }, 1)],
  })
  expect(eachSecond(seconds, 0, ({ up }) => up)).toEqual([1, 1, 1, 1, 4, 4])
})

test('pool: connections are there for those who wait', () => {
  const effect = { kind: 'pool', from: 'shop', to: 'bank', size: 50 } as const
  const { seconds } = nightOf(asking({ pool: 2 }), 5, { effects: [at(3, effect)] })
  expect(eachSecond(seconds, 1, ({ inFlight }) => inFlight)).toEqual([2, 2, 2, 5, 5])
  expect(eachSecond(seconds, 0, ({ poolWaiting }) => Math.min(50, poolWaiting))).toEqual([50, 50, 50, 0, 0])
})

test('time limit, retries and fallback of a call', () => {
  const to = { from: 'shop', to: 'bank' } as const
  const { seconds } = nightOf(asking({ retries: retriesOf(1) }), 10, {
    effects: [
      at(2, { kind: 'time limit', ...to, ms: 20 }),
      at(4, { kind: 'retries', ...to, retries: null }),
      at(6, { kind: 'fallback', ...to, on: true }),
      at(8, { kind: 'time limit', ...to, ms: null }),
    ],
  })
  const of = (part: number, value: 'arrived' | 'p50') => eachSecond(seconds, part, (seen) => seen[value])
  expect(of(1, 'arrived').map((count) => Math.round((count ?? 0) / 50) * 50)).toEqual([
    100, 100, 200, 200, 100, 100, 100, 100, 100, 100,
  ])
  expect(failedSo(seconds, 0, 'timed out').map((count) => Math.round((count ?? 0) / 50) * 50)).toEqual([
    0, 0, 100, 100, 100, 100, 0, 0, 0, 0,
  ])
  expect(of(0, 'p50')[7]).toBe(20)
  expect(of(0, 'p50')[9]).toBe(50)
})

test('retries of people: the load is named', () => {
  const system = systemOf([partOf('shop', { instances: 0 })], [], evenly('shop', 10, { retries: retriesOf(4) }))
  const effect = { kind: 'retries', from: 'people', to: 'shop', retries: null } as const
  const { seconds } = nightOf(system, 4, { effects: [at(2, effect)] })
  expect(eachSecond(seconds, 0, ({ arrived }) => arrived)).toEqual([45, 50, 10, 10])
})

test('queue and workers of a part', () => {
  const system = systemOf([partOf('shop', { queue: 50 })], [fixedWork('shop', 100)], evenly('shop', 100))
  const { seconds } = nightOf(system, 8, {
    effects: [at(2, { kind: 'queue', part: 'shop', places: 10 }), at(6, { kind: 'workers', part: 'shop', count: 20 })],
  })
  expect(eachSecond(seconds, 0, ({ waiting }) => waiting)).toEqual([50, 50, 40, 30, 20, 10, 0, 0])
  expect(eachSecond(seconds, 0, ({ busy }) => Math.round(100 * (busy ?? 0)))).toEqual([
    99, 100, 100, 100, 100, 100, 53, 50,
  ])
})

test('switch: steps are left out', () => {
  const steps = [{ ...fixedWork('shop', 5), when: { switch: 'mails', on: true } }]
  const system = { ...systemOf([partOf('shop')], steps, evenly('shop', 100)), switches: [{ name: 'mails', on: true }] }
  const { seconds } = nightOf(system, 4, { effects: [at(2, { kind: 'switch', name: 'mails', on: false })] })
  expect(eachSecond(seconds, 0, ({ p50 }) => p50)).toEqual([5, 5, 0, 0])
})

test('shed: such a share fails at once, asks no more, and changes nothing in who comes', () => {
  const system = systemOf(
    [partOf('shop', { workers: 9 })],
    [fixedWork('shop', 2)],
    evenly('shop', 100, { retries: retriesOf(3), arrivals: 'poisson' }),
  )
  const effect = { kind: 'shed', load: 'people', share: 0.3 } as const
  const without = nightOf(system, 40)
  const { seconds, totals } = nightOf(system, 40, { effects: [at(0, effect)] })
  expect(eachSecond(seconds, null, ({ arrived }) => arrived)).toEqual(
    eachSecond(without.seconds, null, ({ arrived }) => arrived),
  )
  expect(Math.abs(totals.failed - 0.3 * totals.arrived)).toBeLessThan(4 * Math.sqrt(totals.arrived * 0.3 * 0.7))
  expect(failedSo(seconds, null, 'shed').reduce((sum, one) => (sum ?? 0) + (one ?? 0), 0)).toBe(totals.failed)
})

test('breaker: by hand open, closed and by itself', () => {
  const way = { kind: 'breaker', from: 'shop', to: 'bank' } as const
  const { seconds } = nightOf(asking({ breaker: { share: 0.5, of: 10, openS: 1 } }), 6, {
    effects: [at(2, { ...way, stands: 'open' }), at(4, { ...way, stands: 'by itself' })],
  })
  expect(failedSo(seconds, 0, 'breaker open')).toEqual([0, 0, 100, 100, 0, 0])
  expect(seconds.map(({ edges }) => edges[1]?.isOpen)).toEqual([false, false, true, true, false, false])
})

test('empty queue: what waits ends, what is worked on goes on', () => {
  const system = systemOf([partOf('shop')], [fixedWork('shop', 100)], evenly('shop', 100))
  const { seconds } = nightOf(system, 4, { effects: [at(3, { kind: 'empty queue', part: 'shop' })] })
  expect(failedSo(seconds, 0, 'ended')).toEqual([0, 0, 0, 269])
  expect(eachSecond(seconds, 0, ({ answered }) => answered)).toEqual([9, 10, 10, 10])
})

const growing = systemOf(
  [partOf('shop', { rows: { count: 1000, perRequest: 0 } })],
  [stepOf('shop', { does: 'work', time: { as: 'fixed', mean: 1 }, perThousandRows: 4 })],
  evenly('shop', 100),
)

test('index alongside: work is 1.3 times as long while it is built, and rows cost nothing afterwards', () => {
  const { seconds } = nightOf(growing, 6, { effects: [at(2, { kind: 'index', part: 'shop', blocking: false }, 2)] })
  expect(eachSecond(seconds, 0, ({ p50 }) => p50)).toEqual([5, 5, 6.5, 6.5, 1, 1])
})

test('index with blocking: the part stands still while it is built', () => {
  const { seconds } = nightOf(growing, 8, { effects: [at(2, { kind: 'index', part: 'shop', blocking: true }, 2)] })
  expect(eachSecond(seconds, 0, ({ answered }) => answered).slice(0, 4)).toEqual([99, 100, 0, 0])
  expect(eachSecond(seconds, 0, ({ p50 }) => p50)[7]).toBe(1)
})

const caching = (filling: 'each' | 'one') =>
  systemOf(
    [partOf('shop', { workers: 200 })],
    [
      stepOf('shop', { does: 'cache', cache: 'prices', keys: 1, lifeS: 2, filling, covers: 1, isFull: false }),
      fixedWork('shop', 100),
    ],
    evenly('shop', 100),
  )

test('cache life: counts for what is stored from then on', () => {
  const life = at(1, { kind: 'cache life', cache: 'prices', seconds: 100 })
  const missesOf = (effects: (typeof life)[]) =>
    eachSecond(nightOf(caching('each'), 8, { effects }).seconds, 0, ({ misses }) => misses)
  // The one key is asked for ten times while it is being filled.
  expect(missesOf([])).toEqual([10, 0, 10, 0, 10, 0, 10, 0])
  expect(missesOf([life])).toEqual([10, 0, 10, 0, 0, 0, 0, 0])
})

test('cache filling one: others wait for who fills it', () => {
  const { seconds } = nightOf(caching('each'), 4, {
    effects: [at(1, { kind: 'cache filling', cache: 'prices', filling: 'one' })],
  })
  expect(seconds[2]?.people).toMatchObject({ p50: 0, p99: 90 })
  const times = eachSecond(seconds, null, ({ p95 }) => p95)
  expect(times[0]).toBe(100)
  expect(times[2]).toBeLessThan(100)
})

test('name: leads elsewhere from then on', () => {
  const names = [{ name: 'db', to: 'a', others: ['b'], lifeS: 0 }]
  const parts = [partOf('shop', { workers: 9 }), partOf('a'), partOf('b')]
  const system = { ...systemOf(parts, [callOf('shop', 'db')], evenly('shop', 100)), names }
  const { seconds } = nightOf(system, 4, { effects: [at(2, { kind: 'name', name: 'db', to: 'b' })] })
  expect(eachSecond(seconds, 2, ({ arrived }) => arrived)).toEqual([0, 0, 100, 100])
})

test('promote and demote: who accepts what is stored', () => {
  const steps = [stepOf('shop', { does: 'store', record: 'orders' })]
  const system = SHOP_AND_BANK(steps, evenly('shop', 100), { leads: 'orders' })
  const shopOf = { part: 'shop', record: 'orders' } as const
  const { seconds } = nightOf(system, 8, {
    effects: [
      at(2, { kind: 'promote', part: 'bank', record: 'orders' }),
      at(4, { kind: 'demote', ...shopOf }),
      at(6, { kind: 'promote', ...shopOf }),
      at(6, { kind: 'demote', part: 'bank', record: 'orders' }),
    ],
  })
  expect(eachSecond(seconds, 0, ({ wrong }) => wrong)).toEqual([0, 0, 100, 100, 0, 0, 0, 0])
  expect(failedSo(seconds, 0, 'not the leader')).toEqual([0, 0, 0, 0, 100, 100, 0, 0])
})

test('free disk: so many MB at once, and nothing fills it any more', () => {
  const fault = { kind: 'disk', part: 'shop', mbPerSecond: 50, toS: null } as const
  const { seconds } = nightOf(shop({ disk: { size: 100, used: 0, perRequest: 0 } }), 9, {
    faults: [fault],
    effects: [
      at(5, { kind: 'free disk', part: 'shop', mb: 50, stop: false }),
      at(7, { kind: 'free disk', part: 'shop', mb: 80, stop: true }),
    ],
  })
  expect(eachSecond(seconds, 0, ({ disk }) => disk)).toEqual([0, 0, 0.5, 1, 1, 1, 1, 0.2, 0.2])
  expect(failedSo(seconds, 0, 'disk full')).toEqual([0, 0, 0, 0, 100, 0, 100, 0, 0])
})

test('memory limit: the instance lives longer', () => {
  const system = shop({ memory: { limit: 100, base: 50, perRequest: 0.5 }, startS: 1 })
  const { seconds } = nightOf(system, 6, { effects: [at(1, { kind: 'memory limit', part: 'shop', mb: 1000 })] })
  expect(eachSecond(seconds, 0, ({ memory }) => memory)).toEqual([99.5, 149.5, 199.5, 249.5, 299.5, 349.5])
})

test('free lock: whoever holds it is ended, and the next has it', () => {
  const steps = [stepOf('shop', { does: 'lock', lock: 'stock', covers: 1, waitMs: null }), fixedWork('shop', 3000)]
  const system = systemOf([partOf('shop', { workers: 1000 })], steps, evenly('shop', 1))
  const { seconds } = nightOf(system, 5, { effects: [at(2, { kind: 'free lock', lock: 'stock' })] })
  expect(failedSo(seconds, 0, 'ended')).toEqual([0, 0, 1, 0, 0])
  expect(eachSecond(seconds, 0, ({ answered }) => answered)).toEqual([0, 0, 0, 0, 0])
})

test('free lock: somebody else who holds it lets go', () => {
  const steps = [stepOf('shop', { does: 'lock', lock: 'stock', covers: 1, waitMs: null }), fixedWork('shop', 1)]
  const system = systemOf([partOf('shop', { workers: 1000 })], steps, evenly('shop', 100))
  const { seconds } = nightOf(system, 5, {
    faults: [{ kind: 'lock', lock: 'stock', toS: null }],
    effects: [at(4, { kind: 'free lock', lock: 'stock' })],
  })
  expect(eachSecond(seconds, 0, ({ inFlight }) => inFlight)).toEqual([0, 0, 100, 200, 0])
})

test('nothing: changes nothing', () => {
  expect(nightOf(shop(), 4, { effects: [at(2, { kind: 'nothing' })] })).toEqual(nightOf(shop(), 4))
})
