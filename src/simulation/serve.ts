import { fill, lookUp } from './cache.ts'
import { beginCall, callEnded, handOver, sendCall, tryCall, tryFailed, WAITS } from './call.ts'
import type { Engine } from './engine.ts'
import { slownessOf } from './instance.ts'
import { ANSWERED, DISK_FULL, NO_CONNECTION, NO_LOCK, TIMED_OUT } from './job-state.ts'
import { settled } from './level.ts'
import { acquire, unlock } from './lock.ts'
import { checkDisk, end } from './part.ts'
import { endPerson } from './people.ts'
import { durationOf } from './draw.ts'
import type { Operation } from './program.ts'
import { NO, read, store, transfer } from './record.ts'
import type { Job, Part } from './state.ts'

/** A job goes on: what it waited for has ended, with `job.outcome`. */
export function proceed(engine: Engine, job: Job): void {
  const outcome = resume(engine, job)
  if (outcome === WAITS) return
  if (outcome !== ANSWERED) finish(engine, job, outcome)
  else walk(engine, job)
}

/** The time is over for which a job waited at most. */
export function timeIsOver(engine: Engine, job: Job): void {
  engine.clock.wake(job, outcomeOfTime(job))
}

/** What it means. Work and the wait before a retry end as they should. */
function outcomeOfTime(job: Job): number {
  switch (job.state) {
    case 'connecting':
      return NO_CONNECTION
    case 'calling':
      return TIMED_OUT
    case 'locking':
      return NO_LOCK
    default:
      return ANSWERED
  }
}

/** Ends the step that the job was at, or finds that it waits once more. */
function resume(engine: Engine, job: Job): number {
  const { outcome, call } = job
  switch (job.state) {
    case 'connecting':
      if (!call) return outcome
      return outcome === ANSWERED ? sendCall(engine, job, call) : passed(job, tryFailed(engine, job, call, outcome))
    case 'calling':
      return call ? passed(job, callEnded(engine, job, call, outcome)) : outcome
    case 'pausing':
      return call ? passed(job, tryCall(engine, job, call)) : outcome
    case 'filling':
      if (outcome === ANSWERED) skip(engine, job, engine.operations[job.op]!.jump)
      return outcome
    case 'working':
    case 'locking':
      return passed(job, outcome)
    default:
      return outcome
  }
}

/** Goes past the operation if it ended well. */
function passed(job: Job, outcome: number): number {
  if (outcome === ANSWERED) job.op++
  return outcome
}

/** Takes one step after the other until one waits, or fails, or all are through. */
function walk(engine: Engine, job: Job): void {
  for (;;) {
    const operation = engine.operations[job.op]!
    if (operation.does === 'end') return finish(engine, job, ANSWERED)
    if (operation.when && operation.when.on !== operation.on) {
      job.op++
      continue
    }
    const outcome = take(engine, job, operation)
    if (outcome === WAITS) return
    if (outcome === NO) skipAll(engine, job)
    else if (outcome !== ANSWERED) return finish(engine, job, outcome)
  }
}

/** Takes one step. Goes past it if it ended well. */
function take(engine: Engine, job: Job, operation: Operation): number {
  const { part } = job
  const { call, cache, lock, work, record } = operation
  if (operation.does === 'call' && call) return passed(job, beginCall(engine, job, call))
  if (!part) return ANSWERED
  switch (operation.does) {
    case 'work':
      return work ? passed(job, doWork(engine, job, part, operation)) : ANSWERED
    case 'cache':
      return cache ? useCache(engine, job, part, operation) : ANSWERED
    case 'lock':
      if (lock && acquire(engine, job, lock, operation.lockWaitUs) === 'waits') return WAITS
      return passed(job, ANSWERED)
    case 'fill':
    case 'unlock':
      close(engine, job, operation)
      return passed(job, ANSWERED)
    case 'send':
      if (call) handOver(engine, job, call)
      return passed(job, ANSWERED)
    case 'store':
      if (checkDisk(engine, part)) return DISK_FULL
      return record ? passed(job, store(engine, part, record)) : ANSWERED
    case 'read':
      return passed(job, read(job, part, operation))
    case 'transfer':
      if (checkDisk(engine, part)) return DISK_FULL
      return passed(job, transfer(engine, job, part, operation))
    default:
      return passed(job, ANSWERED)
  }
}

/** Time on the worker: slower on a slow or cold instance, longer with more rows, later while the part stands still. */
function doWork(engine: Engine, job: Job, part: Part, { work }: Operation): number {
  const { clock } = engine
  if (checkDisk(engine, part)) return DISK_FULL
  if (!work || !job.instance) return ANSWERED
  let us = durationOf(work.duration, part.draws.work)
  if (part.rows && !part.isIndexed) us += (work.perThousandRowsUs * settled(part.rows, clock.now)) / 1000
  us = Math.round(us * slownessOf(engine, job.instance)) + Math.max(0, part.stillUntil - clock.now)
  if (us === 0) return ANSWERED
  job.dueAt = clock.now + us
  clock.wait(job, 'working', us)
  return WAITS
}

function useCache(engine: Engine, job: Job, part: Part, { cache, jump }: Operation): number {
  const found = cache ? lookUp(engine, job, cache, part.seen) : 'misses'
  if (found === 'waits') return WAITS
  if (found === 'hits') skip(engine, job, jump)
  else job.op++
  return ANSWERED
}

/** Frees the lock, or fills the key, that the operation stands for; nothing if the job doesn't hold it. */
function close(engine: Engine, job: Job, { cache, lock }: Pick<Operation, 'cache' | 'lock'>): void {
  if (cache) fill(engine, job, cache)
  if (lock) unlock(engine, job, lock)
}

/** Leaves steps out, but not what closes a lock or a key on the way. */
function skip(engine: Engine, job: Job, to: number): void {
  for (job.op++; job.op < to; job.op++) close(engine, job, asClosing(engine.operations[job.op]!))
}

/** Leaves all steps out that are left. */
function skipAll(engine: Engine, job: Job): void {
  let to = job.op
  while (engine.operations[to]!.does !== 'end') to++
  skip(engine, job, to)
}

const OPEN = { cache: null, lock: null }
const asClosing = (operation: Operation): Pick<Operation, 'cache' | 'lock'> =>
  operation.does === 'fill' || operation.does === 'unlock' ? operation : OPEN

function finish(engine: Engine, job: Job, outcome: number): void {
  if (job.part) end(engine, job, outcome)
  else endPerson(engine, job, outcome, false)
}
