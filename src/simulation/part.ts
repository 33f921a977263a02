import { edgeOf } from './engine.ts'
import type { Engine } from './engine.ts'
import { giveUp } from './cache.ts'
import { connectNext } from './connection.ts'
import { layDown, start } from './instance.ts'
import { ANSWERED, ENDED, ERROR, NO_INSTANCE, REFUSED } from './job-state.ts'
import { add, settled } from './level.ts'
import { unlock } from './lock.ts'
import type { Instance, Job, Part } from './state.ts'

/**
 * A call arrives at a part: the balancer chooses an instance, which works on it, lets it wait, or refuses it. Counted as
 * arrived in any case, also where no instance is up.
 */
export function admit(engine: Engine, job: Job, part: Part): void {
  const { clock } = engine
  job.part = part
  job.arrivedAt = clock.now
  job.op = engine.programs[part.index * engine.requests + job.request] ?? 0
  part.seen.arrive(clock.now)
  const instance = choose(part)
  job.instance = instance
  if (job.isTraced) engine.log.about(job, 'info', 'arrived', clock.now)
  if (!instance) end(engine, job, NO_INSTANCE)
  else if (instance.taken < part.workers) takeUp(engine, job, instance)
  else if (instance.queue.length < part.queue) {
    job.state = 'queued'
    part.waiting.change(1, clock.now)
    instance.queue.push(job)
  } else end(engine, job, REFUSED)
}

function choose(part: Part): Instance | null {
  const { up } = part
  if (up.length <= 1) return up[0] ?? null
  if (part.balancer === 'random of two') {
    const first = part.draws.balancer.below(up.length)
    // Another one, all others equally likely (Mitzenmacher 2001).
    const second = (first + 1 + part.draws.balancer.below(up.length - 1)) % up.length
    const [a, b] = [up[first]!, up[second]!]
    return loadOf(b) < loadOf(a) ? b : a
  }
  part.turn = (part.turn + 1) % up.length
  let chosen = up[part.turn]!
  if (part.balancer === 'round robin') return chosen
  // Among the least busy ones the next in turn.
  for (let step = 1; step < up.length; step++) {
    const other = up[(part.turn + step) % up.length]!
    if (loadOf(other) < loadOf(chosen)) chosen = other
  }
  return chosen
}

const loadOf = (instance: Instance) => instance.taken + instance.queue.length

/**
 * A worker takes the job up. This is when it uses memory and disk, and when errors and a full memory come out: an error
 * is at once, before any work.
 */
function takeUp(engine: Engine, job: Job, instance: Instance): void {
  const { clock } = engine
  const { part } = instance
  job.state = 'serving'
  instance.taken++
  part.taken.change(1, clock.now)
  job.hasWorker = true
  if (part.disk) {
    add(part.disk, part.disk.perRequest, clock.now)
    checkDisk(engine, part)
  }
  if (part.rows) add(part.rows, part.rows.perRequest, clock.now)
  if (part.plan.memory) {
    instance.memory += part.plan.memory.perRequest + instance.leak
    if (instance.memory > part.memoryLimit) {
      endInstance(engine, instance, 'starting')
      return
    }
  }
  clock.wake(job, part.draws.errors.happens(instance.errors) ? ERROR : ANSWERED)
}

/** Whether work fails because the disk is full. */
export function checkDisk(engine: Engine, part: Part): boolean {
  if (!part.disk) return false
  const isFull = settled(part.disk, engine.clock.now) >= part.disk.most
  if (isFull && !part.isFull) engine.log.change(part, 'error', 'disk full', engine.clock.now)
  part.isFull = isFull
  return isFull
}

function leaveQueue(engine: Engine, job: Job, part: Part): void {
  job.list?.remove(job)
  part.waiting.change(-1, engine.clock.now)
  part.waitedUs += engine.clock.now - job.arrivedAt
}

/** Workers that are free take up what waits. */
export function takeNext(engine: Engine, instance: Instance): void {
  while (instance.stands === 'up' && instance.taken < instance.part.workers) {
    const job = instance.queue.first
    if (!job) return
    leaveQueue(engine, job, instance.part)
    takeUp(engine, job, instance)
  }
}

/**
 * A call ends at its part, with an answer or a failure. It is counted as left if whoever asked has given up; otherwise
 * the caller learns of it, unless answers on this way are lost.
 */
export function end(engine: Engine, job: Job, outcome: number): void {
  const { clock } = engine
  const { part, instance, caller } = job
  if (!part) return
  const isLeft = job.isAbandoned
  part.seen.end(outcome, isLeft, job.arrivedAt, clock.now)
  write(engine, job, outcome, isLeft)
  if (caller && !isLeft) {
    const edge = caller.part ? edgeOf(engine, caller.part.index, part.index) : -1
    if (edge < 0 || !engine.cut.answers[edge]) clock.wake(caller, outcome)
  }
  letGo(engine, job, outcome)
  clock.release(job)
  if (instance) takeNext(engine, instance)
}

function write(engine: Engine, job: Job, outcome: number, isLeft: boolean): void {
  const us = engine.clock.now - job.arrivedAt
  if (isLeft) {
    if (job.isTraced) engine.log.about(job, 'warn', 'left', engine.clock.now, { us })
  } else if (outcome !== ANSWERED) engine.log.about(job, 'error', 'failed', engine.clock.now, { us, outcome })
  else if (job.isTraced) engine.log.about(job, 'info', 'answered', engine.clock.now, { us })
}

/** Gives back all that a job has: its place in a line, its worker, its connection, its locks, the keys it fills. */
function letGo(engine: Engine, job: Job, outcome: number): void {
  const { instance } = job
  if (job.state === 'queued' && instance) leaveQueue(engine, job, instance.part)
  job.list?.remove(job)
  if (job.hasWorker && instance) {
    job.hasWorker = false
    instance.taken--
    instance.part.taken.change(-1, engine.clock.now)
  }
  connectNext(engine, job)
  if (job.isProbe && job.call?.breaker) job.call.breaker.isProbing = false
  job.isProbe = false
  if (!job.held) return
  for (const lock of engine.locks) if (job.held & lock.bit) unlock(engine, job, lock)
  for (const plan of engine.caches) if (job.held & plan.bit) giveUp(engine, job, plan, outcome)
  job.held = 0
}

/** An instance ends with all that is on it and before it. `starting`: it starts again, cold. */
export function endInstance(engine: Engine, instance: Instance, stands: 'starting' | 'gone'): void {
  const { clock, log } = engine
  if (instance.stands !== 'starting') {
    log.change(instance.part, 'error', 'instance ended', clock.now, {
      instance: instance.index + 1,
      count: instance.part.plan.memory ? Math.round(instance.memory) : null,
    })
  }
  layDown(engine, instance, stands)
  for (const job of clock.live()) if (job.instance === instance) end(engine, job, ENDED)
  if (stands === 'starting') start(engine, instance)
}

/** Ends all that waits before a part. */
export function emptyQueues(engine: Engine, part: Part): void {
  for (const instance of part.instances) {
    while (instance.queue.first) end(engine, instance.queue.first, ENDED)
  }
}
