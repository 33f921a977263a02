import { expect, test } from 'vitest'
import { printDiagnostic } from '../diagnostic.ts'
import { loadFlow } from '../flow/flow.ts'
import { SMALL_FLOW } from '../sample.ts'
import { readIncident } from './incident.ts'
import { readIncidents } from './incidents.ts'
import { SLOW_BANK } from './sample.ts'

const { city } = loadFlow({ file: 'flow.md', text: SMALL_FLOW }).document!
const read = (text: string, file = 'slow-bank.md') => readIncident({ file, text }, { city, hasStory: true })
const printed = (text: string) => read(text).report.diagnostics().map(printDiagnostic)

test('an incident without errors is read whole', () => {
  expect(printed(SLOW_BANK)).toEqual([])
  const { system, faults, actions, alert, promised, messages, answer, ...rest } = read(SLOW_BANK).incident!
  expect(rest).toMatchObject({
    id: 'slow-bank',
    title: 'The slow bank',
    building: 'auth',
    level: 1,
    clock: 1300,
    seed: 7,
  })
  expect(promised).toEqual({ share: 0.995, limitMs: 400 })
  expect(alert).toEqual({ part: null, signal: 'failed', above: true, value: 0.02, forS: 20 })
  expect(system.parts[1]).toEqual({
    id: 'shop',
    instances: 2,
    workers: 10,
    queue: 20,
    balancer: 'least busy',
    startS: 10,
    cold: { factor: 3, seconds: 20 },
    memory: null,
    disk: null,
    rows: null,
    leads: null,
  })
  expect(system.steps[2]).toEqual({
    part: 'shop',
    request: 'pay',
    when: null,
    does: 'call',
    to: 'bank',
    pool: null,
    poolWaitMs: null,
    limitMs: 5000,
    retries: null,
    breaker: { share: 0.5, of: 20, openS: 10 },
    fallback: true,
  })
  expect(faults).toEqual([{ atS: 60, untilS: null, kind: 'slower', part: 'bank', factor: 100, instances: null }])
  expect(actions[0]).toEqual({
    id: 'breaker',
    name: 'Open the breaker to the bank',
    takesS: 5,
    effects: [{ kind: 'breaker', from: 'shop', to: 'bank', stands: 'open' }],
    watch: { part: 'shop', signal: 'busy' },
    mends: false,
    price: [
      { kind: 'text', text: 'Orders go out ' },
      { kind: 'emphasis', children: [{ kind: 'text', text: 'unpaid' }] },
      { kind: 'text', text: '.' },
    ],
  })
  expect(messages[0]!.from).toBe('Ines, baker')
  expect(answer).toMatchObject({ moments: [150, 200], best: [{ atS: 150, action: 'breaker' }] })
  expect(answer.tempting).toEqual({
    action: 'restart-shop',
    why: [{ kind: 'text', text: 'it waits for somebody else, so that a restart only empties it.' }],
  })
})

const swap = (from: string, to: string): string => {
  if (!SLOW_BANK.includes(from)) throw new Error(`the sample has no ${from}`)
  return SLOW_BANK.replace(from, to)
}

