import type { Engine, LoadState } from './engine.ts'
import { ANSWERED, SHED } from './job-state.ts'
import type { Job } from './state.ts'

/** Plans the next arrival of a load, if there is one. */
export function awaitArrival(engine: Engine, load: LoadState): void {
  const at = load.nextArrival()
  if (at < Infinity) engine.clock.awaitArrival(load.index, Math.max(at, engine.clock.now))
}

/** Somebody comes and wants something. Of those who are shed nobody gets in, and nobody asks again. */
export function arrive(engine: Engine, load: LoadState): void {
  const { clock, log, people } = engine
  const job = clock.take()
  job.number = ++clock.requests
  job.load = load.index
  job.request = load.request
  job.op = load.program
  job.key = load.draws.keys.uniform()
  job.arrivedAt = clock.now
  job.isTraced = log.isTraced(job.number, clock.now)
  job.state = 'serving'
  people.arrive(clock.now)
  if (job.isTraced) log.about(job, 'info', 'arrived', clock.now, { to: load.plan.request })
  const { patienceS } = load.plan
  if (load.draws.shed.happens(load.shed)) clock.wake(job, SHED)
  else {
    clock.wake(job, ANSWERED)
    if (patienceS !== null) clock.awaitPatience(job, clock.now + Math.round(patienceS * 1e6))
  }
}

/** Somebody got what they wanted, or failed after the last try, or lost patience. Calls of theirs that go on are left behind. */
export function endPerson(engine: Engine, job: Job, outcome: number, isLeft: boolean): void {
  const { clock, edges, log, people, promisedUs } = engine
  const us = clock.now - job.arrivedAt
  const to = engine.loads[job.load]?.plan.request ?? null
  people.end(outcome, isLeft, job.arrivedAt, clock.now)
  // The call that goes on got no answer.
  if (isLeft && job.state === 'calling') edges.failed[job.edge] = (edges.failed[job.edge] ?? 0) + 1
  if (isLeft) log.about(job, 'warn', 'left', clock.now, { us, to })
  else if (outcome !== ANSWERED) log.about(job, 'error', 'failed', clock.now, { us, outcome, to })
  else if (us > promisedUs) {
    people.countLate()
    log.about(job, 'warn', 'slow', clock.now, { us, to })
  } else if (job.isTraced) log.about(job, 'info', 'answered', clock.now, { us })
  clock.release(job)
}
