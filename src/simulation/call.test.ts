import { expect, test } from 'vitest'
import { eachSecond, evenly, failedSo, fixedWork, nightOf, SHOP_AND_BANK } from './testing/even-shop.ts'
import { partOf } from './testing/made-seconds.ts'
import { callOf, peopleOf, retriesOf, stepOf, systemOf } from './testing/made-systems.ts'

const asking = (more: Parameters<typeof callOf>[2], bankMs: number, load = evenly('shop', 10), shop = {}, bank = {}) =>
  SHOP_AND_BANK([callOf('shop', 'bank', more), fixedWork('bank', bankMs)], load, shop, bank)
const down = { kind: 'gone', part: 'bank', instances: 1 } as const
const sum = (numbers: readonly (number | null)[]) => numbers.reduce((all: number, one) => all + (one ?? 0), 0)

test('a worker that waits for an answer is taken while it waits', () => {
  const { seconds } = nightOf(asking({}, 500, evenly('shop', 10), { workers: 10 }), 4)
  expect(seconds[3]?.parts[0]?.busy).toBeCloseTo(0.5, 6)
})

test('whoever gives up at the limit frees its worker, and the other side works on and counts it as left', () => {
  const { seconds } = nightOf(asking({ limitMs: 100 }, 1000), 4)
  expect(failedSo(seconds, 0, 'timed out')).toEqual([8, 10, 10, 10])
  expect(seconds[3]?.parts[0]?.inFlight).toBe(1)
  expect(eachSecond(seconds, 1, ({ left }) => left)).toEqual([0, 9, 10, 10])
  expect(seconds[3]?.parts[1]).toMatchObject({ inFlight: 10, answered: 0 })
})

test('an answer at the very moment of the limit is in time', () => {
  const { totals } = nightOf(asking({ limitMs: 100 }, 100), 4)
  expect(totals).toMatchObject({ failed: 0, answered: 38 })
})

test('retries: so many, after waits that grow by the factor', () => {
  const retries = retriesOf(3, { waitMs: 100, factor: 2 })
  const { log } = nightOf(asking({ retries }, 1, evenly('shop', 1)), 5, { faults: [{ ...down, fromS: 0 }] })
  const tries = log.filter(({ kind, part, request }) => kind === 'call failed' && part === 'shop' && request === 1)
  expect(tries.map(({ at, count }) => [at, count])).toEqual([
    [1, 1],
    [1.1, 2],
    [1.3, 3],
    [1.7, 4],
  ])
})

test('jitter: the share of the wait that is drawn by chance', () => {
  const retries = retriesOf(1, { waitMs: 1000, jitter: 0.5 })
  const { seconds } = nightOf(asking({ retries }, 1, evenly('shop', 100)), 6, {
    faults: [{ ...down, fromS: 0, toS: null }],
  })
  // From 500 to 1000 ms, each as likely as the other.
  const { p50, p99 } = { p50: 750, p99: 995 }
  const waiting = seconds[5]?.parts[0]?.inFlight ?? 0
  expect(waiting).toBeGreaterThan((p50 - 60) / 10)
  expect(waiting).toBeLessThan(p99 / 10)
})

test('a budget: ten retries at once, and then one for so many first tries', () => {
  const retries = retriesOf(5, { budget: 0.1 })
  const { seconds } = nightOf(asking({ retries }, 1, evenly('shop', 100)), 22, {
    faults: [{ ...down, fromS: 2, toS: 22 }],
  })
  const arrived = eachSecond(seconds, 1, ({ arrived }) => arrived)
  expect(arrived.slice(0, 2)).toEqual([99, 100])
  // The first try of them adds nothing: all ten are there. Then 1999 tenths.
  expect(sum(arrived.slice(2))).toBe(2000 + 10 + 199)
})

