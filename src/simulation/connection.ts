import type { Engine } from './engine.ts'
import { ANSWERED } from './job-state.ts'
import type { Call, Instance, Job } from './state.ts'

/** Gets a connection for a job's call, at once or after a wait; without a pool there is always one. */
export function connect(engine: Engine, job: Job, call: Call): 'has it' | 'waits' {
  const pool = job.instance?.pools[call.pool]
  if (call.poolSize === null || !pool) return 'has it'
  if (pool.taken < call.poolSize) {
    pool.taken++
    job.hasConnection = true
    return 'has it'
  }
  pool.waiting.push(job)
  engine.clock.wait(job, 'connecting', call.poolWaitUs)
  return 'waits'
}

/** Gives the job's connection back, and connects who is next. */
export function connectNext(engine: Engine, job: Job): void {
  if (!job.hasConnection || !job.call) return
  job.hasConnection = false
  const pool = job.instance?.pools[job.call.pool]
  if (!pool) return
  pool.taken--
  fillPool(engine, job.call, job.instance)
}

/** Connects as many as there are connections. */
export function fillPool(engine: Engine, call: Call, instance: Instance | null): void {
  const pool = instance?.pools[call.pool]
  if (!pool || instance?.stands !== 'up') return
  while (pool.waiting.first && (call.poolSize === null || pool.taken < call.poolSize)) {
    const next = pool.waiting.first
    pool.taken++
    next.hasConnection = true
    engine.clock.wake(next, ANSWERED)
  }
}
