import { edgeOf } from './engine.ts'
import type { Engine } from './engine.ts'
import { start } from './instance.ts'
import { settled } from './level.ts'
import { passOn } from './lock.ts'
import { endInstance } from './part.ts'
import type { Level, Part } from './state.ts'
import type { Fault } from './system.ts'

/** What goes wrong at this moment. An action may end a fault before its time. */
export type Troubles = Set<Fault>

type Kind<K extends Fault['kind']> = Extract<Fault, { kind: K }>

export function beginFault(engine: Engine, troubles: Troubles, fault: Fault): void {
  troubles.add(fault)
  apply(engine, troubles, fault, true)
}

/** Nothing happens if it has ended already. */
export function endFault(engine: Engine, troubles: Troubles, fault: Fault): void {
  if (troubles.delete(fault)) apply(engine, troubles, fault, false)
}

function apply(engine: Engine, troubles: Troubles, fault: Fault, begins: boolean): void {
  switch (fault.kind) {
    case 'slower':
    case 'errors':
    case 'leak':
      return refresh(troubles, partOf(engine, fault.part))
    case 'release':
      if (begins) engine.log.change(partOf(engine, fault.part), 'info', 'released', engine.clock.now)
      return refresh(troubles, partOf(engine, fault.part))
    case 'cut off':
      return cutOff(engine, fault, begins)
    case 'gone':
      return go(engine, troubles, fault, begins)
    case 'disk':
      return flow(engine, partOf(engine, fault.part).disk, begins ? fault.mbPerSecond : -fault.mbPerSecond)
    case 'rows':
      return flow(engine, partOf(engine, fault.part).rows, begins ? fault.perSecond : -fault.perSecond)
    case 'lock':
      return takeLock(engine, troubles, fault)
    case 'name':
      return leadName(engine, fault, begins)
    case 'cache':
      if (begins) emptyCache(engine, fault.cache)
      return
    case 'switch':
      return turnSwitch(engine, fault, begins)
    case 'promoted':
      return lead(engine, fault.part, fault.record, begins)
    case 'load':
      // Is part of the arrivals from the beginning.
      return
  }
}

export const partOf = (engine: Engine, id: string): Part => engine.partById.get(id)!

/** What all faults together do to each instance of a part. */
export function refresh(troubles: Troubles, part: Part): void {
  for (const instance of part.instances) {
    instance.factor = 1
    instance.leak = 0
    let well = 1
    for (const fault of troubles) {
      if (fault.kind !== 'slower' && fault.kind !== 'errors' && fault.kind !== 'leak' && fault.kind !== 'release')
        continue
      if (fault.part !== part.id) continue
      if (fault.kind !== 'leak' && fault.instances !== null && instance.index >= fault.instances) continue
      if (fault.kind === 'slower' || fault.kind === 'release') instance.factor *= fault.factor
      if (fault.kind === 'errors' || fault.kind === 'release') well *= 1 - fault.share
      if (fault.kind === 'leak' || fault.kind === 'release') instance.leak += fault.mbPerRequest
    }
    instance.errors = 1 - well
  }
}

function cutOff(engine: Engine, { from, to, lost }: Kind<'cut off'>, begins: boolean): void {
  const edge = edgeOf(engine, partOf(engine, from).index, partOf(engine, to).index)
  const cut = engine.cut[lost]
  cut[edge] = (cut[edge] ?? 0) + (begins ? 1 : -1)
}

/** The first instances are gone; when the fault ends they come back, by a start, unless another fault holds them. */
function go(engine: Engine, troubles: Troubles, { part, instances }: Kind<'gone'>, begins: boolean): void {
  let held = 0
  for (const other of troubles) if (other.kind === 'gone' && other.part === part) held = Math.max(held, other.instances)
  for (const instance of partOf(engine, part).instances.slice(0, instances)) {
    if (begins && instance.stands !== 'gone') endInstance(engine, instance, 'gone')
    else if (!begins && instance.stands === 'gone' && instance.index >= held) start(engine, instance)
  }
}

/** Changes how fast a level rises. */
function flow(engine: Engine, level: Level | null, perSecond: number): void {
  if (!level) return
  settled(level, engine.clock.now)
  level.perSecond += perSecond
}

/** Somebody else takes the lock, as soon as it is free; or lets go of it. */
function takeLock(engine: Engine, troubles: Troubles, { lock: name }: Kind<'lock'>): void {
  for (const lock of engine.locks) {
    if (lock.name !== name) continue
    lock.isTaken = [...troubles].some((fault) => fault.kind === 'lock' && fault.lock === name)
    passOn(engine, lock)
  }
}

/** When the fault ends the name leads home, unless it was led elsewhere meanwhile. */
function leadName(engine: Engine, fault: Kind<'name'>, begins: boolean): void {
  const wrong = partOf(engine, fault.to)
  for (const name of engine.names) {
    if (name.name !== fault.name) continue
    if (begins) name.to = wrong
    else if (name.to === wrong) name.to = name.home
  }
}

function emptyCache(engine: Engine, name: string): void {
  for (const plan of engine.caches) {
    if (plan.name !== name) continue
    for (const { caches } of engine.parts[plan.part]!.instances) caches[plan.index]?.validUntil.fill(-Infinity)
  }
}

/** When the fault ends the switch stands the other way again. */
function turnSwitch(engine: Engine, { name, on }: Kind<'switch'>, begins: boolean): void {
  for (const one of engine.switches) if (one.name === name) one.on = begins ? on : !on
}

/** The part leads the record from now on, or no longer. */
export function lead(engine: Engine, partId: string, record: string, leads: boolean): void {
  const part = partOf(engine, partId)
  for (const one of engine.records) {
    if (one.record !== record || one.leaders.has(part) === leads) continue
    if (leads) one.leaders.add(part)
    else one.leaders.delete(part)
    engine.log.change(part, 'warn', leads ? 'promoted' : 'demoted', engine.clock.now, { to: record })
  }
}
