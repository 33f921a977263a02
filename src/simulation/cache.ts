import type { Engine } from './engine.ts'
import { ANSWERED } from './job-state.ts'
import { JobList } from './state.ts'
import type { Cache, CachePlan, Instance, Job, Part } from './state.ts'

const keyOf = (job: Job, plan: CachePlan) => Math.floor(job.key * plan.keys)
const cacheOf = (job: Job, plan: CachePlan) => job.instance?.caches[plan.index] ?? null

export function createCache(plan: CachePlan): Cache {
  return { validUntil: new Float64Array(plan.keys).fill(-Infinity), filling: new Map() }
}

/** All keys are there, with ages spread evenly over the life; which key has which age is by chance. */
export function fillAll(cache: Cache, plan: CachePlan, draw: () => number): void {
  for (let key = 0; key < plan.keys; key++) cache.validUntil[key] = plan.lifeUs - plan.lifeUs * draw()
}

/** Looks the job's key up. `waits`: somebody else is filling it. `misses`: the job goes on, and is to fill it. */
export function lookUp(engine: Engine, job: Job, plan: CachePlan, seen: Part['seen']): 'hits' | 'misses' | 'waits' {
  const cache = cacheOf(job, plan)
  if (!cache) return 'misses'
  const key = keyOf(job, plan)
  if (engine.clock.now < (cache.validUntil[key] ?? -Infinity)) {
    seen.hits++
    return 'hits'
  }
  seen.misses++
  if (plan.filling === 'one') {
    const waiting = cache.filling.get(key)
    if (waiting) {
      waiting.push(job)
      engine.clock.wait(job, 'filling', null)
      return 'waits'
    }
    cache.filling.set(key, new JobList())
  }
  job.held |= plan.bit
  return 'misses'
}

/** The job has what it was to fill in. Those who waited for it go on. */
export function fill(engine: Engine, job: Job, plan: CachePlan): void {
  const cache = cacheOf(job, plan)
  if (!cache || !(job.held & plan.bit)) return
  cache.validUntil[keyOf(job, plan)] = engine.clock.now + plan.lifeUs
  if (job.isTraced) engine.log.about(job, 'info', 'cache filled', engine.clock.now, { to: plan.name })
  giveUp(engine, job, plan, ANSWERED)
}

/**
 * The job fills the key no longer. Those who waited share its outcome, as in Go's `singleflight`: they go on without the
 * steps that are covered, or fail as it did.
 */
export function giveUp(engine: Engine, job: Job, plan: CachePlan, outcome: number): void {
  if (!(job.held & plan.bit)) return
  job.held &= ~plan.bit
  const cache = cacheOf(job, plan)
  const key = keyOf(job, plan)
  const waiting = cache?.filling.get(key)
  if (!cache || !waiting) return
  cache.filling.delete(key)
  while (waiting.first) engine.clock.wake(waiting.first, outcome)
}

export function emptyCaches(instance: Instance): void {
  for (const cache of instance.caches) cache.validUntil.fill(-Infinity)
}
