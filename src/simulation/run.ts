import { checkAction, checkPlan } from './check.ts'
import type { Happenings } from './clock.ts'
import { createEngine } from './create-engine.ts'
import type { Plan } from './create-engine.ts'
import { applyEffect, beginEffect } from './effect.ts'
import type { Engine } from './engine.ts'
import { instanceAt } from './engine.ts'
import { END_OF_TIME } from './event-queue.ts'
import { started } from './instance.ts'
import { ANSWERED } from './job-state.ts'
import type { LogLine, Second, Totals } from './observation.ts'
import { createObserver } from './observe.ts'
import { arrive, awaitArrival, endPerson } from './people.ts'
import { proceed, timeIsOver } from './serve.ts'
import { SimulationError } from './simulation-error.ts'
import { sumsOf } from './sums.ts'
import type { Sums } from './sums.ts'
import type { Action } from './system.ts'
import { beginFault, endFault } from './trouble.ts'
import type { Troubles } from './trouble.ts'

/**
 * A system that runs. The same plan and the same actions give the same seconds and lines on every machine, however the
 * time is divided among calls of `advance`. All methods throw a `SimulationError` for what can't be.
 */
export type Run = {
  /** Simulates whole seconds up to `toS` and returns the new ones; none if it is that far already. */
  readonly advance: (toS: number) => readonly Second[]
  /** An action is chosen at `atS`, which is not before `seconds`. It takes effect `takesS` later. */
  readonly act: (action: Action, atS: number) => void
  /** Lines since the last call, in order. At most 100,000 are kept. */
  readonly takeLog: () => readonly LogLine[]
  /** Seconds simulated so far. */
  readonly seconds: number
  readonly totals: Totals
  /** Exact sums in whole microseconds, for tests of conservation and of Little's law. */
  readonly sums: Sums
}

/** What is done at a moment, before anything else of it: faults and actions. */
type Deed = { readonly atUs: number; readonly apply: () => void }

export function createRun(plan: Plan): Run {
  checkPlan(plan)
  const engine = createEngine(plan)
  const { clock, loads, log } = engine
  const observe = createObserver(engine, plan.system)
  const troubles: Troubles = new Set()
  const agenda = createAgenda()
  const on: Happenings = {
    timeEnds: (job) => timeIsOver(engine, job),
    patienceEnds: (job) => endPerson(engine, job, ANSWERED, true),
    goesOn: (job) => proceed(engine, job),
    arrives: (load) => {
      awaitArrival(engine, loads[load]!)
      arrive(engine, loads[load]!)
    },
    started: (slot, starts) => {
      const instance = instanceAt(engine, slot)
      if (instance) started(engine, instance, starts)
    },
  }
  let seconds = 0

  for (const fault of plan.faults) {
    agenda.add(fault.atS, () => beginFault(engine, troubles, fault))
    if (fault.untilS !== null) agenda.add(fault.untilS, () => endFault(engine, troubles, fault))
  }
  for (const load of loads) awaitArrival(engine, load)

  /** One second: deeds and events in the order of time, deeds first. */
  const simulate = (endUs: number) => {
    clock.beginSecond()
    for (;;) {
      const deedAt = agenda.nextAt()
      const eventAt = clock.nextAt()
      if (Math.min(deedAt, eventAt) >= endUs) break
      if (deedAt <= eventAt) {
        clock.now = deedAt
        agenda.take()
      } else clock.step(on)
      clock.settle(on)
    }
    clock.now = endUs
  }

  return {
    advance(toS) {
      if (!(toS * 1e6 <= END_OF_TIME))
        throw new SimulationError(`At most ${END_OF_TIME / 1e6} seconds are simulated, not ${toS}.`)
      const news: Second[] = []
      while (seconds + 1 <= toS) {
        simulate((seconds + 1) * 1e6)
        seconds++
        news.push(observe())
      }
      return news
    },
    act(action, atS) {
      checkAction(plan.system, action)
      if (!(atS >= seconds)) throw new SimulationError(`Second ${atS} is over: ${seconds} seconds are simulated.`)
      const takesUs = Math.round(action.takesS * 1e6)
      agenda.add(atS, () => {
        for (const effect of action.effects) beginEffect(engine, effect, takesUs)
      })
      agenda.add(atS + action.takesS, () => {
        for (const effect of action.effects) applyEffect(engine, troubles, effect, takesUs)
      })
    },
    takeLog: () => log.take(),
    get seconds() {
      return seconds
    },
    get totals() {
      return totalsOf(engine)
    },
    get sums() {
      return sumsOf(engine)
    },
  }
}

/** A run from its beginning to its end, with all that is done in it. `onSecond` gets each second as it is over. */
export function runWhole(
  plan: Plan,
  lastsS: number,
  acted: readonly { readonly atS: number; readonly action: Action }[],
  onSecond: (second: Second) => void = () => {},
): {
  readonly seconds: readonly Second[]
  readonly totals: Totals
  readonly log: readonly LogLine[]
  readonly sums: Sums
} {
  const run = createRun(plan)
  for (const { atS, action } of acted.toSorted((a, b) => a.atS - b.atS)) run.act(action, atS)
  const seconds: Second[] = []
  const log: LogLine[] = []
  for (let atS = 1; atS <= lastsS; atS++) {
    for (const second of run.advance(atS)) {
      seconds.push(second)
      onSecond(second)
    }
    for (const line of run.takeLog()) log.push(line)
  }
  return { seconds, totals: run.totals, log, sums: run.sums }
}

function totalsOf({ people }: Engine): Totals {
  const { arrived, answered, failed, left, late, wrong } = people.sums
  return { arrived, answered, failed, left, late, wrong }
}

/** Deeds by time; those of one moment in the order in which they were added. */
function createAgenda() {
  const deeds: Deed[] = []
  return {
    add(atS: number, apply: () => void) {
      const atUs = Math.round(atS * 1e6)
      const later = deeds.findIndex((deed) => deed.atUs > atUs)
      deeds.splice(later < 0 ? deeds.length : later, 0, { atUs, apply })
    },
    nextAt: () => deeds[0]?.atUs ?? Infinity,
    take: () => deeds.shift()?.apply(),
  }
}
