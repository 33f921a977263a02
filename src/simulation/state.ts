import type { Duration, Stream } from './draw.ts'
import type { Integral } from './integral.ts'
import { ANSWERED } from './job-state.ts'
import type { JobState } from './job-state.ts'
import type { Counters } from './counters.ts'
import type { Balancer, Breaker, Part as PartPlan, PartId, Retries } from './system.ts'

/** What changes evenly with time and with each request: the disk, the rows. Worked out when it is asked for. */
export type Level = { value: number; at: number; perSecond: number; readonly perRequest: number; readonly most: number }

/** A part while a run goes on. */
export type Part = {
  readonly plan: PartPlan
  readonly index: number
  readonly id: PartId
  readonly balancer: Balancer
  readonly seen: Counters
  readonly taken: Integral
  /** Workers of the instances that are up. */
  readonly capacity: Integral
  /** Jobs in the queues of all instances, and for how long those waited that no longer do, in microseconds. */
  readonly waiting: Integral
  waitedUs: number
  workers: number
  queue: number
  memoryLimit: number
  readonly instances: Instance[]
  /** Those that take requests, in the order of their numbers. */
  up: Instance[]
  /** Where the balancer goes on. */
  turn: number
  readonly disk: Level | null
  isFull: boolean
  readonly rows: Level | null
  /** Whether an index makes the number of rows cost nothing. */
  isIndexed: boolean
  /** 1, or more while an index is being built beside the work. */
  slowness: number
  /** Work stands still until then. */
  stillUntil: number
  readonly ledger: Ledger | null
  readonly draws: {
    readonly work: Stream
    readonly errors: Stream
    readonly balancer: Stream
    readonly accounts: Stream
  }
}

/** Balances of accounts, and how often each was written. They outlive every restart. */
export type Ledger = { readonly balances: Float64Array; readonly versions: Int32Array }

export type Instance = {
  readonly part: Part
  /** From 0. */
  readonly index: number
  stands: 'up' | 'starting' | 'gone'
  /** Goes up with every start, so that an older one no longer counts. */
  starts: number
  /** When it began to take requests; work is slow for a while afterwards. */
  upAt: number
  isCold: boolean
  taken: number
  readonly queue: JobList
  memory: number
  /** What faults do to it, all together. */
  factor: number
  errors: number
  leak: number
  /** By number of the call; null where it has no pool. */
  readonly pools: readonly Pool[]
  readonly caches: readonly Cache[]
  readonly names: { part: Part; at: number }[]
}

/** Connections of one instance for one step. */
export type Pool = { taken: number; readonly waiting: JobList }

/** What one instance keeps. */
export type Cache = {
  /** Until when each key is there, by its number; minus infinity: it never was. */
  readonly validUntil: Float64Array
  /** Keys that somebody is filling, and who waits for each. */
  readonly filling: Map<number, JobList>
}

/** A cache as a step describes it. */
export type CachePlan = {
  readonly name: string
  readonly part: number
  readonly index: number
  readonly bit: number
  readonly keys: number
  readonly isFull: boolean
  lifeUs: number
  filling: 'each' | 'one'
}

/** A step that calls; also what people do. */
export type Call = {
  readonly index: number
  /** Null: people. */
  readonly from: PartId | null
  readonly to: string
  /** By number; -1: the other is. */
  readonly toPart: number
  readonly toName: number
  /** Number among the calls of its part. */
  readonly pool: number
  poolSize: number | null
  readonly poolWaitUs: number | null
  limitUs: number | null
  retries: Retries | null
  /** Tokens for retries. */
  tokens: number
  hasFallback: boolean
  readonly breaker: Fuse | null
  forced: 'open' | 'closed' | 'by itself'
  readonly draws: Stream
}

/** The state of a breaker. */
export type Fuse = {
  readonly plan: Breaker
  /** Outcomes of the last calls: 1 if it failed. */
  readonly last: Uint8Array
  next: number
  known: number
  failed: number
  /** Null: closed. After it, one call is let through. */
  openUntil: number | null
  isProbing: boolean
}

export type Lock = {
  readonly name: string
  readonly bit: number
  holder: Job | null
  /** Somebody else holds it, or takes it as soon as it is free. */
  isTaken: boolean
  readonly waiting: JobList
}

/** A name, and where it leads now. */
export type Name = { readonly name: string; to: Part; readonly home: Part; readonly lifeUs: number }

export type Switch = { readonly name: string; on: boolean }

/** Which parts lead a record. */
export type RecordLeaders = { readonly record: string; readonly leaders: Set<Part> }

export type Work = { readonly duration: Duration; readonly perThousandRowsUs: number }

/**
 * A request on its way: what a person wants, or one call at one part. Jobs are used again and again, so that nothing is
 * allocated while a run goes on.
 */
export class Job {
  readonly slot: number
  state: JobState = 'free'
  /**
   * Goes up whenever the job stops waiting for something. Whatever was to wake it remembers the turn, and does nothing if
   * it has passed: a timer, or the answer of a call that was given up.
   */
  turn = 0
  /** Null: a person's request. */
  part: Part | null = null
  instance: Instance | null = null
  load = 0
  request = 0
  /** Number of the operation it is at. */
  op = 0
  /** The person's request it belongs to, from 1. */
  number = 0
  isTraced = false
  /** Drawn once for each person: 0 to 1. Chooses the key in a cache. */
  key = 0
  arrivedAt = 0
  /** When the work that goes on will end. */
  dueAt = 0
  /** How what it waited for ended; read when it goes on. */
  outcome = ANSWERED
  /** Who asked, and its turn then; null: nobody waits for an answer. */
  caller: Job | null = null
  callerTurn = 0
  hasWorker = false
  /** The call that goes on, how often it was asked again, which part is asked and by which edge. */
  call: Call | null = null
  retries = 0
  callee: Part | null = null
  edge = -1
  hasConnection = false
  isProbe = false
  /** For people: what the name they know leads to, and when they looked it up. */
  known: Part | null = null
  knownAt = 0
  /** Bits of the locks that are held and the caches that are being filled. */
  held = 0
  account = 0
  version = 0
  list: JobList | null = null
  next: Job | null = null
  before: Job | null = null

  constructor(slot: number) {
    this.slot = slot
  }

  /** Whether somebody asked who no longer waits. */
  get isAbandoned(): boolean {
    return this.caller !== null && this.caller.turn !== this.callerTurn
  }
}

/** Jobs that wait, first in, first out. A job is in one list at most, so that the lists are made of the jobs themselves. */
export class JobList {
  first: Job | null = null
  private last: Job | null = null
  length = 0

  push(job: Job): void {
    job.list = this
    job.before = this.last
    job.next = null
    if (this.last) this.last.next = job
    else this.first = job
    this.last = job
    this.length++
  }

  shift(): Job | null {
    const job = this.first
    if (job) this.remove(job)
    return job
  }

  remove(job: Job): void {
    if (job.before) job.before.next = job.next
    else this.first = job.next
    if (job.next) job.next.before = job.before
    else this.last = job.before
    job.list = job.next = job.before = null
    this.length--
  }
}
