import { describe, expect, test } from 'vitest'
import type { Second } from './observation.ts'
import type { Effect, Fault, System } from './system.ts'
import { checkedRun } from './testing/checked-run.ts'
import type { Act } from './testing/checked-run.ts'
import { partOf } from './testing/made-seconds.ts'
import { callOf, exponential, peopleOf, retriesOf, roomy, stepOf, systemOf, workOf } from './testing/made-systems.ts'
import { meanOf } from './testing/statistics.ts'

/**
 * Bronson, Aghayev, Charapko and Zhu, "Metastable Failures in Distributed Systems", HotOS 2021; Huang et al., "Metastable
 * Failures in the Wild", OSDI 2022. A system that serves its load well (it is vulnerable, not overloaded) is pushed over by
 * a trigger, and is held there by what it does itself after the trigger has gone.
 */
const PROMISED = { share: 0.99, limitMs: 1000 }
const SPIKE: Fault = { kind: 'load', load: 'people', factor: 4, atS: 60, untilS: 80 }
/** Long after: twenty times the spike. */
const LASTS_S = 480

/** A request of a person is good if it was answered within the limit. */
const goodIn = (seconds: readonly Second[], fromS: number, toS: number) =>
  meanOf(seconds.filter(({ at }) => at > fromS && at <= toS).map(({ people: { answered, late } }) => answered - late))

const run = (system: System, faults: readonly Fault[], acted: readonly Act[] = [], lastsS = LASTS_S) =>
  checkedRun({ system, faults, seed: 11, promised: PROMISED }, lastsS, acted).seconds

const act = (atS: number, ...effects: readonly Effect[]): Act => ({ atS, action: { id: 'act', takesS: 0, effects } })

/** Sheds that share of the people until later. */
const shedding = (share: number, fromS: number, toS: number): readonly Act[] => [
  act(fromS, { kind: 'shed', load: 'people', share }),
  act(toS, { kind: 'shed', load: 'people', share: 0 }),
]

describe('a retry storm', () => {
  /** The database does 100 calls a second. With three retries of each request, 25 requests a second may fill it. */
  const CAPACITY = 100
  const storm = (rate: number, retries = 3): System =>
    systemOf(
      [roomy('shop'), partOf('db', { workers: 10, queue: 500 })],
      [
        callOf('shop', 'db', { limitMs: 500, retries: retriesOf(retries, { waitMs: 50 }) }),
        workOf('db', exponential(10_000 / CAPACITY)),
      ],
      peopleOf('shop', rate),
    )
  const RATE = 70
  const ALL = 0.99 * RATE
  const stuck = run(storm(RATE), [SPIKE])

  test('without a spike the same load is served well to the end', () => {
    const calm = run(storm(RATE), [])
    for (let fromS = 20; fromS < LASTS_S; fromS += 60)
      expect(goodIn(calm, fromS, fromS + 60)).toBeGreaterThan(0.85 * RATE)
    expect(goodIn(calm, 20, LASTS_S)).toBeGreaterThan(0.98 * RATE)
  })

  test('a spike that ends leaves it overloaded by its own retries, for as long as one looks on', () => {
    expect(goodIn(stuck, 20, 60)).toBeGreaterThan(0.9 * RATE)
    const arrived = stuck.slice(100).map(({ people }) => people.arrived)
    expect(Math.abs(meanOf(arrived) / RATE - 1)).toBeLessThan(0.05)
    for (let fromS = 100; fromS < LASTS_S; fromS += 60)
      expect(goodIn(stuck, fromS, fromS + 60)).toBeLessThan(0.1 * RATE)
    // It is no harder work: as much is done as before, but for nobody.
    const done = stuck.slice(100).map(({ parts }) => parts[1]!)
    expect(meanOf(done.map(({ busy }) => busy))).toBeGreaterThan(0.99)
    expect(meanOf(done.map(({ arrived }) => arrived))).toBeGreaterThan(2 * CAPACITY)
  })

  test('with as much room as the retries need, it comes back by itself', () => {
    // Four tries of 20 requests a second are fewer than 100: the load is below what the system holds in any state.
    const spike = { ...SPIKE, factor: 14 }
    const seconds = run(storm(20), [spike], [], 300)
    expect(goodIn(seconds, 70, 80)).toBeLessThan(5)
    expect(goodIn(seconds, 240, 300)).toBeGreaterThan(0.97 * 20)
  })

  test('shedding brings it back, and it stays back when all are let in again', () => {
    const seconds = run(storm(RATE), [SPIKE], shedding(0.9, 200, 260))
    expect(goodIn(seconds, 140, 200)).toBeLessThan(0.1 * RATE)
    expect(goodIn(seconds, 300, LASTS_S)).toBeGreaterThan(ALL - 0.02 * RATE)
  })

  test('shedding too little does not', () => {
    const seconds = run(storm(RATE), [SPIKE], shedding(0.3, 200, 260))
    expect(goodIn(seconds, 300, LASTS_S)).toBeLessThan(0.1 * RATE)
  })

  test('a retry budget brings it back', () => {
    const retries = retriesOf(3, { waitMs: 50, budget: 0.1 })
    const seconds = run(storm(RATE), [SPIKE], [act(200, { kind: 'retries', from: 'shop', to: 'db', retries })])
    expect(goodIn(seconds, 140, 200)).toBeLessThan(0.1 * RATE)
    expect(goodIn(seconds, 300, LASTS_S)).toBeGreaterThan(ALL - 0.02 * RATE)
  })

  test('without retries the spike ends with itself', () => {
    const seconds = run(storm(RATE, 0), [SPIKE], [], 300)
    expect(goodIn(seconds, 70, 80)).toBeLessThan(0.1 * RATE)
    expect(goodIn(seconds, 140, 300)).toBeGreaterThan(0.97 * RATE)
  })
})

