import { MOST_SECONDS, MOST_SEED } from '#simulation/bounds.ts'

/** What no file may exceed, so that none keeps a page from answering. */
export type Limits = {
  readonly lastsS: number
  /** Of all loads together, at their highest and with all faults, and of the calls that they lead to. */
  readonly perSecond: number
  readonly callsPerSecond: number
}

/** Of the nights that a page plays. */
export const OF_A_NIGHT: Limits = { lastsS: 1_200, perSecond: 2_000, callsPerSecond: 20_000 }
/** Of a system that is run by the command. */
export const OF_A_SYSTEM: Limits = { lastsS: MOST_SECONDS, perSecond: 100_000, callsPerSecond: 1_000_000 }

export const MOST = {
  instances: 200,
  workers: 1_000_000,
  /** Places of a queue, connections of a pool, keys of a cache, accounts. */
  places: 1_000_000_000,
  keys: 1_000_000,
  rows: 1_000_000_000,
  retries: 100,
  /** Milliseconds of work, of a limit, of a wait. */
  ms: MOST_SECONDS * 1_000,
  seconds: MOST_SECONDS,
  mb: 1_000_000_000,
  factor: 1_000,
  seed: MOST_SEED,
}
