import { forget } from './breaker.ts'
import { createInstance } from './create-engine.ts'
import { fillPool } from './connection.ts'
import type { Engine } from './engine.ts'
import { start } from './instance.ts'
import { ENDED } from './job-state.ts'
import { add } from './level.ts'
import { emptyQueues, end, endInstance, takeNext } from './part.ts'
import { MOST_TOKENS } from './retry.ts'
import type { Call, Part } from './state.ts'
import type { Effect } from './system.ts'
import { endFault, lead, partOf, refresh } from './trouble.ts'
import type { Troubles } from './trouble.ts'

/** How many times as long work takes while an index is built beside it. */
const INDEXING = 1.3

/** What an action does from the moment it is chosen: only the building of an index shows before it takes effect. */
export function beginEffect(engine: Engine, effect: Effect, takesUs: number): void {
  if (effect.kind !== 'index' || takesUs === 0) return
  const part = partOf(engine, effect.part)
  if (!effect.blocking) {
    part.slowness *= INDEXING
    return
  }
  const { clock } = engine
  part.stillUntil = Math.max(part.stillUntil, clock.now + takesUs)
  for (const job of clock.live()) {
    if (job.part !== part || job.state !== 'working') continue
    job.dueAt += takesUs
    clock.postpone(job, job.dueAt)
  }
}

/** What an action does once it takes effect. */
export function applyEffect(engine: Engine, troubles: Troubles, effect: Effect, takesUs: number): void {
  const { clock, log } = engine
  switch (effect.kind) {
    case 'roll back':
      return rollBack(engine, troubles, partOf(engine, effect.part))
    case 'restart':
      return restart(engine, troubles, partOf(engine, effect.part))
    case 'add instances':
      return addInstances(engine, troubles, partOf(engine, effect.part), effect.count)
    case 'pool':
      for (const call of callsOf(engine, effect.from, effect.to)) setPool(engine, call, effect.size)
      break
    case 'time limit':
      for (const call of callsOf(engine, effect.from, effect.to))
        call.limitUs = effect.ms === null ? null : Math.round(effect.ms * 1000)
      break
    case 'retries':
      for (const call of [...callsOf(engine, effect.from, effect.to), ...peopleOf(engine, effect.from, effect.to)]) {
        call.retries = effect.retries
        call.tokens = MOST_TOKENS
      }
      break
    case 'fallback':
      for (const call of callsOf(engine, effect.from, effect.to)) call.hasFallback = effect.on
      break
    case 'queue':
      partOf(engine, effect.part).queue = effect.places
      break
    case 'workers':
      setWorkers(engine, partOf(engine, effect.part), effect.count)
      break
    case 'switch':
      for (const one of engine.switches) if (one.name === effect.name) one.on = effect.on
      break
    case 'shed':
      for (const load of engine.loads) if (load.plan.id === effect.load) load.shed = effect.share
      break
    case 'breaker':
      for (const call of callsOf(engine, effect.from, effect.to)) {
        call.forced = effect.stands
        if (call.breaker) forget(call.breaker)
      }
      break
    case 'empty queue':
      emptyQueues(engine, partOf(engine, effect.part))
      break
    case 'index':
      return finishIndex(partOf(engine, effect.part), effect.blocking, takesUs)
    case 'cache life':
      for (const plan of engine.caches) if (plan.name === effect.cache) plan.lifeUs = effect.seconds * 1e6
      break
    case 'cache filling':
      for (const plan of engine.caches) if (plan.name === effect.cache) plan.filling = effect.filling
      break
    case 'name':
      for (const name of engine.names) if (name.name === effect.name) name.to = partOf(engine, effect.to)
      break
    case 'promote':
      return lead(engine, effect.part, effect.record, true)
    case 'demote':
      return lead(engine, effect.part, effect.record, false)
    case 'free disk':
      return freeDisk(engine, troubles, partOf(engine, effect.part), effect.mb, effect.stop)
    case 'memory limit':
      partOf(engine, effect.part).memoryLimit = effect.mb
      break
    case 'free lock':
      return freeLock(engine, troubles, effect.lock)
    case 'nothing':
      return
  }
  log.change(aboutOf(engine, effect), 'info', 'changed', clock.now, { to: toOf(effect) })
}

