import type { Doing, Load, Retries, Spread, Step, System } from '../system.ts'
import { partOf } from './made-seconds.ts'

export const stepOf = (part: string, doing: Doing): Step => ({ part, request: null, when: null, ...doing })

export const workOf = (part: string, time: Spread): Step => stepOf(part, { does: 'work', time, perThousandRows: 0 })

export const exponential = (mean: number): Spread => ({ as: 'exponential', mean })

/** A call without anything that would end it early. */
export const callOf = (part: string, to: string, more: Partial<Extract<Doing, { does: 'call' }>> = {}): Step =>
  stepOf(part, {
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

/** People who come by chance, so many a second, and wait for ever. */
export const peopleOf = (to: string, perSecond: number, more: Partial<Load> = {}): Load => ({
  id: 'people',
  request: 'pay',
  to,
  arrivals: 'poisson',
  rate: [{ atS: 0, perSecond }],
  patienceS: null,
  retries: null,
  ...more,
})

/** Again at once, or nearly, and always after the same wait. */
export const retriesOf = (count: number | null, more: Partial<Retries> = {}): Retries => ({
  count,
  waitMs: 10,
  factor: 1,
  jitter: 0,
  budget: null,
  ...more,
})

export const systemOf = (parts: System['parts'], steps: System['steps'], load: Load): System => ({
  parts,
  steps,
  loads: [load],
  names: [],
  switches: [],
})

/** Enough workers for whoever comes, so that nobody waits for one. */
export const roomy = (id: string) => partOf(id, { workers: 100_000 })