test('breaker: opens when enough of the last calls failed, lets one through, closes when it succeeds', () => {
  const system = asking({ breaker: { share: 0.5, of: 10, openS: 1 } }, 1, evenly('shop', 10), {}, { startS: 0 })
  const { seconds, log } = nightOf(system, 9, { faults: [down] })
  expect(failedSo(seconds, 0, 'no instance')).toEqual([0, 0, 5, 1, 1, 1, 0, 0, 0])
  expect(failedSo(seconds, 0, 'breaker open')).toEqual([0, 0, 5, 9, 9, 9, 4, 0, 0])
  expect(log.filter(({ kind }) => kind.startsWith('breaker')).map(({ kind, at }) => [kind, at])).toEqual([
    ['breaker opened', 2.4],
    ['breaker closed', 6.401],
  ])
})

test('an open breaker is not asked again, and the fallback is taken at once', () => {
  const system = asking(
    { breaker: { share: 0.5, of: 10, openS: 1 }, retries: retriesOf(3, { waitMs: 5000 }), fallback: true },
    1,
  )
  const { seconds } = nightOf(system, 20, { faults: [{ ...down, toS: 20 }] })
  expect(seconds[19]?.parts[0]?.answered).toBeGreaterThanOrEqual(9)
})

test('pool: a connection is held until the answer or the limit, and who waits too long fails', () => {
  const { seconds } = nightOf(asking({ pool: 2, poolWaitMs: 300 }, 500), 6)
  expect(eachSecond(seconds, 1, ({ inFlight }) => inFlight)).toEqual([2, 2, 2, 2, 2, 2])
  expect(eachSecond(seconds, 1, ({ answered }) => answered).slice(2)).toEqual([4, 4, 4, 4])
  expect(failedSo(seconds, 0, 'no connection').slice(2)).toEqual([6, 6, 6, 6])
})

test('pools are of each instance', () => {
  const { seconds } = nightOf(asking({ pool: 2 }, 5000, evenly('shop', 10), { instances: 3 }), 4)
  expect(seconds[3]?.parts[1]?.inFlight).toBe(6)
})

test('people: patience ends all, and what they asked for is worked on', () => {
  const load = evenly('shop', 10, { patienceS: 0.5 })
  const { seconds, totals } = nightOf(systemOf([partOf('shop', { workers: 100 })], [fixedWork('shop', 1000)], load), 4)
  expect(totals).toMatchObject({ arrived: 39, left: 34, answered: 0 })
  expect(eachSecond(seconds, 0, ({ left }) => left)).toEqual([0, 9, 10, 10])
})

test('people: who is refused asks again, and fails once', () => {
  const load = evenly('shop', 10, { retries: retriesOf(2) })
  const { totals, seconds } = nightOf(systemOf([partOf('shop', { instances: 0 })], [], load), 4)
  expect(totals).toMatchObject({ arrived: 39, failed: 39 })
  expect(sum(eachSecond(seconds, 0, ({ arrived }) => arrived))).toBe(3 * 39)
})

test('send: a copy is handed over, and nobody waits for it', () => {
  const steps = [stepOf('shop', { does: 'send', to: 'bank' }), fixedWork('bank', 5000)]
  const { seconds, totals } = nightOf(SHOP_AND_BANK(steps, evenly('shop', 10)), 4)
  expect(totals).toMatchObject({ answered: 39, failed: 0 })
  expect(seconds[3]?.parts[1]?.inFlight).toBe(39)
  expect(seconds[3]?.edges).toEqual([
    { sent: 10, failed: 0, isOpen: false },
    { sent: 10, failed: 0, isOpen: false },
  ])
})

test('one request is followed through all parts, with its number', () => {
  const { log } = nightOf(asking({}, 10, peopleOf('shop', 50)), 2)
  const [first] = log
  const followed = log.filter(({ request }) => request === first?.request)
  expect(followed.map(({ part, kind, ms }) => [part, kind, ms])).toEqual([
    [null, 'arrived', null],
    ['shop', 'arrived', null],
    ['bank', 'arrived', null],
    ['bank', 'answered', 10],
    ['shop', 'answered', 10],
    [null, 'answered', 10],
  ])
})
