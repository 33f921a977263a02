import { checkRetries, checkSystem, MOST_INSTANCES, partsOf } from './check-system.ts'
import type { Plan } from './create-engine.ts'
import { createSayer } from './sayer.ts'
import type { Sayer } from './sayer.ts'
import type { Action, Effect, Fault, System } from './system.ts'

/** Throws a `SimulationError` that names all that can't be. */
export function checkPlan({ system, faults, seed, promised }: Plan): void {
  const say = createSayer()
  say.number('the seed', seed, -Infinity)
  say.number('the promised limit', promised.limitMs)
  checkSystem(say, system)
  for (const fault of faults) checkFault(say, system, fault)
  say.done()
}

/** Throws a `SimulationError` if the action can't be done in this system. */
export function checkAction(system: System, action: Action): void {
  const say = createSayer()
  say.number(`action ${action.id}: takes`, action.takesS)
  for (const effect of action.effects) checkEffect(say, system, `action ${action.id}, ${effect.kind}`, effect)
  say.done()
}

function checkFault(say: Sayer, system: System, fault: Fault): void {
  const what = `fault ${fault.kind}`
  say.number(`${what}: begins`, fault.atS)
  if (fault.untilS !== null) say.number(`${what}: ends`, fault.untilS, fault.atS)
  if ('part' in fault) say.one(`${what}: the part`, fault.part, partsOf(system))
  if ('factor' in fault) say.number(`${what}: factor`, fault.factor)
  if ('share' in fault) say.number(`${what}: share`, fault.share, 0, 1)
  if ('instances' in fault && fault.instances !== null) say.whole(`${what}: instances`, fault.instances, 1)
  if ('mbPerRequest' in fault) say.number(`${what}: MB`, fault.mbPerRequest)
  if ('mbPerSecond' in fault) say.number(`${what}: MB`, fault.mbPerSecond)
  if ('perSecond' in fault) say.number(`${what}: rows`, fault.perSecond)
  if (fault.kind === 'cut off') checkWay(say, system, what, fault.from, fault.to)
  checkNames(say, system, what, fault)
}

/** What faults and effects name besides parts. */
function checkNames(say: Sayer, system: System, what: string, { ...one }: Fault | Effect): void {
  const { steps, switches, loads } = system
  if (one.kind === 'lock' || one.kind === 'free lock')
    say.one(
      `${what}: the lock`,
      one.lock,
      steps.flatMap((step) => (step.does === 'lock' ? [step.lock] : [])),
    )
  if ('cache' in one)
    say.one(
      `${what}: the cache`,
      one.cache,
      steps.flatMap((step) => (step.does === 'cache' ? [step.cache] : [])),
    )
  if (one.kind === 'switch')
    say.one(
      `${what}: the switch`,
      one.name,
      switches.map(({ name }) => name),
    )
  if (one.kind === 'load' || one.kind === 'shed')
    say.one(
      `${what}: the load`,
      one.load,
      loads.map(({ id }) => id),
    )
  if ('record' in one)
    say.one(
      `${what}: the record`,
      one.record,
      steps.flatMap((step) => (step.does === 'store' ? [step.record] : [])),
    )
  if (one.kind === 'name') {
    const name = system.names.find((other) => other.name === one.name)
    say.one(
      `${what}: the name`,
      one.name,
      system.names.map((other) => other.name),
    )
    if (name) say.one(`${what}: where the name may lead`, one.to, [name.to, ...name.others])
  }
}

/** A way from part to part, which calls or copies go; by a name too. */
function checkWay({ that }: Sayer, { steps, names }: System, what: string, from: string, to: string): void {
  const goes = (target: string) => {
    const name = names.find((one) => one.name === target)
    return name ? [name.to, ...name.others].includes(to) : target === to
  }
  that(
    steps.some((step) => step.part === from && (step.does === 'call' || step.does === 'send') && goes(step.to)),
    `${what}: nothing goes from ${from} to ${to}`,
  )
}

function checkEffect(say: Sayer, system: System, what: string, effect: Effect): void {
  if ('part' in effect) say.one(`${what}: the part`, effect.part, partsOf(system))
  if ('from' in effect) {
    const isCall = system.steps.some(
      (step) => step.does === 'call' && step.part === effect.from && step.to === effect.to,
    )
    const isLoad =
      effect.kind === 'retries' && system.loads.some(({ id, to }) => id === effect.from && to === effect.to)
    say.that(isCall || isLoad, `${what}: nothing calls from ${effect.from} to ${effect.to}`)
  }
  checkNames(say, system, what, effect)
  switch (effect.kind) {
    case 'add instances':
      return say.whole(`${what}: instances`, effect.count, 0, MOST_INSTANCES)
    case 'pool':
      return say.whole(`${what}: size`, effect.size, 0)
    case 'time limit':
      if (effect.ms !== null) say.number(`${what}: limit`, effect.ms)
      return
    case 'retries':
      return checkRetries(say, what, effect.retries)
    case 'queue':
      return say.whole(`${what}: places`, effect.places, 0)
    case 'workers':
      return say.whole(`${what}: workers`, effect.count, 0)
    case 'shed':
      return say.number(`${what}: share`, effect.share, 0, 1)
    case 'cache life':
      return say.number(`${what}: life`, effect.seconds)
    case 'free disk':
    case 'memory limit':
      return say.number(`${what}: MB`, effect.mb)
    default:
  }
}
