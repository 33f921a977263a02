import type { Engine } from './engine.ts'
import { slotOf } from './engine.ts'
import { emptyCaches } from './cache.ts'
import type { Instance, Part } from './state.ts'

/** The instance takes requests from now on. */
export function standUp(engine: Engine, instance: Instance): void {
  const { part } = instance
  instance.stands = 'up'
  instance.upAt = engine.clock.now
  part.up = part.instances.filter((one) => one.stands === 'up')
  part.capacity.change(part.workers, engine.clock.now)
}

/** The instance takes no more requests. What it works on is for the caller to end. */
export function layDown(engine: Engine, instance: Instance, stands: 'starting' | 'gone'): void {
  const { part } = instance
  if (instance.stands === 'up') part.capacity.change(-part.workers, engine.clock.now)
  instance.stands = stands
  instance.starts++
  part.up = part.instances.filter((one) => one.stands === 'up')
}

/** It takes requests after the time that a start takes: cold, with empty memory and caches, and knowing no names. */
export function start(engine: Engine, instance: Instance): void {
  const { part } = instance
  instance.stands = 'starting'
  instance.isCold = part.plan.cold !== null
  instance.memory = part.plan.memory?.base ?? 0
  emptyCaches(instance)
  for (const known of instance.names) known.at = -Infinity
  engine.clock.awaitStart(slotOf(instance), instance.starts, engine.clock.now + Math.round(part.plan.startS * 1e6))
}

/** A start is through. Nothing happens if the instance was ended again meanwhile. */
export function started(engine: Engine, instance: Instance, starts: number): void {
  if (instance.stands !== 'starting' || instance.starts !== starts) return
  standUp(engine, instance)
  engine.log.change(instance.part, 'info', 'instance started', engine.clock.now, { instance: instance.index + 1 })
}

/** How many times as long work takes here and now. */
export function slownessOf(engine: Engine, instance: Instance): number {
  const { part } = instance
  return instance.factor * part.slowness * (instance.isCold ? coldness(engine, instance, part) : 1)
}

function coldness(engine: Engine, instance: Instance, part: Part): number {
  const { cold } = part.plan
  const seconds = (engine.clock.now - instance.upAt) / 1e6
  if (!cold || seconds >= cold.seconds) {
    instance.isCold = false
    return 1
  }
  return cold.factor + ((1 - cold.factor) * seconds) / cold.seconds
}