test.each([
  ['a file of another name', swap('(`slow-bank`)', '(`slow`)'), 'the id is "slow", but the file is called'],
  ['a title without an id', swap(' (`slow-bank`)', ''), 'found "The slow bank", expected'],
  ['an unknown building', swap('At:** Auth', 'At:** Auht'), 'Did you mean "Auth"?'],
  ['a missing label', swap('**Seed:** 7\n', ''), 'has no "Seed"'],
  ['a missing table', swap('## Messages', '## Mesages'), 'Did you mean "Messages"?'],
  ['two tables of one name', `${SLOW_BANK}\n## Best run\n`, 'second "Best run"'],
  ['a time of day', swap('21:40', '24:00'), '"Clock" of incident "slow-bank": found "24:00", expected a time of day'],
  ['a promise', swap('99.5% under 400 ms', 'soon'), 'found "soon", expected such as "99.5% under 400 ms"'],
  ['a night that is too long', swap('6 min', '21 min'), 'at most 20 min'],
  ['a seed', swap('**Seed:** 7', '**Seed:** 4294967296'), 'found "4294967296", expected at most 4294967295'],
  ['a number of any length', swap('| 2 | 10 | 20 |', '| 99999999999999999999 | 10 | 20 |'), 'expected at most 200.'],
  ['a time of any length', swap('limit 5 s', 'limit 99999999999999 ms'), 'expected at most 720 min'],
  ['an alert', swap('failed > 2%', 'faild > 2%'), 'Did you mean "failed"?'],
  ['a share without its sign', swap('failed > 2% for', 'failed > 2 for'), 'expected a share such as "2%"'],
  [
    'a signal that people have not',
    swap('Alert:** people failed > 2%', 'Alert:** people busy > 2%'),
    'no "busy" of people',
  ],
  ['a signal that is not counted', swap('`shop` busy | no', '`shop` memory | no'), 'there is no "memory" of "shop"'],
  [
    'an action that tempts and is not there',
    swap('Tempting:** `restart-shop`', 'Tempting:** `restart`'),
    'unknown action "restart"',
  ],
  ['a tempting action without a reason', swap('`restart-shop`: it', '`restart-shop` it'), 'expected an action and why'],
  ['moments that fall', swap('150 s, 200 s', '200 s, 150 s'), 'expected moments that rise'],
  ['a part of no building', swap('the bank | Auth', 'the bank | Vault'), 'part "bank" is unknown building "Vault"'],
  ['a second part', swap('| `bank` | the bank', '| `shop` | the bank'), 'second part "shop"; the first is on line 20'],
  [
    'no workers',
    swap('| 2 | 20 | 100 | round', '| 2 | 0 | 100 | round'),
    'workers of part "bank": found "0", expected at least 1',
  ],
  ['a key that is misspelt', swap('cold 3 for 20 s', 'clod 3 for 20 s'), 'Did you mean "cold"?'],
  ['a key that is there twice', swap('limit 5 s;', 'limit 5 s; limit 6 s;'), '"limit" is there twice'],
  ['a key that is missing', swap('time 40 ms exponential', ''), '"time" is missing'],
  ['a unit', swap('time 40 ms', 'time 40 sec'), 'found "40 sec", expected a time such as "5 ms"'],
  [
    'a call of nobody',
    swap('to `bank`; limit', 'to `bnak`; limit'),
    'unknown part or name "bnak". Did you mean "bank"?',
  ],
  ['a request that nobody makes', swap('`shop` | `pay` | call', '`shop` | `buy` | call'), 'unknown request "buy"'],
  ['retries without a wait', swap('limit 5 s;', 'limit 5 s; retries 2;'), '"retries" needs "wait"'],
  ['a wait without retries', swap('limit 5 s;', 'limit 5 s; wait 2 s;'), '"wait" is of no use without "retries"'],
  ['retries without an end or a wait', swap('patience 8 s', 'retries endless; wait 0 ms'), 'a wait of at least 1 ms'],
  [
    'a circle of calls',
    swap('| `bank` | all | work |', '| `bank` | all | call | to `shop` |\n| `bank` | all | work |'),
    'goes round in a circle: shop, bank, shop',
  ],
  [
    'a part that calls itself',
    swap('| `bank` | all | work |', '| `bank` | all | send | to `bank` |\n| `bank` | all | work |'),
    'goes round in a circle: bank, bank',
  ],
  ['too many who ask', swap('20/s', '2001/s'), 'people ask 2001 times a second'],
  [
    'too many who ask after a fault',
    swap('slower | part `bank`; factor 100', 'load | load `buyers`; factor 101'),
    'people ask 2020 times a second',
  ],
  [
    'too many calls',
    swap(
      '| `bank` | all | work |',
      `${'| `bank` | all | call | to `orders` |\n'.repeat(15)}| \`bank\` | all | work |`,
    ).replace('20/s', '1999/s'),
    'calls a second at most. Expected at most 20000',
  ],
  [
    'two caches of one name that differ',
    swap(
      '| `bank` | all | work |',
      '| `bank` | all | cache | cache `a`; keys 5; life 9 s; covers 2; full |\n| `bank` | all | cache | cache `a`; keys 6; life 9 s; covers 1; full |\n| `bank` | all | work |',
    ),
    'cache a has 5 keys and 6',
  ],
  ['a record that nobody leads', swap('leads `sales`', ''), 'no part leads the record "sales"'],
  [
    'a lock over nothing',
    swap('| `orders` | all | store | record `sales` |', '| `orders` | all | lock | lock `a`; covers 1 |'),
    'covers 1 steps, but has 0 behind it',
  ],
  ['a fault of an unknown part', swap('part `bank`; factor', 'part `bnk`; factor'), 'unknown part "bnk"'],
  ['a fault that ends before it begins', swap('60 s | end', '60 s | 50 s'), 'is to end at 50 s, but begins at 60 s'],
  ['more instances than there are', swap('factor 100', 'factor 100; instances 3'), '"bank" has 2 instances, not 3'],
  [
    'a fault of memory that is not counted',
    swap('slower | part `bank`; factor 100', 'leak | part `bank`; by 1 MB'),
    'part "bank" has no memory',
  ],
  [
    'a way that is not there',
    swap('slower | part `bank`; factor 100', 'cut off | from `bank`; to `shop`; lost calls'),
    'nothing goes from "bank" to "shop"',
  ],
  ['an unknown effect', swap('restart `shop`', 'restrat `shop`'), 'Did you mean "restart"?'],
  [
    'an effect on a call that is not there',
    swap('breaker `shop` to `bank` open', 'breaker `bank` to `shop` open'),
    '"bank" does not call "shop"',
  ],
  ['half an effect', swap('queue `shop` 200', 'queue `shop`'), 'expected such as "queue shop 20"'],
  ['nobody who can look on', SLOW_BANK.replaceAll('| nothing', '| restart `bank`'), 'no action does "nothing"'],
  ['five causes', SLOW_BANK.replace(/\| `shop` \| The shop.*\n/, ''), '"Causes" has 5 rows, expected 6'],
  ['two right causes', swap('people ask. | no', 'people ask. | yes'), 'cause "many" is the second that is right'],
  ['a cause that nothing tells', swap('| The rate. |', '| |'), '"told by" of cause "many" is empty'],
  ['a cause that is not seen', swap('people rate < 30/s from 100 s to 200 s', ''), '"seen" of cause "many" is empty'],
  ['a check after the end', swap('100 s to 110 s', '100 s to 361 s'), 'expected at most 6 min'],
  [
    'an act at no moment',
    swap('| 150 s | `breaker`', '| 151 s | `breaker`'),
    'acts at 151 s, which is none of "Moments"',
  ],
  ['an act that is none', swap('| 150 s | `breaker`', '| 150 s | `braker`'), 'Did you mean "breaker"?'],
  ['a cell too many', swap('| 150 s | `breaker` |', '| 150 s | `breaker` | more |'), 'the row has 3 cells, expected 2'],
  [
    'a column of another name',
    swap('| when | from | text |', '| when | who | text |'),
    'has the columns when | who | text',
  ],
])('%s is an error that says what was expected', (_, text, said) => {
  const { report, incident } = read(text)
  const errors = report.diagnostics().filter(({ severity }) => severity === 'error')
  expect(errors.map(({ message }) => message).join('\n')).toContain(said)
  expect(incident).toBe(null)
})

