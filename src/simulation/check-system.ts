import { MOST_SECONDS } from './bounds.ts'
import type { Sayer } from './sayer.ts'
import type { Load, Part, Retries, Step, System } from './system.ts'

/** Sizes above which nothing is simulated. */
const MOST = {
  parts: 100,
  loads: 100,

  keys: 1_000_000,
  accounts: 1_000_000,
  breaker: 100_000,
  ms: MOST_SECONDS * 1_000,
  held: 30,
}
const MOST_KEPT = 20_000_000

export const MOST_INSTANCES = 200

export const partsOf = ({ parts }: System) => parts.map(({ id }) => id)
const placesOf = (system: System) => [...partsOf(system), ...system.names.map(({ name }) => name)]

export function checkSystem(say: Sayer, system: System): void {
  const { parts, loads, steps, names, switches } = system
  say.that(parts.length <= MOST.parts, `at most ${MOST.parts} parts, not ${parts.length}`)
  say.that(loads.length <= MOST.loads, `at most ${MOST.loads} loads, not ${loads.length}`)
  for (const [what, ids] of [
    ['part or name', placesOf(system)],
    ['load', loads.map(({ id }) => id)],
    ['switch', switches.map(({ name }) => name)],
  ] as const)
    say.that(new Set(ids).size === ids.length, `a ${what} is there twice: ${ids.join(', ')}`)
  for (const part of parts) checkPart(say, part)
  for (const step of steps) checkStep(say, system, step)
  for (const load of loads) checkLoad(say, system, load)
  for (const { name, to, others, lifeS } of names) {
    for (const part of [to, ...others]) say.one(`name ${name}: the part it leads to`, part, partsOf(system))
    say.number(`name ${name}: life`, lifeS)
  }
  const held = new Set(
    steps.flatMap((step) => {
      if (step.does === 'lock') return [`lock ${step.lock}`]
      return step.does === 'cache' ? [`cache ${step.part} ${step.cache}`] : []
    }),
  )
  say.that(held.size <= MOST.held, `at most ${MOST.held} locks and caches, not ${held.size}`)
  let kept = 0
  for (const step of steps)
    if (step.does === 'cache') kept += step.keys * (parts.find(({ id }) => id === step.part)?.instances ?? 0)
  say.that(kept <= MOST_KEPT, `all caches of all instances keep at most ${MOST_KEPT} keys, not ${kept}`)
}

function checkPart(say: Sayer, { id, instances, workers, queue, startS, cold, memory, disk, rows }: Part): void {
  say.whole(`part ${id}: instances`, instances, 0, MOST_INSTANCES)
  say.whole(`part ${id}: workers`, workers, 0)
  say.whole(`part ${id}: queue`, queue, 0)
  say.number(`part ${id}: start`, startS)
  if (cold) say.number(`part ${id}: cold factor`, cold.factor)
  if (cold) say.number(`part ${id}: cold seconds`, cold.seconds)
  if (memory) for (const value of Object.values(memory)) say.number(`part ${id}: memory`, value)
  if (disk) for (const value of Object.values(disk)) say.number(`part ${id}: disk`, value)
  if (disk) say.that(disk.size > 0, `part ${id}: a disk has a size`)
  if (rows) for (const value of Object.values(rows)) say.number(`part ${id}: rows`, value)
}

export function checkRetries(say: Sayer, what: string, retries: Retries | null): void {
  if (!retries) return
  if (retries.count !== null) say.whole(`${what}: retries`, retries.count, 0)
  say.number(`${what}: wait`, retries.waitMs)
  say.number(`${what}: factor`, retries.factor)
  say.number(`${what}: jitter`, retries.jitter, 0, 1)
  if (retries.budget !== null) say.number(`${what}: budget`, retries.budget)
}

function checkStep(say: Sayer, system: System, step: Step): void {
  const { parts, steps, switches } = system
  const what = `step ${step.does} of ${step.part}`
  say.one(`${what}: the part`, step.part, partsOf(system))
  if (step.when)
    say.one(
      `${what}: the switch`,
      step.when.switch,
      switches.map(({ name }) => name),
    )
  switch (step.does) {
    case 'work':
      say.number(`${what}: time`, step.time.mean, 0, MOST.ms)
      if (step.time.as === 'log-normal') say.number(`${what}: deviation`, step.time.deviation, 0, MOST.ms)
      say.number(`${what}: time per thousand rows`, step.perThousandRows)
      return
    case 'call':
      say.one(`${what}: where it goes`, step.to, placesOf(system))
      if (step.pool !== null) say.whole(`${what}: pool`, step.pool, 0)
      if (step.poolWaitMs !== null) say.number(`${what}: pool wait`, step.poolWaitMs)
      if (step.limitMs !== null) say.number(`${what}: limit`, step.limitMs)
      checkRetries(say, what, step.retries)
      if (step.breaker) {
        say.number(`${what}: breaker share`, step.breaker.share, 0, 1)
        say.whole(`${what}: breaker calls`, step.breaker.of, 1, MOST.breaker)
        say.number(`${what}: breaker open`, step.breaker.openS)
      }
      return
    case 'send':
      say.one(`${what}: where it goes`, step.to, placesOf(system))
      return
    case 'cache':
      say.whole(`${what}: keys`, step.keys, 1, MOST.keys)
      say.number(`${what}: life`, step.lifeS)
      say.whole(`${what}: covers`, step.covers, 0)
      for (const other of steps)
        if (other.does === 'cache' && other.part === step.part && other.cache === step.cache)
          say.that(other.keys === step.keys, `${what}: cache ${step.cache} has ${step.keys} keys and ${other.keys}`)
      return
    case 'lock':
      say.whole(`${what}: covers`, step.covers, 0)
      if (step.waitMs !== null) say.number(`${what}: wait`, step.waitMs)
      return
    case 'store':
      say.that(
        parts.some(({ leads }) => leads === step.record),
        `${what}: no part leads the record ${step.record}`,
      )
      return
    case 'read':
      say.whole(`${what}: accounts`, step.accounts, 2, MOST.accounts)
      say.number(`${what}: start`, step.start)
      say.number(`${what}: amount`, step.amount)
      for (const other of steps)
        if (other.does === 'read' && other.part === step.part)
          say.that(
            other.accounts === step.accounts && other.start === step.start,
            `${what}: all steps read the same accounts of a part`,
          )
      return
    case 'transfer':
      say.that(
        steps.slice(0, steps.indexOf(step)).some((other) => other.does === 'read' && other.part === step.part),
        `${what}: a step before it reads the account`,
      )
  }
}

function checkLoad(say: Sayer, system: System, { id, to, rate, patienceS, retries }: Load): void {
  say.one(`load ${id}: where it goes`, to, placesOf(system))
  say.that(rate.length > 0, `load ${id}: there is no rate`)
  for (const [index, { atS, perSecond }] of rate.entries()) {
    say.number(`load ${id}: rate at`, atS, rate[index - 1]?.atS ?? 0)
    say.number(`load ${id}: rate`, perSecond)
  }
  if (patienceS !== null) say.number(`load ${id}: patience`, patienceS)
  checkRetries(say, `load ${id}`, retries)
}
