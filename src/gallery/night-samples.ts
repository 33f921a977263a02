import { toBuildingId } from '#city/ids.ts'
import type { IncidentId } from '#city/ids.ts'
import type { Incident, IncidentAction } from '#city/incident.ts'
import type { Inline } from '#city/text.ts'
import type { Part, Step } from '#simulation/system.ts'

const words = (text: string): readonly Inline[] => [{ kind: 'text', text }]

const part = (id: string, more: Partial<Part> = {}): Part => ({
  id,
  instances: 2,
  workers: 10,
  queue: 50,
  balancer: 'least busy',
  startS: 10,
  cold: null,
  memory: null,
  disk: null,
  rows: null,
  leads: null,
  ...more,
})

const work = (id: string, mean: number): Step => ({
  part: id,
  request: null,
  when: null,
  does: 'work',
  time: { as: 'exponential', mean },
  perThousandRows: 0,
})

const call = (id: string, to: string): Step => ({
  part: id,
  request: null,
  when: null,
  does: 'call',
  to,
  pool: 10,
  poolWaitMs: 1000,
  limitMs: 2000,
  retries: null,
  breaker: null,
  fallback: false,
})

const watch = { part: 'shop', signal: 'busy' } as const

const ACTIONS: readonly IncidentAction[] = [
  {
    id: 'shorter',
    takesS: 10,
    effects: [{ kind: 'time limit', from: 'shop', to: 'bank', ms: 300 }],
    name: 'Wait for the bank for 300 ms only',
    price: words('Who pays is turned away where the bank is late.'),
    watch,
    mends: false,
  },
  {
    id: 'restart',
    takesS: 5,
    effects: [{ kind: 'restart', part: 'shop' }],
    name: 'Restart the shop',
    price: words('What it works on is lost.'),
    watch,
    mends: false,
  },
  {
    id: 'other-bank',
    takesS: 40,
    effects: [{ kind: 'roll back', part: 'bank' }],
    name: 'Ask the bank to roll back',
    price: words('Somebody has to be woken.'),
    watch: { part: 'bank', signal: 'p95' },
    mends: true,
  },
  {
    id: 'look',
    takesS: 0,
    effects: [{ kind: 'nothing' }],
    name: 'Look on',
    price: words('Nothing changes by it.'),
    watch: { part: null, signal: 'failed' },
    mends: false,
  },
]

const cause = (id: string, text: string, told: string, isRight = false) => ({
  id,
  text: words(text),
  isRight,
  told: words(told),
  checks: [],
})

/** A night of five minutes, in which the bank answers slowly after a release of its own. */
export const SAMPLE_INCIDENT: Incident = {
  id: 'sample-night' as IncidentId,
  title: 'Nobody can pay',
  building: toBuildingId('frontend'),
  level: 0,
  night: words(
    'The bakery’s shop takes orders until midnight. Its payments go through a bank that you have never met. At twenty to ten your phone lights up.',
  ),
  clock: 21 * 60 + 40,
  lastsS: 300,
  seed: 7,
  promised: { share: 0.99, limitMs: 400 },
  alert: { part: null, signal: 'failed', above: true, value: 0.02, forS: 10 },
  changes: [
    { when: 'yesterday, 18:00', what: words('A new picture of the Sunday rolls.'), isTrail: false },
    { when: 'today, 17:30', what: words('The bank wrote that it would release something tonight.'), isTrail: true },
  ],
  parts: [
    { id: 'shop', name: 'the shop', building: toBuildingId('frontend') },
    { id: 'orders', name: 'the orders', building: toBuildingId('database') },
    { id: 'bank', name: 'the bank', building: toBuildingId('rest-api') },
  ],
  system: {
    parts: [part('shop'), part('orders', { instances: 1 }), part('bank', { instances: 1, workers: 20 })],
    steps: [work('shop', 5), call('shop', 'orders'), call('shop', 'bank'), work('orders', 4), work('bank', 40)],
    loads: [
      {
        id: 'buyers',
        request: 'pay',
        to: 'shop',
        arrivals: 'poisson',
        rate: [{ atS: 0, perSecond: 40 }],
        patienceS: 5,
        retries: null,
      },
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
      factor: 20,
      share: 0,
      mbPerRequest: 0,
    },
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
      'p95 of the bank is twenty times what it was, and the shop waits for it.',
      true,
    ),
    cause('orders', 'The orders answer slowly.', 'p95 of the orders stays at a few milliseconds.'),
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
      'The bank’s release made each of its answers take twenty times as long. The shop has twenty workers, each waits for the bank, and soon all of them do: then people who only want to look wait too.',
    ),
    tempting: {
      action: 'restart',
      why: words(
        'The shop is what people see, and it is full. Restarted, it is empty for two seconds and full again after ten.',
      ),
    },
    moments: [90, 120, 180],
    best: [
      { atS: 90, action: 'shorter' },
      { atS: 90, action: 'other-bank' },
    ],
    question: words('Whose night is it when somebody else’s release wakes you?'),
  },
}

/** Another one, that is open while the first waits. */
export const OTHER_INCIDENT: Incident = {
  ...SAMPLE_INCIDENT,
  id: 'other-night' as IncidentId,
  title: 'The list that grew',
}
