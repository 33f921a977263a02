import { expect, test } from 'vitest'
import type { Doing } from './system.ts'
import { eachSecond, evenly, failedSo, fixedWork, nightOf, SHOP_AND_BANK } from './testing/even-shop.ts'
import { partOf } from './testing/made-seconds.ts'
import { callOf, peopleOf, stepOf, systemOf } from './testing/made-systems.ts'

const cacheOf = (more: Partial<Extract<Doing, { does: 'cache' }>> = {}) =>
  stepOf('shop', {
    does: 'cache',
    cache: 'prices',
    keys: 100,
    lifeS: 1000,
    filling: 'each',
    covers: 1,
    isFull: false,
    ...more,
  })
const room = { workers: 1000 }
const sum = (numbers: readonly (number | null)[]) => numbers.reduce((all: number, one) => all + (one ?? 0), 0)

test('cache: each key is filled once, and what is covered is left out afterwards', () => {
  const steps = [cacheOf(), fixedWork('shop', 1), fixedWork('shop', 2)]
  const { seconds } = nightOf(systemOf([partOf('shop', room)], steps, evenly('shop', 100)), 60)
  const misses = sum(eachSecond(seconds, 0, ({ misses }) => misses))
  expect([misses, sum(eachSecond(seconds, 0, ({ hits }) => hits))]).toEqual([100, 5899])
  expect(seconds[59]?.people.p99).toBe(2)
})

test('cache: each instance has its own, and a restart empties it', () => {
  const system = systemOf(
    [partOf('shop', { ...room, instances: 2, startS: 0 })],
    [cacheOf({ isFull: true }), fixedWork('shop', 1)],
    evenly('shop', 100),
  )
  const restart = { kind: 'restart', part: 'shop' } as const
  const { seconds } = nightOf(system, 60, { effects: [{ atS: 2, effect: restart }] })
  expect(sum(eachSecond(seconds, 0, ({ misses }) => misses))).toBe(200)
})

test('cache: a full one is as old as chance has it, so that its keys end one after the other', () => {
  const steps = [cacheOf({ isFull: true, lifeS: 10, keys: 1000 }), fixedWork('shop', 1)]
  const { seconds } = nightOf(systemOf([partOf('shop', room)], steps, evenly('shop', 1000)), 10)
  const misses = eachSecond(seconds, 0, ({ misses }) => misses)
  expect(Math.max(...misses.map((count) => count ?? 0))).toBeLessThan(130)
  expect(sum(misses)).toBeGreaterThan(850)
})

test('cache, filling one: whoever waits shares the failure too', () => {
  const steps = [
    cacheOf({ keys: 1, filling: 'one' }),
    callOf('shop', 'bank', { limitMs: 500 }),
    fixedWork('bank', 5000),
  ]
  const { seconds } = nightOf(SHOP_AND_BANK(steps, evenly('shop', 10), room), 3)
  expect(failedSo(seconds, 0, 'timed out')).toEqual([5, 10, 10])
  expect(eachSecond(seconds, 1, ({ arrived }) => arrived)).toEqual([2, 2, 2])
})

test('cache: a fallback fills nothing', () => {
  const steps = [cacheOf({ keys: 1 }), callOf('shop', 'bank', { fallback: true })]
  const { seconds } = nightOf(SHOP_AND_BANK(steps, evenly('shop', 10), room, { instances: 0 }), 3)
  expect(eachSecond(seconds, 0, ({ hits, answered }) => answered - hits)).toEqual([9, 10, 10])
})

test('cache: a person asks for the same key in all tries and in all parts', () => {
  const shared = {
    cache: 'prices',
    keys: 1_000_000,
    lifeS: 1000,
    filling: 'each',
    covers: 0,
    isFull: false,
    does: 'cache',
  } as const
  const steps = [
    stepOf('shop', shared),
    callOf('shop', 'bank', { retries: { count: 2, waitMs: 10, factor: 1, jitter: 0, budget: null } }),
    stepOf('bank', shared),
  ]
  const system = SHOP_AND_BANK(steps, evenly('shop', 10), room)
  const { seconds } = nightOf(system, 3, {
    faults: [{ kind: 'cut off', from: 'shop', to: 'bank', lost: 'answers', fromS: 0, toS: 0 }],
  })
  expect(sum(eachSecond(seconds, 1, ({ hits }) => hits))).toBe(0)
  const twice = [stepOf('shop', shared), stepOf('shop', { ...shared })]
  const again = nightOf(systemOf([partOf('shop', room)], twice, evenly('shop', 10)), 3)
  expect(eachSecond(again.seconds, 0, ({ hits }) => hits)).toEqual([9, 10, 10])
})

test('lock: one at a time, in the order in which they came, whatever the parts and instances', () => {
  const lock = { does: 'lock', lock: 'stock', covers: 1, waitMs: null } as const
  const steps = [stepOf('shop', lock), fixedWork('shop', 200), fixedWork('shop', 1)]
  const { seconds } = nightOf(systemOf([partOf('shop', { ...room, instances: 3 })], steps, evenly('shop', 10)), 4)
  expect(eachSecond(seconds, 0, ({ answered }) => answered)).toEqual([4, 5, 5, 5])
})

test('lock: is freed when whoever holds it fails', () => {
  const lock = { does: 'lock', lock: 'stock', covers: 1, waitMs: null } as const
  const steps = [stepOf('shop', lock), callOf('shop', 'bank', { limitMs: 100 }), fixedWork('bank', 5000)]
  const { seconds } = nightOf(SHOP_AND_BANK(steps, evenly('shop', 5), room), 3)
  expect(failedSo(seconds, 0, 'timed out')).toEqual([4, 5, 5])
})

test('lock: is freed on the way when a cached key leaves its end out', () => {
  const lock = { does: 'lock', lock: 'stock', covers: 2, waitMs: null } as const
  const steps = [stepOf('shop', lock), cacheOf({ covers: 2, keys: 1 }), fixedWork('shop', 10), fixedWork('shop', 10)]
  const { totals } = nightOf(systemOf([partOf('shop', room)], steps, evenly('shop', 10)), 10)
  expect(totals).toMatchObject({ arrived: 99, answered: 99 })
})

const moving = (guard: 'none' | 'version' | 'balance', accounts = 2) =>
  systemOf(
    [partOf('db', room)],
    [
      stepOf('db', { does: 'read', accounts, start: 1000, amount: 500 }),
      fixedWork('db', 50),
      stepOf('db', { does: 'transfer', guard }),
    ],
    peopleOf('db', 100),
  )

test('transfer without a guard: what was read is old, and accounts are overdrawn', () => {
  const { totals, seconds } = nightOf(moving('none'), 20)
  expect(totals.wrong).toBeGreaterThan(10)
  expect(totals.wrong).toBe(sum(eachSecond(seconds, null, ({ wrong }) => wrong)))
  expect(totals.failed).toBe(0)
})

test('transfer by version: whoever is late fails, and nothing is overdrawn', () => {
  const { totals, seconds } = nightOf(moving('version'), 20)
  expect(totals.wrong).toBe(0)
  expect(sum(failedSo(seconds, null, 'conflict'))).toBe(totals.failed)
  expect(totals.failed).toBeGreaterThan(100)
})

test('transfer by balance: looks and writes in one step; a no is an answer', () => {
  const { totals } = nightOf(moving('balance'), 20)
  expect(totals).toMatchObject({ wrong: 0, failed: 0 })
})
