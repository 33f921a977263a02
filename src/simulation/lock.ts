import type { Engine } from './engine.ts'
import { ANSWERED } from './job-state.ts'
import type { Job, Lock } from './state.ts'

/**
 * Takes the lock for the job; or lets it wait until it is its turn, or the wait is over. A lock isn't taken twice: a
 * job that holds it waits for itself.
 */
export function acquire(engine: Engine, job: Job, lock: Lock, waitUs: number | null): 'has it' | 'waits' {
  if (!lock.holder && !lock.isTaken) {
    grant(lock, job)
    return 'has it'
  }
  lock.waiting.push(job)
  engine.clock.wait(job, 'locking', waitUs)
  return 'waits'
}

function grant(lock: Lock, job: Job): void {
  lock.holder = job
  job.held |= lock.bit
}

/** Frees the lock if the job holds it. The next in the line gets it. */
export function unlock(engine: Engine, job: Job, lock: Lock): void {
  if (lock.holder !== job) return
  job.held &= ~lock.bit
  lock.holder = null
  passOn(engine, lock)
}

/** Gives a free lock to the next who waits. */
export function passOn(engine: Engine, lock: Lock): void {
  if (lock.holder || lock.isTaken) return
  const next = lock.waiting.first
  if (!next) return
  grant(lock, next)
  engine.clock.wake(next, ANSWERED)
}
