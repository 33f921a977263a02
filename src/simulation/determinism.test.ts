import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Fault, System } from './system.ts'
import type { Act } from './testing/checked-run.ts'
import { checkedRun } from './testing/checked-run.ts'
import { partOf } from './testing/made-seconds.ts'
import { callOf, exponential, peopleOf, retriesOf, stepOf, systemOf, workOf } from './testing/made-systems.ts'

/** Fields in the order of their names, so that only values count. */
const ordered = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value

/** A short digest of every second, every sum and every line of the log. */
function digestOf(seed: number, system: System, faults: readonly Fault[], acted: readonly Act[]): string {
  const plan = { system, faults, seed, promised: { share: 0.99, limitMs: 300 } }
  const { seconds, totals, log } = checkedRun(plan, 60, acted)
  return createHash('sha256')
    .update(JSON.stringify([seconds, totals, log], ordered))
    .digest('hex')
    .slice(0, 16)
}

const QUEUE = systemOf(
  [partOf('shop', { instances: 3, workers: 2, queue: 20, balancer: 'least busy' })],
  [workOf('shop', { as: 'log-normal', mean: 80, deviation: 120 })],
  peopleOf('shop', 60, { patienceS: 2, retries: retriesOf(2, { jitter: 0.5, factor: 2, waitMs: 200 }) }),
)

const CHAIN = systemOf(
  [
    partOf('shop', {
      instances: 2,
      workers: 20,
      queue: 50,
      balancer: 'random of two',
      memory: { limit: 300, base: 200, perRequest: 0.05 },
      cold: { factor: 3, seconds: 10 },
    }),
    partOf('db', { workers: 8, queue: 50, rows: { count: 50_000, perRequest: 1 } }),
    partOf('mail', { workers: 2, queue: 30, disk: { size: 50, used: 40, perRequest: 0.01 } }),
  ],
  [
    stepOf('shop', { does: 'cache', cache: 'prices', keys: 500, lifeS: 20, filling: 'one', covers: 1, isFull: true }),
    callOf('shop', 'db', {
      pool: 5,
      poolWaitMs: 200,
      limitMs: 150,
      retries: retriesOf(2, { jitter: 1, budget: 0.2 }),
      breaker: { share: 0.5, of: 20, openS: 3 },
      fallback: true,
    }),
    stepOf('shop', { does: 'send', to: 'mail' }),
    stepOf('db', { does: 'lock', lock: 'stock', covers: 1, waitMs: 100 }),
    stepOf('db', { does: 'work', time: exponential(4), perThousandRows: 0.05 }),
    workOf('mail', exponential(20)),
  ],
  peopleOf('shop', 80, { patienceS: 5 }),
)

const ACCOUNTS = systemOf(
  [partOf('bank', { workers: 30, leads: 'orders' }), partOf('other')],
  [
    stepOf('bank', { does: 'read', accounts: 5, start: 1000, amount: 400 }),
    workOf('bank', exponential(30)),
    stepOf('bank', { does: 'store', record: 'orders' }),
    stepOf('bank', { does: 'transfer', guard: 'none' }),
  ],
  peopleOf('bank', 50, { arrivals: 'even' }),
)

test('a seed gives the same run, to the last digit, on every machine', () => {
  const act = (atS: number, effect: Act['action']['effects'][number]): Act => ({
    atS,
    action: { id: 'act', takesS: 2, effects: [effect] },
  })
  expect({
    queue: digestOf(1, QUEUE, [], []),
    chain: digestOf(
      2,
      CHAIN,
      [
        { kind: 'slower', part: 'db', factor: 8, instances: null, atS: 15, untilS: 30 },
        { kind: 'cache', cache: 'prices', atS: 20, untilS: null },
        { kind: 'errors', part: 'mail', share: 0.3, instances: null, atS: 25, untilS: null },
      ],
      [act(35, { kind: 'restart', part: 'db' }), act(40, { kind: 'pool', from: 'shop', to: 'db', size: 20 })],
    ),
    accounts: digestOf(
      3,
      ACCOUNTS,
      [{ kind: 'promoted', part: 'other', record: 'orders', atS: 30, untilS: null }],
      [act(40, { kind: 'demote', part: 'other', record: 'orders' })],
    ),
  }).toEqual({ queue: 'dd1a0f9029b4873d', chain: 'f63bfe0e3a1f9881', accounts: '9de9b3e0cae5023b' })
})

test('another seed gives another run, and so does another digit', () => {
  const slower = { ...QUEUE, steps: [workOf('shop', { as: 'log-normal', mean: 80.001, deviation: 120 })] }
  const digests = [digestOf(1, QUEUE, [], []), digestOf(2, QUEUE, [], []), digestOf(1, slower, [], [])]
  expect(new Set(digests).size).toBe(3)
})
