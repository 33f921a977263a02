import { describe, expect, test } from 'vitest'
import type { Second } from './observation.ts'
import type { System } from './system.ts'
import { checkedRun } from './testing/checked-run.ts'
import { partOf } from './testing/made-seconds.ts'
import { peopleOf, systemOf, workOf } from './testing/made-systems.ts'
import { erlangB, waitOfEveryOther, waitOfMG1, waitOfMMc } from './testing/queueing.ts'
import { confidenceOf, isWithin, meanOf } from './testing/statistics.ts'
import type { Interval } from './testing/statistics.ts'

/**
 * Queues that have a formula, each by the mean of 20 independent runs. The interval holds the true value in 999 of 1000
 * choices of seeds. Runs are as long as it takes for a formula that is wrong by 5% to lie outside.
 */
const SEEDS = Array.from({ length: 20 }, (_, at) => at + 1)
const CONFIDENCE = 0.999
const SERVICE_MS = 100
const SERVICES = 1000 / SERVICE_MS
/** Cut away: many times what a queue at these loads remembers. */
const WARM_S = 200

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

/** Where the mean lies of what is measured in each run, after its warm-up. */
function measured(queue: Queue, lastsS: number, measure: (seconds: readonly Second[]) => number): Interval {
  const system = queueOf(queue)
  const means = SEEDS.map((seed) => {
    const plan = { system, faults: [], seed, promised: { share: 1, limitMs: 1000 } }
    return measure(checkedRun(plan, WARM_S + lastsS).seconds.slice(WARM_S))
  })
  return confidenceOf(means, CONFIDENCE)
}

const waitingIn = (seconds: readonly Second[]) => meanOf(seconds.map(({ parts }) => parts[0]!.waiting))

/** Seconds that a request waits, by Little's law from how many wait. */
const waitOf = (queue: Queue, lastsS: number) =>
  measured(queue, lastsS, (seconds) => waitingIn(seconds) / queue.arrivals)

const blockedOf = (queue: Queue, lastsS: number) =>
  measured(queue, lastsS, (seconds) => {
    const parts = seconds.map(({ parts }) => parts[0]!)
    return meanOf(parts.map(({ failed }) => failed[0]!)) / meanOf(parts.map(({ arrived }) => arrived))
  })

/** The formula is right, and would not be if it were wrong by 5%. */
function expectWithin(interval: Interval, formula: number): void {
  expect(formula).toSatisfy((value: number) => isWithin(value, interval), `within ${interval.low} to ${interval.high}`)
  for (const planted of [0.95, 1.05])
    expect(formula * planted).not.toSatisfy((value: number) => isWithin(value, interval))
}

describe('M/M/1', () => {
  test.each([
    [0.5, 10_000],
    [0.7, 14_000],
  ])('at a load of %s', (load, lastsS) => {
    const arrivals = load * SERVICES
    expectWithin(waitOf({ arrivals }, lastsS), waitOfMMc(1, arrivals, SERVICES))
  })
})

describe('M/M/c, by Erlang C', () => {
  test.each([
    [2, 0.6, 8_000],
    [5, 0.8, 10_000],
  ])('with %s workers at a load of %s', (workers, load, lastsS) => {
    const arrivals = load * workers * SERVICES
    expectWithin(waitOf({ arrivals, workers }, lastsS), waitOfMMc(workers, arrivals, SERVICES))
  })
})

describe('M/G/1, by Pollaczek and Khinchine', () => {
  test.each([
    [0.5, 6_000],
    [0.7, 8_000],
  ])('where all services are the same (M/D/1), at a load of %s', (load, lastsS) => {
    const arrivals = load * SERVICES
    expectWithin(waitOf({ arrivals, as: 'fixed' }, lastsS), waitOfMG1(arrivals, SERVICES, 0))
  })
})

describe('M/M/c/c, by Erlang B', () => {
  test.each([
    [2, 1, 2_000],
    [5, 4, 2_000],
    [10, 12, 2_000],
  ])('with %s workers and no queue, at a load of %s erlangs', (workers, load, lastsS) => {
    const blocked = blockedOf({ arrivals: load * SERVICES, workers, places: 0 }, lastsS)
    expectWithin(blocked, erlangB(workers, load))
  })
})

test('round robin over two instances gives each every other request (E2/M/1)', () => {
  const arrivals = 1.4 * SERVICES
  expectWithin(waitOf({ arrivals, instances: 2 }, 8_000), waitOfEveryOther(arrivals / 2, SERVICES))
})
