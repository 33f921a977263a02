import type { Incident } from '#city/incident.ts'
import { toBuildingId } from '#city/ids.ts'
import type { IncidentId } from '#city/ids.ts'
import type { Action, Doing, Part, Step } from '#simulation/system.ts'

const part = (id: string, more: Partial<Part> = {}): Part => ({
  id,
  instances: 2,
  workers: 20,
  queue: 100,
  balancer: 'least busy',
  startS: 10,
  cold: { factor: 3, seconds: 20 },
  memory: null,
  disk: null,
  rows: null,
  leads: null,
  ...more,
})

const step = (id: string, request: string | null, doing: Doing): Step => ({ part: id, request, when: null, ...doing })
const work = (ms: number): Doing => ({ does: 'work', time: { as: 'exponential', mean: ms }, perThousandRows: 0 })
const call = (to: string, more: Partial<Extract<Doing, { does: 'call' }>> = {}): Doing => ({
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

const ACTIONS: readonly (Action & { readonly name: string; readonly mends: boolean })[] = [
  {
    id: 'breaker',
    name: 'Open the breaker to the bank',
    takesS: 10,
    effects: [{ kind: 'breaker', from: 'shop', to: 'bank', stands: 'open' }],
    mends: false,
  },
  {
    id: 'restart-shop',
    name: 'Restart the shop',
    takesS: 30,
    effects: [{ kind: 'restart', part: 'shop' }],
    mends: false,
  },
]

/** A night that the content doesn't have, in which a bank answers slowly and holds up a shop. */
export const SAMPLE: Incident = {
  id: 'sample' as IncidentId,
  title: 'The slow bank',
  building: toBuildingId('rest-api'),
  level: 3,
  night: [{ kind: 'text', text: 'It is twenty to ten, and the shop sells tickets.' }],
  clock: 21 * 60 + 40,
  lastsS: 600,
  seed: 7,
  promised: { share: 0.995, limitMs: 400 },
  alert: { part: null, signal: 'failed', above: true, value: 0.02, forS: 20 },
  changes: [],
  parts: [
    { id: 'shop', name: 'the shop', building: toBuildingId('rest-api') },
    { id: 'bank', name: 'the bank', building: toBuildingId('server-runtime') },
    { id: 'orders', name: 'the orders', building: toBuildingId('database') },
    { id: 'prices', name: 'the prices', building: toBuildingId('javascript') },
    { id: 'mail', name: 'the letters', building: toBuildingId('async-real-time') },
  ],
  system: {
    parts: [
      part('shop', { memory: { limit: 512, base: 200, perRequest: 0.002 } }),
      part('bank', { instances: 3, workers: 8 }),
      part('orders', { instances: 1, workers: 16, disk: { size: 2000, used: 800, perRequest: 0.02 } }),
      part('prices', { instances: 2, workers: 8 }),
      part('mail', { instances: 1, workers: 4 }),
    ],
    steps: [
      step('shop', null, work(4)),
      step('shop', 'look', {
        does: 'cache',
        cache: 'prices',
        keys: 500,
        lifeS: 60,
        filling: 'each',
        covers: 1,
        isFull: true,
      }),
      step('shop', 'look', call('prices', { limitMs: 500 })),
      step('shop', 'pay', call('orders', { pool: 10, poolWaitMs: 1000 })),
      step('shop', 'pay', call('bank', { breaker: { share: 0.5, of: 400, openS: 10 }, fallback: true })),
      step('shop', 'pay', { does: 'send', to: 'mail' }),
      step('bank', null, work(40)),
      step('orders', null, work(8)),
      step('prices', null, work(15)),
      step('prices', null, call('orders')),
      step('mail', null, work(20)),
    ],
    loads: [
      {
        id: 'buyers',
        request: 'pay',
        to: 'shop',
        arrivals: 'poisson',
        rate: [{ atS: 0, perSecond: 30 }],
        patienceS: 8,
        retries: { count: 2, waitMs: 1000, factor: 2, jitter: 0.5, budget: null },
      },
      {
        id: 'lookers',
        request: 'look',
        to: 'shop',
        arrivals: 'poisson',
        rate: [{ atS: 0, perSecond: 60 }],
        patienceS: 8,
        retries: null,
      },
    ],
    names: [],
    switches: [],
  },
  faults: [
    { kind: 'slower', part: 'bank', factor: 40, instances: null, atS: 90, untilS: null },
    { kind: 'gone', part: 'prices', instances: 1, atS: 120, untilS: 300 },
  ],
  actions: ACTIONS.map((action) => ({ ...action, price: [], watch: { part: 'shop', signal: 'p95' } })),
  messages: [],
  causes: [],
  answer: {
    what: [],
    tempting: { action: 'restart-shop', why: [] },
    moments: [150, 240],
    best: [{ atS: 150, action: 'breaker' }],
    question: [],
  },
}