describe('a cache that is emptied and cannot fill', () => {
  /** The database does 40 calls a second; 200 are asked for, and nearly all of them are in the cache. */
  const RATE = 200
  const aside: System = systemOf(
    [roomy('shop'), partOf('db', { workers: 4, queue: 400 })],
    [
      stepOf('shop', {
        does: 'cache',
        cache: 'prices',
        keys: 800,
        lifeS: 60,
        filling: 'each',
        covers: 1,
        isFull: true,
      }),
      callOf('shop', 'db', { limitMs: 500 }),
      workOf('db', exponential(100)),
    ],
    peopleOf('shop', RATE),
  )
  const EMPTIED: Fault = { kind: 'cache', cache: 'prices', atS: 60, untilS: null }

  test('while it is full, the database has room', () => {
    const calm = run(aside, [], [], 300)
    expect(goodIn(calm, 20, 300)).toBeGreaterThan(0.98 * RATE)
    expect(meanOf(calm.slice(20).map(({ parts }) => parts[1]!.busy))).toBeLessThan(0.7)
  })

  test('emptied once it stays nearly empty: what comes too late is not kept', () => {
    const seconds = run(aside, [EMPTIED])
    for (let fromS = 80; fromS < LASTS_S; fromS += 60)
      expect(goodIn(seconds, fromS, fromS + 60)).toBeLessThan(0.2 * RATE)
  })

  test('letting in few at first, and then ever more, fills it for good', () => {
    const seconds = run(
      aside,
      [EMPTIED],
      [0.9, 0.75, 0.5, 0].map((share, at) => act(140 + 60 * at, { kind: 'shed', load: 'people', share })),
    )
    expect(goodIn(seconds, 80, 140)).toBeLessThan(0.2 * RATE)
    expect(goodIn(seconds, 340, LASTS_S)).toBeGreaterThan(0.98 * RATE)
  })

  test('letting all in at once, before it has filled, empties it again', () => {
    const seconds = run(aside, [EMPTIED], shedding(0.9, 140, 180), 360)
    // The tenth that is let in is served well by then.
    expect(goodIn(seconds, 170, 180)).toBeGreaterThan(0.9 * 0.1 * RATE)
    expect(goodIn(seconds, 200, 360)).toBeLessThan(0.2 * RATE)
  })
})