test('everything is reported at once, with its place', () => {
  const text = SLOW_BANK.replace('21:40', 'late').replace('time 40 ms', 'time 40').replace('60 s | end', '60 | end')
  expect(printed(text)).toEqual([
    'slow-bank.md:4:1 error bad-value "Clock" of incident "slow-bank": found "late", expected a time of day such as "21:40".',
    'slow-bank.md:32:25 error bad-value step "work" of "bank": "time": found "40", expected a time such as "5 ms", "8 s" or "10 min".',
    'slow-bank.md:46:3 error bad-value "from" of a fault: found "60", expected a time such as "5 ms", "8 s" or "10 min".',
  ])
})

test('the largest seed is one that a browser draws', () => {
  const [largest] = new Uint32Array([-1])
  expect(read(swap('**Seed:** 7', `**Seed:** ${largest}`)).incident?.seed).toBe(largest)
})

test('a table that is needed has a row', () => {
  const empty = SLOW_BANK.replace(/(## People\n(?:\n|\|.*\n){3})(\|.*\n)+/, '$1')
  expect(empty).not.toBe(SLOW_BANK)
  for (const hasStory of [true, false]) {
    const { report, incident } = readIncident({ file: 'slow-bank.md', text: empty }, { city: null, hasStory })
    const said = report.diagnostics().filter(({ severity }) => severity === 'error')
    expect(said.map(({ message }) => message)).toEqual(['"People" has no rows, expected at least one.'])
    expect(incident).toBeNull()
  }
})

test.each([
  ['instances', '| 2 | 10 | 20 |', '| two | 10 | 20 |'],
  ['workers', '| 2 | 10 | 20 |', '| 2 | ten | 20 |'],
  ['queue', '| 2 | 10 | 20 |', '| 2 | 10 | -1 |'],
  ['balancer', 'least busy', 'busiest'],
  ['more', 'start 10 s', 'start soon'],
])('a cell of a part that can not be read is one error: %s', (_, from, to) => {
  const said = printed(swap(from, to))
  expect(said).toEqual([expect.stringMatching(/"shop"/)])
})

test('a part stands in a building that is there at the level of the incident', () => {
  const late = { ...city, buildings: city.buildings.map((one) => ({ ...one, level: one.id === 'rest-api' ? 2 : 0 })) }
  const { report } = readIncident({ file: 'slow-bank.md', text: SLOW_BANK }, { city: late, hasStory: true })
  expect(report.diagnostics().map(({ message }) => message)).toEqual([
    'part "door" is "REST API", which opens at L2: the incident is at L1.',
  ])
})

const SYSTEM = `# A queue

**Lasts:** 60 s

## Parts
| part | instances | workers | queue |
| --- | --- | --- | --- |
| \`desk\` | 1 | 1 | 1000000 |

## Steps
| part | request | step | how |
| --- | --- | --- | --- |
| \`desk\` | all | work | time 8 ms exponential |

## People
| load | request | to | arrivals | rate |
| --- | --- | --- | --- | --- |
| \`all-day\` | \`ask\` | \`desk\` | poisson | 100/s |
`

test('a system without a story can be read alone; what is missing is a note', () => {
  const { report, incident } = readIncident({ file: 'queue.md', text: SYSTEM }, { city: null, hasStory: false })
  expect(report.diagnostics().map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    'info no-story',
    'info no-story',
  ])
  expect(incident).toMatchObject({
    title: 'A queue',
    lastsS: 60,
    promised: { share: 0.99, limitMs: 1000 },
    system: { parts: [{ id: 'desk', balancer: 'round robin' }], loads: [{ patienceS: null, retries: null }] },
    faults: [],
    actions: [],
  })
  expect(read(SYSTEM).incident).toBe(null)
})

test('two incidents of one id are an error; the counts are of those that can be read', () => {
  const sources = ['slow-bank.md', 'other/slow-bank.md'].map((file) => ({ file, text: SLOW_BANK }))
  const { drafts, counts } = readIncidents(sources, city)
  expect(drafts.flatMap(({ report }) => report.diagnostics()).map(({ code, file }) => [code, file])).toEqual([
    ['doubled-incident', 'other/slow-bank.md'],
  ])
  expect(counts).toEqual({ incidents: 2, incidentsByLevel: { L0: 0, L1: 2 } })
})
