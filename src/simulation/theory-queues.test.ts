import { describe, expect, test } from 'vitest'
import type { System } from './system.ts'
import { checkedRun } from './testing/checked-run.ts'
import { partOf } from './testing/made-seconds.ts'
import { callOf, exponential, peopleOf, roomy, stepOf, systemOf, workOf } from './testing/made-systems.ts'
import { erlangB, waitOfEveryOther, waitOfMG1, waitOfMMc } from './testing/queueing.ts'
import { confidenceOf, controlledOf, isWithin } from './testing/statistics.ts'
import type { Interval } from './testing/statistics.ts'

/**
 * Queues that have a formula, each by the mean of 20 independent runs. The interval holds the true value in 999 of 1000
 * choices of seeds. Runs are as long as it takes for a
 * formula that is wrong by 5% to lie outside: half an interval is about 2.5% of its middle.
 */
const SEEDS = Array.from({ length: 20 }, (_, at) => at + 1)
const CONFIDENCE = 0.999
const SERVICE_MS = 10
const SERVICES = 1000 / SERVICE_MS
/** Cut away: many times as long as a queue at these loads remembers. */
const WARM_S = 5

type Queue = {
  readonly arrivals: number
  readonly workers?: number
  readonly instances?: number
  readonly places?: number
  readonly as?: 'fixed' | 'exponential'
}

const queueOf = ({ arrivals, workers = 1, instances = 1, places = 1_000_000, as = 'exponential' }: Queue): System =>
  systemOf(
    [partOf('shop', { workers, instances, queue: places })],
    [workOf('shop', { as, mean: SERVICE_MS })],
    peopleOf('shop', arrivals),
  )

/** What happened in each run after its warm-up. */
const runsOf = (system: System, lastsS: number) =>
  SEEDS.map((seed) => {
    const plan = { system, faults: [], seed, promised: { share: 1, limitMs: 1000 } }
    const { sums, warmSums } = checkedRun(plan, WARM_S + lastsS, [], WARM_S)
    const [all, warm] = [sums.parts[0]!, warmSums.parts[0]!]
    const since = (key: 'arrived' | 'failed' | 'inFlightUs' | 'waitingUs') => all[key] - warm[key]
    return {
      arrived: since('arrived'),
      failed: since('failed'),
      waiting: since('waitingUs') / 1e6 / lastsS,
      working: (since('inFlightUs') - since('waitingUs')) / 1e6 / lastsS,
    }
  })

/**
 * Where the mean wait lies, in seconds: by Little's law from how many wait. The control is how many are being worked on,
 * whose mean is the load: some runs have more work than others.
 */
function waitOf(queue: Queue, lastsS: number): Interval {
  const runs = runsOf(queueOf(queue), lastsS)
  return controlledOf(
    runs.map(({ waiting }) => waiting / queue.arrivals),
    runs.map(({ working }) => working),
    queue.arrivals / SERVICES,
    CONFIDENCE,
  )
}

/** Where the mean lies of the share that fails. */
const blockedOf = (system: System, lastsS: number): Interval =>
  confidenceOf(
    runsOf(system, lastsS).map(({ arrived, failed }) => failed / arrived),
    CONFIDENCE,
  )

/** The formula is right, and would not be if it were wrong by 5%. */
function expectWithin(interval: Interval, formula: number): void {
  expect(formula).toSatisfy((value: number) => isWithin(value, interval), `within ${interval.low} to ${interval.high}`)
  for (const planted of [0.95, 1.05])
    expect(formula * planted).not.toSatisfy((value: number) => isWithin(value, interval))
}

describe('M/M/1', () => {
  test.each([
    [0.5, 500],
    [0.65, 700],
  ])('at a load of %s', (load, lastsS) => {
    const arrivals = load * SERVICES
    expectWithin(waitOf({ arrivals }, lastsS), waitOfMMc(1, arrivals, SERVICES))
  })
})

describe('M/M/c, by Erlang C', () => {
  test.each([
    [2, 0.6, 550],
    [3, 0.65, 450],
  ])('with %s workers at a load of %s', (workers, load, lastsS) => {
    const arrivals = load * workers * SERVICES
    expectWithin(waitOf({ arrivals, workers }, lastsS), waitOfMMc(workers, arrivals, SERVICES))
  })
})

describe('M/G/1, by Pollaczek and Khinchine', () => {
  test.each([
    [0.5, 300],
    [0.7, 450],
  ])('where all services are the same (M/D/1), at a load of %s', (load, lastsS) => {
    const arrivals = load * SERVICES
    expectWithin(waitOf({ arrivals, as: 'fixed' }, lastsS), waitOfMG1(arrivals, SERVICES, 0))
  })
})

describe('M/M/c/c, by Erlang B', () => {
  test.each([
    [2, 1, 50],
    [5, 4, 25],
    [10, 12, 6],
  ])('with %s workers and no queue, at a load of %s erlangs', (workers, load, lastsS) => {
    const system = queueOf({ arrivals: load * SERVICES, workers, places: 0 })
    expectWithin(blockedOf(system, lastsS), erlangB(workers, load))
  })

  test('with a pool of three connections for which nobody waits', () => {
    const system = systemOf(
      [roomy('shop'), roomy('db')],
      [callOf('shop', 'db', { pool: 3, poolWaitMs: 0 }), workOf('db', exponential(SERVICE_MS))],
      peopleOf('shop', 2 * SERVICES),
    )
    expectWithin(blockedOf(system, 40), erlangB(3, 2))
  })

  test('with a lock for which nobody waits', () => {
    const system = systemOf(
      [roomy('shop')],
      [stepOf('shop', { does: 'lock', lock: 'stock', covers: 1, waitMs: 0 }), workOf('shop', exponential(SERVICE_MS))],
      peopleOf('shop', 0.5 * SERVICES),
    )
    expectWithin(blockedOf(system, 60), erlangB(1, 0.5))
  })
})

test('round robin over two instances gives each every other request (E2/M/1)', () => {
  const arrivals = SERVICES
  expectWithin(waitOf({ arrivals, instances: 2 }, 400), waitOfEveryOther(arrivals / 2, SERVICES))
})
