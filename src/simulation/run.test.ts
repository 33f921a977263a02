import { expect, test } from 'vitest'
import { runWhole } from './run.ts'
import type { Load, Part, Step, System } from './system.ts'

const part = (id: string, more: Partial<Part> = {}): Part => ({
  id,
  instances: 1,
  workers: 10,
  queue: 1000,
  balancer: 'least busy',
  startS: 5,
  cold: null,
  memory: null,
  disk: null,
  rows: null,
  leads: null,
  ...more,
})
const work = (part: string, mean: number, as: 'fixed' | 'exponential' = 'exponential'): Step => ({
  part,
  request: null,
  when: null,
  does: 'work',
  time: { as, mean },
  perThousandRows: 0,
})
const call = (part: string, to: string, more: Partial<Step & { does: 'call' }> = {}): Step => ({
  part,
  request: null,
  when: null,
  does: 'call',
  to,
  pool: null,
  poolWaitMs: null,
  limitMs: null,
  retries: null,
  breaker: null,
  fallback: false,
  ...more,
})
const load = (to: string, perSecond: number, more: Partial<Load> = {}): Load => ({
  id: 'users',
  request: 'look',
  to,
  arrivals: 'poisson',
  rate: [{ atS: 0, perSecond }],
  patienceS: 8,
  retries: null,
  ...more,
})

test('a dependency that becomes slow takes all workers, and the law of Little holds exactly', () => {
  const system: System = {
    parts: [part('shop', { workers: 20 }), part('bank')],
    steps: [work('shop', 5), call('shop', 'bank', { limitMs: 800, pool: 10 }), work('bank', 20)],
    loads: [load('shop', 40)],
    names: [],
    switches: [],
  }
  const slow = { atS: 20, untilS: 60, kind: 'slower', part: 'bank', factor: 20, instances: null } as const
  const plan = { system, faults: [slow], seed: 7, promised: { share: 0.99, limitMs: 400 } }
  const { seconds, sums } = runWhole(plan, 100, [])
  expect([10, 40, 90].map((at) => Math.round(10 * (seconds[at]?.parts[0]?.busy ?? 0)))).toEqual([0, 10, 0])
  for (const sum of [sums.people, ...sums.parts]) expect(sum.inFlightUs).toBe(sum.stayedUs + sum.openUs)
})