/** The part whose setting an effect changes; null: a load, or all. */
function aboutOf(engine: Engine, effect: Effect): Part | null {
  if ('part' in effect) return partOf(engine, effect.part)
  return ('to' in effect && 'from' in effect && engine.partById.get(effect.from)) || null
}

function toOf(effect: Effect): string | null {
  if ('to' in effect) return effect.to
  if ('name' in effect) return effect.name
  if ('cache' in effect) return effect.cache
  return 'load' in effect ? effect.load : null
}

const callsOf = (engine: Engine, from: string, to: string): Call[] =>
  engine.calls.filter((call) => call.from === from && call.to === to)

const peopleOf = (engine: Engine, from: string, to: string): Call[] =>
  engine.loads.filter(({ plan }) => plan.id === from && plan.to === to).map(({ call }) => call)

/** Starts the instances again that have the bad release, all at once; all of them if none has. */
function rollBack(engine: Engine, troubles: Troubles, part: Part): void {
  const releases = [...troubles].filter((fault) => fault.kind === 'release' && fault.part === part.id)
  const most = Math.max(
    ...releases.map((fault) => (fault.kind === 'release' && fault.instances) || Infinity),
    releases.length > 0 ? 0 : Infinity,
  )
  for (const fault of releases) endFault(engine, troubles, fault)
  engine.log.change(part, 'info', 'rolled back', engine.clock.now)
  for (const instance of part.instances)
    if (instance.index < most && instance.stands !== 'gone') endInstance(engine, instance, 'starting')
}

/** All instances start again at once, also those that were gone. */
function restart(engine: Engine, troubles: Troubles, part: Part): void {
  for (const instance of part.instances) if (instance.stands !== 'gone') endInstance(engine, instance, 'starting')
  for (const fault of troubles) if (fault.kind === 'gone' && fault.part === part.id) endFault(engine, troubles, fault)
}

/** They take requests after a start, cold, and have what goes wrong with all instances. */
function addInstances(engine: Engine, troubles: Troubles, part: Part, count: number): void {
  for (let added = 0; added < count; added++) {
    const instance = createInstance(engine, part)
    part.instances.push(instance)
    start(engine, instance)
  }
  refresh(troubles, part)
}

function setPool(engine: Engine, call: Call, size: number): void {
  call.poolSize = size
  for (const instance of engine.partById.get(call.from ?? '')?.instances ?? []) fillPool(engine, call, instance)
}

function setWorkers(engine: Engine, part: Part, count: number): void {
  part.capacity.change((count - part.workers) * part.up.length, engine.clock.now)
  part.workers = count
  for (const instance of part.up) takeNext(engine, instance)
}

function finishIndex(part: Part, blocking: boolean, takesUs: number): void {
  if (!blocking && takesUs > 0) part.slowness /= INDEXING
  part.isIndexed = true
}

function freeDisk(engine: Engine, troubles: Troubles, part: Part, mb: number, stop: boolean): void {
  if (!part.disk) return
  for (const fault of troubles)
    if (stop && fault.kind === 'disk' && fault.part === part.id) endFault(engine, troubles, fault)
  add(part.disk, -mb, engine.clock.now)
  part.isFull = false
}

/** Ends the request that holds it, and whoever else does. */
function freeLock(engine: Engine, troubles: Troubles, name: string): void {
  for (const fault of troubles) if (fault.kind === 'lock' && fault.lock === name) endFault(engine, troubles, fault)
  for (const { name: one, holder } of engine.locks)
    if (one === name && holder && holder.state !== 'free') end(engine, holder, ENDED)
}
