import type { PartId, System } from './system.ts'

/** Why a request failed, in the order in which they are counted and stored. */
export const FAILURES = [
  'refused',
  'timed out',
  'error',
  'no connection',
  'no instance',
  'breaker open',
  'disk full',
  'lock',
  'conflict',
  'not the leader',
  'ended',
  'shed',
] as const
export type Failure = (typeof FAILURES)[number]

/**
 * What is seen of a part, or of the people who ask, in one second. Latencies are those of what was answered in it.
 * `arrived = answered + failed + left + inFlight` holds of the sums over all seconds until then.
 */
export type Seen = {
  readonly arrived: number
  readonly answered: number
  /** By kind, in the order of `FAILURES`. */
  readonly failed: readonly number[]
  /** Whoever asked was gone before the end. Of people: they lost patience. */
  readonly left: number
  /** Milliseconds, by nearest rank; null if nothing was answered. */
  readonly p50: number | null
  readonly p95: number | null
  readonly p99: number | null
  /** At the end of the second, as `waiting`, `poolWaiting`, `memory` and `disk` are. */
  readonly inFlight: number
  /** In a queue of the part. Of people: who has no answer yet. */
  readonly waiting: number
  /** 0 to 1: the mean share of workers that were taken. */
  readonly busy: number
  /** Requests of this part that wait for a connection. */
  readonly poolWaiting: number
  /** MB of the fullest instance; null where it is not counted. */
  readonly memory: number | null
  /** 0 to 1. */
  readonly disk: number | null
  readonly hits: number
  readonly misses: number
  /** Written wrong: overdrawn accounts, or two leaders. */
  readonly wrong: number
  /** Instances that take requests, at the end of the second. */
  readonly up: number
  /** Answered, but later than was promised. Only of people. */
  readonly late: number
}

/** A way on which requests go: from people (null) or a part, to a part. */
export type Edge = { readonly from: PartId | null; readonly to: PartId }

export type Second = {
  /** Its end, in seconds since the beginning: 1 for the first. */
  readonly at: number
  readonly people: Seen
  /** In the order of the system's parts. */
  readonly parts: readonly Seen[]
  /** In the order of `edgesOf`: requests that set out, how many of them failed or got no answer, and whether a breaker is open. */
  readonly edges: readonly { readonly sent: number; readonly failed: number; readonly isOpen: boolean }[]
}

/** All ways on which requests may go, each once, in the order of the loads and then of the steps. */
export function edgesOf({ steps, loads, names }: System): readonly Edge[] {
  const edges = new Map<string, Edge>()
  const add = (from: PartId | null, to: string) => {
    const name = names.find((one) => one.name === to)
    for (const part of name ? [name.to, ...name.others] : [to]) edges.set(`${from ?? ''} ${part}`, { from, to: part })
  }
  for (const load of loads) add(null, load.to)
  for (const step of steps) if (step.does === 'call' || step.does === 'send') add(step.part, step.to)
  return [...edges.values()]
}

/** The signals that graphs, alerts and predictions are about. */
export const SIGNALS = [
  'rate',
  'failed',
  'left',
  'p50',
  'p95',
  'p99',
  'in flight',
  'waiting',
  'busy',
  'pool waiting',
  'memory',
  'disk',
  'hits',
  'wrong',
] as const
/**
 * `rate`, `left`, `wrong`: a second. `failed`: the share of what ended that failed or was left. `hits`: the share of what was looked up
 * in a cache. `busy`, `disk`: shares. `memory`: MB. p50 to p99: ms.
 */
export type Signal = (typeof SIGNALS)[number]

/** A graph: of a part, or of the people (null). */
export type Graph = { readonly part: PartId | null; readonly signal: Signal }

/** A line of the log. Its words are in `log-words.ts`. */
export type LogLine = {
  /** Seconds since the beginning, to the microsecond. */
  readonly at: number
  readonly part: PartId | null
  /** Counted from 1; null if it is about all. */
  readonly instance: number | null
  readonly level: 'info' | 'warn' | 'error'
  /** The number of the request of a person, which is the same in all parts; null if it is about none. */
  readonly request: number | null
  readonly kind: LogKind
  /** The part or name that was called; of people what kind of request they made. */
  readonly to: string | null
  /** Milliseconds. */
  readonly ms: number | null
  /** Which try, how many rows, how much memory. */
  readonly count: number | null
  readonly failure: Failure | null
}

export const LOG_KINDS = [
  'arrived',
  'answered',
  'failed',
  'left',
  'slow',
  'call failed',
  'retried',
  'fell back',
  'breaker opened',
  'breaker closed',
  'instance ended',
  'instance started',
  'disk full',
  'cache filled',
  'name looked up',
  'promoted',
  'demoted',
  'released',
  'rolled back',
  'changed',
] as const
export type LogKind = (typeof LOG_KINDS)[number]

/** Sums of a run. */
export type Totals = {
  readonly arrived: number
  readonly answered: number
  readonly failed: number
  readonly left: number
  readonly late: number
  readonly wrong: number
}
