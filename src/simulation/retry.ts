import type { Call, Job } from './state.ts'
import type { Retries } from './system.ts'

/** Tokens that are kept at most, and that are there at the beginning, as in gRPC's retry throttling (gRFC A6). */
export const MOST_TOKENS = 10
/** Ten times a tenth counts as one. */
const ONE_TOKEN = 1 - 1e-9
/** A retry comes a millisecond later at the earliest: nothing is asked again in no time. */
const LEAST_WAIT_US = 1000

/** A first try adds to the budget. */
export function earnTokens(call: Call): void {
  const budget = call.retries?.budget ?? null
  if (budget !== null) call.tokens = Math.min(MOST_TOKENS, call.tokens + budget)
}

/** How long to wait before the job asks again, in microseconds; null: it doesn't. Takes a token if there is a budget. */
export function waitToRetry(job: Job, call: Call): number | null {
  const { retries } = call
  if (!retries || (retries.count !== null && job.retries >= retries.count)) return null
  if (retries.budget !== null) {
    if (call.tokens < ONE_TOKEN) return null
    call.tokens -= 1
  }
  return Math.max(LEAST_WAIT_US, Math.round(drawn(call, retries, 1000 * waitBefore(retries, job.retries))))
}

/** The share `jitter` of the wait is drawn by chance, evenly (with 1: "full jitter", Brooker 2015). */
const drawn = (call: Call, { jitter }: Retries, us: number) =>
  jitter > 0 ? us * (1 - jitter + jitter * call.draws.uniform()) : us

/** Milliseconds before the retry after so many others: exponential back-off, up to a day. */
function waitBefore({ waitMs, factor }: Retries, retries: number): number {
  let wait = waitMs
  if (factor === 1 || wait === 0) return wait
  for (let n = 0; n < retries && wait < 86_400_000 && wait > 0.001; n++) wait *= factor
  return Math.min(wait, 86_400_000)
}
