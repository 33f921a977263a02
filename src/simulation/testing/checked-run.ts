import { createRun } from '../run.ts'
import type { Run } from '../run.ts'
import type { LogLine, Second, Seen, Totals } from '../observation.ts'
import type { Action } from '../system.ts'

type Plan = Parameters<typeof createRun>[0]
export type Act = { readonly atS: number; readonly action: Action }
export type Done = {
  readonly seconds: readonly Second[]
  readonly totals: Totals
  readonly log: readonly LogLine[]
  readonly sums: Run['sums']
  /** Those of the moment at which the warm-up was over. */
  readonly warmSums: Run['sums']
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

/**
 * Runs a plan to its end. Throws where something is lost or made up: at the end of every second what arrived has been
 * answered, failed, left or is still there, of the people and of each part; and at the end of the run, by Little's law,
 * the number that is there, over time, is the time that all of them were there, to the microsecond. With a warm-up
 * nothing is done before it is over.
 */
export function checkedRun(plan: Plan, lastsS: number, acted: readonly Act[] = [], warmS = 0): Done {
  const run = createRun(plan)
  const seconds: Second[] = []
  const log: LogLine[] = []
  const goTo = (toS: number) => {
    seconds.push(...run.advance(toS))
    log.push(...run.takeLog())
  }
  goTo(warmS)
  const warmSums = run.sums
  for (const { atS, action } of acted.toSorted((one, other) => one.atS - other.atS)) {
    goTo(atS)
    run.act(action, atS)
  }
  goTo(lastsS)
  conserve(seconds, run.totals)
  const { totals, sums } = run
  littles(sums)
  return { seconds, totals, log, sums, warmSums }
}

/** Throws where Little's law does not hold to the microsecond: of all that are there, and of those that wait. */
function littles({ people, parts }: Run['sums']): void {
  const law = "by Little's law"
  expectSame(`people, ${law}`, { inFlightUs: people.inFlightUs }, { inFlightUs: people.stayedUs + people.openUs })
  for (const [at, { inFlightUs, stayedUs, openUs, waitingUs, waitedUs, openWaitUs }] of parts.entries())
    expectSame(
      `part ${at}, ${law}`,
      { inFlightUs, waitingUs },
      { inFlightUs: stayedUs + openUs, waitingUs: waitedUs + openWaitUs },
    )
}

/** Throws where the numbers of these seconds don't add up, to each other or to the sums of the run. */
export function conserve(seconds: readonly Second[], totals: Totals): void {
  const [first] = seconds
  const people = balanced(seconds, 'the people', ({ people }) => people)
  for (const at of first?.parts.keys() ?? []) balanced(seconds, `part ${at}`, ({ parts }) => parts[at])
  const wrong = sumOf(seconds.map(({ parts }) => sumOf(parts.map((part) => part.wrong))))
  expectSame('sums of the people', { ...people, wrong }, { ...totals, wrong: totals.wrong })
  for (const [at, second] of seconds.entries()) expectSame('second', { at: at + 1 }, { at: second.at })
}

function balanced(seconds: readonly Second[], who: string, seenOf: (second: Second) => Seen | undefined) {
  const sums = { arrived: 0, answered: 0, failed: 0, left: 0, late: 0 }
  for (const second of seconds) {
    const seen = seenOf(second)
    if (!seen) throw new Error(`${who} not seen in second ${second.at}`)
    const place = `${who} in second ${second.at}`
    for (const [name, value] of Object.entries(seen))
      if (value !== null && !sound(value)) throw new Error(`${name} of ${place} is ${String(value)}`)
    sums.arrived += seen.arrived
    sums.answered += seen.answered
    sums.failed += sumOf(seen.failed)
    sums.left += seen.left
    sums.late += seen.late
    const gone = sums.answered + sums.failed + sums.left
    expectSame(place, { arrived: sums.arrived }, { arrived: gone + seen.inFlight })
    if (seen.waiting > seen.inFlight || seen.poolWaiting > seen.inFlight)
      throw new Error(`more of ${place} wait than are there`)
    if (seen.late > seen.answered) throw new Error(`more of ${place} are late than are answered`)
    if (seen.busy > 1 || (seen.disk ?? 0) > 1) throw new Error(`${place} is more than full`)
    const { p50, p95, p99 } = seen
    if ((p50 === null) !== (seen.answered === 0)) throw new Error(`${place} has answers or latencies without the other`)
    if (p50 !== null && !(p50 <= p95! && p95! <= p99!)) throw new Error(`percentiles of ${place} out of order`)
  }
  return sums
}

const sound = (value: number | readonly number[]): boolean =>
  typeof value === 'number' ? value >= 0 && value < Infinity : value.every(sound)

function expectSame(what: string, one: Record<string, number>, other: Record<string, number>): void {
  for (const [name, value] of Object.entries(one))
    if (value !== other[name]) throw new Error(`${name} of ${what}: ${value} and not ${other[name]}`)
}
