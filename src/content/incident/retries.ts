import type { Breaker, Retries } from '#simulation/system.ts'
import { type Form, type ValuesOf, count, duration, number, orNone, pattern, seconds, share } from './form.ts'
import { MOST } from './limits.ts'

const wait = duration({ most: MOST.ms })

/** The keys of how something is asked again. Without `retries` it is not. */
export const RETRIES = {
  retries: orNone('endless', count({ least: 1, most: MOST.retries })),
  wait,
  factor: number({ least: 1, most: MOST.factor }),
  jitter: share(),
  budget: share({ most: 10 }),
}

type Written = { readonly [Key in keyof ValuesOf<typeof RETRIES>]: ValuesOf<typeof RETRIES>[Key] | null }

/** The retries that keys tell of; a fault if they contradict each other. */
export function retriesOf(
  { retries, wait: waitMs, factor, jitter, budget }: Written,
  text: string,
): { readonly retries: Retries | null; readonly fault: string | null } {
  const isThere = /(?:^|;\s*)retries /.test(text)
  if (!isThere) {
    const stray = Object.entries({ wait: waitMs, factor, jitter, budget }).find(([, value]) => value !== null)
    return { retries: null, fault: stray ? `"${stray[0]}" is of no use without "retries"` : null }
  }
  if (waitMs === null) return { retries: null, fault: '"retries" needs "wait", such as "wait 100 ms"' }
  const isEndless = retries === null
  if (isEndless && waitMs < 1) return { retries: null, fault: 'endless retries need a wait of at least 1 ms' }
  return { retries: { count: retries, waitMs, factor: factor ?? 1, jitter: jitter ?? 0, budget }, fault: null }
}

/** "50% of 20 for 10 s" */
export const breaker: Form<Breaker> = pattern(
  '<share> of <of> for <openS>',
  {
    share: share(),
    of: count({ least: 1, most: 10_000 }),
    openS: seconds({ least: 0.001, most: MOST.seconds }),
  },
  '50% of 20 for 10 s',
)
