import type { Engine } from './engine.ts'
import type { Call, Fuse, Job } from './state.ts'
import type { Breaker } from './system.ts'

export function createFuse(plan: Breaker): Fuse {
  return {
    plan,
    last: new Uint8Array(plan.of),
    next: 0,
    known: 0,
    failed: 0,
    openUntil: null,
    isProbing: false,
  }
}

/** Whether calls are held back now, as it is seen from outside: also while one call is let through to see. */
export function isOpen({ forced, breaker }: Call): boolean {
  if (forced !== 'by itself') return forced === 'open'
  return breaker !== null && breaker.openUntil !== null
}

/** Whether the call of this job may go out. It may be the one that is let through. */
export function letsThrough(engine: Engine, job: Job, call: Call): boolean {
  if (!isOpen(call)) return true
  const { breaker } = call
  if (call.forced === 'open' || !breaker) return false
  if (breaker.isProbing || engine.clock.now < (breaker.openUntil ?? 0)) return false
  breaker.isProbing = true
  job.isProbe = true
  return true
}

/** A call came back, or did not in time. */
export function record(engine: Engine, job: Job, call: Call, hasFailed: boolean): void {
  const { breaker } = call
  if (!breaker) return
  if (job.isProbe) {
    job.isProbe = false
    breaker.isProbing = false
    if (hasFailed) open(engine, job, call, breaker)
    else close(engine, job, call, breaker)
    return
  }
  // Calls that set out before it opened say nothing new.
  if (breaker.openUntil !== null) return
  breaker.failed += (hasFailed ? 1 : 0) - (breaker.last[breaker.next] ?? 0)
  breaker.last[breaker.next] = hasFailed ? 1 : 0
  breaker.next = (breaker.next + 1) % breaker.plan.of
  breaker.known = Math.min(breaker.known + 1, breaker.plan.of)
  if (breaker.known === breaker.plan.of && breaker.failed >= breaker.plan.share * breaker.plan.of)
    open(engine, job, call, breaker)
}

function open(engine: Engine, job: Job, call: Call, breaker: Fuse): void {
  const { clock, log } = engine
  if (breaker.openUntil === null) log.change(job.part, 'warn', 'breaker opened', clock.now, { to: call.to })
  breaker.openUntil = clock.now + Math.round(breaker.plan.openS * 1e6)
}

function close(engine: Engine, job: Job, call: Call, breaker: Fuse): void {
  forget(breaker)
  engine.log.change(job.part, 'info', 'breaker closed', engine.clock.now, { to: call.to })
}

/** Closed, and nothing known. */
export function forget(breaker: Fuse): void {
  breaker.last.fill(0)
  breaker.next = breaker.known = breaker.failed = 0
  breaker.openUntil = null
  breaker.isProbing = false
}
