import { toBuildingId } from '#city/ids.ts'
import type { IncidentId } from '#city/ids.ts'
import type { Incident, IncidentAction } from '#city/incident.ts'
import type { Inline } from '#city/text.ts'
import type { Doing, Load, Part, Step } from '#simulation/system.ts'
import { partOf } from '#simulation/testing/made-seconds.ts'

const words = (text: string): readonly Inline[] => [{ kind: 'text', text }]

const part = (id: string, more: Partial<Part> = {}): Part =>
  partOf(id, {
    instances: 2,
    workers: 20,
    queue: 100,
    balancer: 'least busy',
    cold: { factor: 3, seconds: 20 },
    ...more,
  })

/** `request`: the kind of requests that take the step; null: all. */
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

const load = (id: string, request: string, perSecond: number, retries: Load['retries']): Load => ({
  id,
  request,
  to: 'shop',
  arrivals: 'poisson',
  rate: [{ atS: 0, perSecond }],
  patienceS: 8,
  retries,
})

const action = (
  id: string,
  [name, price]: readonly [string, string],
  does: Pick<IncidentAction, 'takesS' | 'effects' | 'watch'>,
  mends = false,
): IncidentAction => ({ id, name, price: words(price), ...does, mends })

const ACTIONS: readonly IncidentAction[] = [
  action('breaker', ['Open the breaker to the bank', 'Who pays is told that the bank will be asked later.'], {
    takesS: 10,
    effects: [{ kind: 'breaker', from: 'shop', to: 'bank', stands: 'open' }],
    watch: { part: 'shop', signal: 'busy' },
  }),
  action('restart', ['Restart the shop', 'What it works on is lost.'], {
    takesS: 30,
    effects: [{ kind: 'restart', part: 'shop' }],
    watch: { part: 'shop', signal: 'p95' },
  }),
  action(
    'other-bank',
    ['Ask the bank to roll back', 'Somebody has to be woken.'],
    { takesS: 40, effects: [{ kind: 'roll back', part: 'bank' }], watch: { part: 'bank', signal: 'p95' } },
    true,
  ),
  action('look', ['Look on', 'Nothing changes by it.'], {
    takesS: 0,
    effects: [{ kind: 'nothing' }],
    watch: { part: null, signal: 'failed' },
  }),
]

const cause = (id: string, text: string, told: string, isRight = false) => ({
  id,
  text: words(text),
  isRight,
  told: words(told),
  checks: [],
})

/** A night that the content doesn't have, in which a bank answers slowly after a release of its own and holds up a shop. */
export const SAMPLE_NIGHT: Incident = {
  id: 'sample-night' as IncidentId,
  title: 'Nobody can pay',
  building: toBuildingId('frontend'),
  level: 0,
  night: words(
    'The bakery’s shop takes orders until midnight. Its payments go through a bank that you have never met. At twenty to ten your phone lights up.',
  ),
  clock: 21 * 60 + 40,
  lastsS: 600,
  seed: 7,
  promised: { share: 0.99, limitMs: 400 },
  alert: { part: null, signal: 'failed', above: true, value: 0.02, forS: 10 },
  changes: [
    { when: 'yesterday, 18:00', what: words('A new picture of the Sunday rolls.'), isTrail: false },
    { when: 'today, 17:30', what: words('The bank wrote that it would release something tonight.'), isTrail: true },
  ],
  parts: [
    { id: 'shop', name: 'the shop', building: toBuildingId('frontend') },
    { id: 'bank', name: 'the bank', building: toBuildingId('rest-api') },
    { id: 'orders', name: 'the orders', building: toBuildingId('database') },
    { id: 'prices', name: 'the prices', building: toBuildingId('javascript') },
    { id: 'mail', name: 'the letters', building: toBuildingId('server-runtime') },
  ],
  system: {
    parts: [
      part('shop', { memory: { limit: 512, base: 200, perRequest: 0.002 } }),
      part('bank', { instances: 3, workers: 8 }),
      part('orders', { instances: 1, workers: 16, disk: { size: 2000, used: 800, perRequest: 0.02 } }),
      part('prices', { workers: 8 }),
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
      load('buyers', 'pay', 30, { count: 2, waitMs: 1000, factor: 2, jitter: 0.5, budget: null }),
      load('lookers', 'look', 60, null),
    ],
    names: [],
    switches: [],
  },
  faults: [
    {
      atS: 60,
      untilS: null,
      kind: 'release',
      part: 'bank',
      instances: null,
      factor: 40,
      share: 0,
      mbPerRequest: 0,
    },
    { atS: 120, untilS: 300, kind: 'gone', part: 'prices', instances: 1 },
  ],
  actions: ACTIONS,
  messages: [
    {
      when: { part: null, signal: 'failed', above: true, value: 0.1, forS: 5 },
      from: 'Ines, baker',
      text: 'I pressed pay and it spins.',
    },
    {
      when: { part: null, signal: 'failed', above: true, value: 0.3, forS: 30 },
      from: 'Tomasz, support',
      text: 'Eleven people have rung. All of them want to know whether they have paid.',
    },
  ],
  causes: [
    cause(
      'bank',
      'The bank answers slowly.',
      'p95 of the bank is forty times what it was, and the shop waits for it.',
      true,
    ),
    cause('orders', 'The orders answer slowly.', 'p95 of the orders stays at a few hundredths of a second.'),
    cause('crowd', 'More people come than on other nights.', 'As many ask as before.'),
    cause('memory', 'The shop runs out of memory.', 'No instance of the shop is ended.'),
    cause(
      'release',
      'A release of the shop is broken.',
      'Nothing of the shop was released, and both instances do alike.',
    ),
    cause('disk', 'A disk is full.', 'No line of the log speaks of a disk.'),
  ],
  answer: {
    what: words(
      'The bank’s release made each of its answers take forty times as long. The shop has twenty workers an instance, each waits for the bank, and soon all of them do: then people who only want to look wait too.',
    ),
    tempting: {
      action: 'restart',
      why: words(
        'The shop is what people see, and it is full. Restarted, it is empty for some seconds and soon full again.',
      ),
    },
    moments: [90, 150, 240],
    best: [
      { atS: 90, action: 'breaker' },
      { atS: 90, action: 'other-bank' },
    ],
    question: words('Whose night is it when somebody else’s release wakes you?'),
  },
}

/** Another one, that is open while the first waits. */
export const OTHER_NIGHT: Incident = { ...SAMPLE_NIGHT, id: 'other-night' as IncidentId, title: 'The list that grew' }
