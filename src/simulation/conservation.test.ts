import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRun } from './run.ts'
import { nights } from './testing/arbitraries.ts'
import { checkedRun, conserve } from './testing/checked-run.ts'
import { QUIET, secondsOf } from './testing/made-seconds.ts'

const LASTS_S = 12

test('nothing is lost or made up, in any system, whatever goes wrong and whatever is done', () => {
  fc.assert(
    fc.property(nights, ({ plan, acted }) => {
      checkedRun(plan, LASTS_S, acted)
    }),
    { numRuns: 100 },
  )
})

test('a run in pieces is the same run', () => {
  fc.assert(
    fc.property(nights, fc.array(fc.integer({ min: 1, max: LASTS_S }), { maxLength: 6 }), ({ plan, acted }, stops) => {
      const { seconds: allSeconds, log: allLines, totals } = checkedRun(plan, LASTS_S, acted)
      const run = createRun(plan)
      const seconds = []
      const log = []
      for (let atS = 0; atS <= LASTS_S; atS++) {
        const acts = acted.filter((act) => act.atS === atS)
        if (acts.length > 0 || stops.includes(atS) || atS === LASTS_S) {
          seconds.push(...run.advance(atS))
          log.push(...run.takeLog())
        }
        for (const { action } of acts) run.act(action, atS)
      }
      expect({ seconds, log, totals: run.totals }).toEqual({ seconds: allSeconds, log: allLines, totals })
    }),
    { numRuns: 40 },
  )
})

test('a request that is lost, or counted twice, is found', () => {
  const totals = { arrived: 2, answered: 1, failed: 0, left: 0, late: 0, wrong: 0 }
  const seen = { arrived: 2, answered: 1, p50: 1, p95: 1, p99: 1 }
  expect(() => conserve(secondsOf([{ ...seen, inFlight: 1 }]), totals)).not.toThrow()
  expect(() => conserve(secondsOf([seen]), totals)).toThrow('arrived of the people in second 1: 2 and not 1')
  expect(() => conserve(secondsOf([{ ...seen, inFlight: 1 }], [seen]), totals)).toThrow('arrived of part 0')
  expect(() => conserve(secondsOf([{ ...seen, inFlight: 1 }], [QUIET]), { ...totals, left: 1 })).toThrow('left of sums')
  expect(() => conserve(secondsOf([{ ...seen, inFlight: Number.NaN }], [QUIET]), totals)).toThrow('inFlight')
})
