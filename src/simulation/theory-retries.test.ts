import { describe, expect, test } from 'vitest'
import type { Retries, System } from './system.ts'
import { checkedRun } from './testing/checked-run.ts'
import { callOf, exponential, peopleOf, retriesOf, roomy, systemOf, workOf } from './testing/made-systems.ts'
import { confidenceOf, isWithin } from './testing/statistics.ts'
import type { Interval } from './testing/statistics.ts'

const SEEDS = Array.from({ length: 20 }, (_, at) => at + 1)
const RATE = 50
/** They come for so long, and then all is brought to its end. A thousand requests: see the power below. */
const COME_S = 20
const LASTS_S = 60
const UNTIL = [
  { atS: COME_S, perSecond: RATE },
  { atS: COME_S, perSecond: 0 },
]

const byPeople = (retries: Retries): System =>
  systemOf([roomy('db')], [workOf('db', exponential(5))], peopleOf('db', RATE, { rate: UNTIL, retries }))

const byAPart = (retries: Retries): System =>
  systemOf(
    [roomy('shop'), roomy('db')],
    [callOf('shop', 'db', { retries }), workOf('db', exponential(5))],
    peopleOf('shop', RATE, { rate: UNTIL }),
  )

/** In each run, requests and the tries of them that reach the database, which answers that share with an error. */
const triesOf = (system: System, share: number) =>
  SEEDS.map((seed) => {
    const fault = { kind: 'errors', part: 'db', share, instances: null, atS: 0, untilS: null } as const
    const plan = { system, faults: [fault], seed, promised: { share: 1, limitMs: 1000 } }
    const { seconds, totals } = checkedRun(plan, LASTS_S)
    expect(seconds.at(-1)!.people.inFlight).toBe(0)
    return { requests: totals.arrived, tries: seconds.reduce((sum, { parts }) => sum + parts.at(-1)!.arrived, 0) }
  })

/** Where the mean lies of the tries for each request. */
const triesEachOf = (system: System, share: number): Interval =>
  confidenceOf(
    triesOf(system, share).map(({ requests, tries }) => tries / requests),
    0.999,
  )

/** The formula is right, and would not be if it were wrong by 5%. */
function expectWithin(interval: Interval, formula: number): void {
  expect(formula).toSatisfy((value: number) => isWithin(value, interval), `within ${interval.low} to ${interval.high}`)
  for (const planted of [0.95, 1.05])
    expect(formula * planted).not.toSatisfy((value: number) => isWithin(value, interval))
}

describe.each([
  ['people', byPeople],
  ['a part', byAPart],
])('tries for each request, asked again by %s', (_, system) => {
  test.each([0.1, 0.5, 0.75])('1 / (1 - p) without end, for p = %s', (share) => {
    expectWithin(triesEachOf(system(retriesOf(null)), share), 1 / (1 - share))
  })

  test('1 + p + p² + p³ with three of them', () => {
    expectWithin(triesEachOf(system(retriesOf(3)), 0.6), 1 + 0.6 + 0.36 + 0.216)
  })

  test('one, and as many more as the budget has, however much fails', () => {
    for (const { requests, tries } of triesOf(system(retriesOf(5, { budget: 0.1 })), 0.9)) {
      // Ten are there at the beginning. At the end less than one is left, and a few earnings found the budget full.
      expect(tries - requests).toBeLessThanOrEqual(10 + 0.1 * requests)
      expect(tries - requests).toBeGreaterThan(8 + 0.1 * requests)
    }
  })
})
