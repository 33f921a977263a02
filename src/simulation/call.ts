import { letsThrough, record } from './breaker.ts'
import { connect, connectNext } from './connection.ts'
import { edgeOf } from './engine.ts'
import type { Engine } from './engine.ts'
import { giveUp } from './cache.ts'
import { ANSWERED, BREAKER_OPEN } from './job-state.ts'
import { admit } from './part.ts'
import { earnTokens, waitToRetry } from './retry.ts'
import type { Call, Job, Part } from './state.ts'

/** A step isn't through: the job waits. Otherwise a step returns how it ended, with an answer or a failure. */
export const WAITS = -2

/** Asks another part, and again if that fails and retries are left. */
export function beginCall(engine: Engine, job: Job, call: Call): number {
  job.call = call
  job.retries = 0
  earnTokens(call)
  return tryCall(engine, job, call)
}

/** One try: past the breaker, with a connection. An open breaker ends the call at once; it isn't asked again. */
export function tryCall(engine: Engine, job: Job, call: Call): number {
  if (!letsThrough(engine, job, call)) return giveUpCall(engine, job, call, BREAKER_OPEN)
  return connect(engine, job, call) === 'has it' ? sendCall(engine, job, call) : WAITS
}

/**
 * The call sets out, and the job waits for the answer as long as its limit allows; with neither limit nor answer for
 * ever. A call that is lost on the way never arrives.
 */
export function sendCall(engine: Engine, job: Job, call: Call): number {
  const { clock, edges, cut } = engine
  const callee = resolve(engine, job, call)
  const edge = edgeOf(engine, job.part?.index ?? -1, callee.index)
  job.callee = callee
  job.edge = edge
  edges.sent[edge] = (edges.sent[edge] ?? 0) + 1
  clock.wait(job, 'calling', call.limitUs)
  if (job.part === null || !cut.calls[edge]) admit(engine, copyFor(engine, job, job), callee)
  return WAITS
}

/** Hands a copy over. Nobody waits for what becomes of it. */
export function handOver(engine: Engine, job: Job, call: Call): void {
  const { edges, cut } = engine
  const callee = resolve(engine, job, call)
  const edge = edgeOf(engine, job.part?.index ?? -1, callee.index)
  edges.sent[edge] = (edges.sent[edge] ?? 0) + 1
  if (!cut.calls[edge]) admit(engine, copyFor(engine, job, null), callee)
}

function copyFor(engine: Engine, job: Job, caller: Job | null): Job {
  const copy = engine.clock.take()
  copy.caller = caller
  copy.callerTurn = caller?.turn ?? 0
  copy.number = job.number
  copy.isTraced = job.isTraced
  copy.key = job.key
  copy.load = job.load
  copy.request = job.request
  return copy
}

/** A try has ended: the answer is there, or a failure, or the limit is over. */
export function callEnded(engine: Engine, job: Job, call: Call, outcome: number): number {
  const { failed } = engine.edges
  const hasFailed = outcome !== ANSWERED
  if (hasFailed) failed[job.edge] = (failed[job.edge] ?? 0) + 1
  connectNext(engine, job)
  record(engine, job, call, hasFailed)
  return hasFailed ? tryFailed(engine, job, call, outcome) : ANSWERED
}

/** A try failed, before it set out or after it: another one after a wait, or the call has failed. */
export function tryFailed(engine: Engine, job: Job, call: Call, outcome: number): number {
  const { clock, log } = engine
  if (job.isProbe && call.breaker) {
    job.isProbe = false
    call.breaker.isProbing = false
  }
  log.about(job, 'warn', 'call failed', clock.now, { to: call.to, outcome, count: job.retries + 1 })
  const waitUs = waitToRetry(job, call)
  if (waitUs === null) return giveUpCall(engine, job, call, outcome)
  job.retries++
  if (job.isTraced) log.about(job, 'info', 'retried', clock.now, { to: call.to, us: waitUs, count: job.retries })
  clock.wait(job, 'pausing', waitUs)
  return WAITS
}

/** The call has failed. With a fallback the job goes on without its answer, and fills no cache with what it hasn't got. */
function giveUpCall(engine: Engine, job: Job, call: Call, outcome: number): number {
  if (!call.hasFallback) return outcome
  engine.log.about(job, 'warn', 'fell back', engine.clock.now, { to: call.to, outcome })
  for (const plan of engine.caches) if (job.held & plan.bit) giveUp(engine, job, plan, ANSWERED)
  return ANSWERED
}

/** The part that is asked. A name is looked up and remembered: by an instance for all its jobs, by a person for this request. */
function resolve(engine: Engine, job: Job, call: Call): Part {
  if (call.toPart >= 0) return engine.parts[call.toPart]!
  const { now } = engine.clock
  const name = engine.names[call.toName]!
  const known = job.instance?.names[call.toName]
  const at = known ? known.at : job.known ? job.knownAt : -Infinity
  if (now - at < name.lifeUs) return (known ? known.part : job.known) ?? name.to
  const before = known ? known.part : job.known
  if (job.isTraced || (before && before !== name.to))
    engine.log.about(job, 'info', 'name looked up', now, { to: name.to.id })
  if (known) {
    known.part = name.to
    known.at = now
  } else {
    job.known = name.to
    job.knownAt = now
  }
  return name.to
}
