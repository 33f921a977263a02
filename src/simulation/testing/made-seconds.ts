import { FAILURES } from '../observation.ts'
import type { Failure, Second, Seen } from '../observation.ts'
import type { Part, System } from '../system.ts'

/** What is seen where nothing happens. */
export const QUIET: Seen = {
  arrived: 0,
  answered: 0,
  failed: FAILURES.map(() => 0),
  left: 0,
  p50: null,
  p95: null,
  p99: null,
  inFlight: 0,
  waiting: 0,
  busy: 0,
  poolWaiting: 0,
  memory: null,
  disk: null,
  hits: 0,
  misses: 0,
  wrong: 0,
  up: 1,
  late: 0,
}

/** Failures of one kind, in the order of all kinds. */
export const failures = (kind: Failure, count: number): readonly number[] =>
  FAILURES.map((one) => (one === kind ? count : 0))

/** What is seen in a second in which all are answered, and in one in which every fifth is refused. */
export const GOOD: Partial<Seen> = { arrived: 10, answered: 10 }
export const BAD: Partial<Seen> = { arrived: 10, answered: 8, failed: failures('refused', 2) }

/** The same so many times. */
export const times = <T>(count: number, item: T): readonly T[] => Array.from({ length: count }, () => item)

/** Seconds from the first on, as the people see them. Of the part `shop` the same is seen, unless said otherwise. */
export const secondsOf = (
  people: readonly Partial<Seen>[],
  shop: readonly Partial<Seen>[] = people,
): readonly Second[] =>
  people.map((seen, number) => ({
    at: number + 1,
    people: { ...QUIET, ...seen },
    parts: [{ ...QUIET, ...shop[number] }],
    edges: [],
  }))

/** A part with one instance and one worker, and whatever is said of it. */
export const partOf = (id: string, more: Partial<Part> = {}): Part => ({
  id,
  instances: 1,
  workers: 1,
  queue: 1_000_000,
  balancer: 'round robin',
  startS: 10,
  cold: null,
  memory: null,
  disk: null,
  rows: null,
  leads: null,
  ...more,
})

/** Its one part is `shop`. */
export const SHOP: System = { parts: [partOf('shop')], steps: [], loads: [], names: [], switches: [] }
