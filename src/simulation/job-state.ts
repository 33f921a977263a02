import { FAILURES } from './observation.ts'
import type { Failure } from './observation.ts'

/** What a job is at. `free`: it is none. At most one timer runs for a job, and when that is over depends on this. */
export type JobState =
  | 'free'
  | 'queued'
  /** A worker begins with it. */
  | 'serving'
  | 'working'
  /** Waits for a connection, for an answer, to ask again, for a lock, for a key that another one fills. */
  | 'connecting'
  | 'calling'
  | 'pausing'
  | 'locking'
  | 'filling'

/** How something ended: with an answer, or with a failure, which is its number in `FAILURES`. */
export const ANSWERED = -1

const numberOf = (failure: Failure) => FAILURES.indexOf(failure)
export const REFUSED = numberOf('refused')
export const TIMED_OUT = numberOf('timed out')
export const ERROR = numberOf('error')
export const NO_CONNECTION = numberOf('no connection')
export const NO_INSTANCE = numberOf('no instance')
export const BREAKER_OPEN = numberOf('breaker open')
export const DISK_FULL = numberOf('disk full')
export const NO_LOCK = numberOf('lock')
export const CONFLICT = numberOf('conflict')
export const NOT_LEADER = numberOf('not the leader')
export const ENDED = numberOf('ended')
export const SHED = numberOf('shed')
