import { expect, test } from 'vitest'
import { createRun, runWhole } from './run.ts'
import { SimulationError } from './simulation-error.ts'
import type { Action, Effect, Fault, System } from './system.ts'
import { partOf } from './testing/made-seconds.ts'
import { checkedRun } from './testing/checked-run.ts'
import { callOf, exponential, peopleOf, retriesOf, roomy, stepOf, systemOf, workOf } from './testing/made-systems.ts'

const planOf = (system: System, faults: readonly Fault[] = []) => ({
  system,
  faults,
  seed: 1,
  promised: { share: 0.99, limitMs: 500 },
})
const actionOf = (...effects: readonly Effect[]): Action => ({ id: 'act', takesS: 0, effects })
const SHOP = systemOf([partOf('shop', {})], [workOf('shop', exponential(10))], peopleOf('shop', 20))

test('one who asks without end and without a wait asks a thousand times a second at most', () => {
  const retries = retriesOf(null, { waitMs: 0 })
  const refusing = partOf('shop', { instances: 0 })
  const load = peopleOf('shop', 1, { arrivals: 'even', patienceS: 1.5, retries })
  const { seconds, totals } = checkedRun(planOf(systemOf([refusing], [], load)), 10)
  expect(totals).toMatchObject({ arrived: 9, left: 8 })
  expect(seconds[9]?.parts[0]?.arrived).toBe(1500)
})

test('parts that call each other in a circle fill their workers and refuse, in no time', () => {
  const parts = [partOf('a', { workers: 5, queue: 0 }), partOf('b', { workers: 5, queue: 0 })]
  const steps = [callOf('a', 'b'), callOf('b', 'a')]
  const { totals } = checkedRun(planOf(systemOf(parts, steps, peopleOf('a', 50))), 10)
  expect(totals.failed).toBe(totals.arrived)
})

test('a circle of calls without bounds ends with an error that says so', () => {
  const steps = [callOf('a', 'b'), callOf('b', 'a')]
  const run = createRun(
    planOf(
      systemOf(
        [
          { ...roomy('a'), workers: 1e9 },
          { ...roomy('b'), workers: 1e9 },
        ],
        steps,
        peopleOf('a', 1),
      ),
    ),
  )
  expect(() => run.advance(100)).toThrow(SimulationError)
})

test('copies that go round in no time end with an error that says so', () => {
  const steps = [stepOf('a', { does: 'send', to: 'a' })]
  const run = createRun(planOf(systemOf([roomy('a')], steps, peopleOf('a', 1))))
  expect(() => run.advance(100)).toThrow('Requests go round in no time at second 0.')
})

test('ten thousand requests a second before one worker are refused, and only those in flight are kept', () => {
  const system = systemOf(
    [partOf('shop', { workers: 1, queue: 0 })],
    [workOf('shop', exponential(1))],
    peopleOf('shop', 10_000),
  )
  const { totals, seconds } = checkedRun(planOf(system), 5)
  expect(totals.arrived).toBeGreaterThan(49_000)
  expect(seconds[4]?.people.inFlight).toBeLessThanOrEqual(1)
})

test('a system of no workers, no queue and no instances answers nobody', () => {
  const system = systemOf([partOf('shop', { instances: 0, workers: 0, queue: 0 })], [], peopleOf('shop', 10))
  expect(checkedRun(planOf(system), 10).totals).toMatchObject({ answered: 0 })
})

test('what is cut off in both ways waits for ever without a limit, and the rest goes on', () => {
  const parts = [partOf('shop', { workers: 3, queue: 2 }), partOf('bank', {})]
  const system = systemOf(parts, [callOf('shop', 'bank')], peopleOf('shop', 10))
  const lost = ['calls', 'answers'] as const
  const faults = lost.map((lost) => ({ atS: 5, untilS: 8, kind: 'cut off', from: 'shop', to: 'bank', lost }) as const)
  const { seconds } = checkedRun(planOf(system, faults), 30)
  expect(seconds[29]?.parts[0]).toMatchObject({ inFlight: 5, waiting: 2, busy: 1, answered: 0 })
})

test('an action on what is not there is refused in words, all at once', () => {
  const run = createRun(planOf(SHOP))
  const act = actionOf(
    { kind: 'restart', part: 'bank' },
    { kind: 'pool', from: 'shop', to: 'bank', size: 1 },
    { kind: 'switch', name: 'mails', on: true },
  )
  expect(() => run.act(act, 0)).toThrow(SimulationError)
  expect(() => run.act(act, 0)).toThrow(
    [
      'action act, restart: the part is not known: bank; there are shop',
      'action act, pool: nothing calls from shop to bank',
      'action act, switch: the switch is not known: mails; there are none',
    ].join('\n'),
  )
})

test('an action is not taken in a second that is over', () => {
  const run = createRun(planOf(SHOP))
  run.advance(10)
  expect(() => run.act(actionOf(), 9)).toThrow('Second 9 is over: 10 seconds are simulated.')
  expect(() => run.act(actionOf(), 10)).not.toThrow()
})

test('a system that can not be is refused in words', () => {
  const bad = systemOf([partOf('shop', { instances: 1.5 })], [callOf('shop', 'bank')], peopleOf('shop', -1))
  expect(() => createRun(planOf(bad))).toThrow(
    [
      'part shop: instances is 1.5; expected a whole number from 0 to 200',
      'step call of shop: where it goes is not known: bank; there are shop',
      'load people: rate is -1; expected a number of at least 0',
    ].join('\n'),
  )
})

test('at most twelve hours are simulated', () => {
  expect(() => runWhole(planOf(systemOf([], [], peopleOf('shop', 0))), 50_000, [])).toThrow(SimulationError)
})

test('a spread too wide to be drawn from is refused', () => {
  const wide = systemOf(
    [partOf('shop', {})],
    [workOf('shop', { as: 'log-normal', mean: 1, deviation: 1e300 })],
    peopleOf('shop', 1),
  )
  expect(() => createRun(planOf(wide))).toThrow('deviation is 1e+300; expected a number from 0 to 43200000')
})
