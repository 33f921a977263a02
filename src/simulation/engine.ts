import type { Stream } from './draw.ts'
import { EventQueue } from './event-queue.ts'
import { FREE, SERVING, WORKING } from './job-state.ts'
import type { Counters } from './counters.ts'
import type { Log } from './log.ts'
import type { Operation } from './program.ts'
import { SimulationError } from './simulation-error.ts'
import { Job } from './state.ts'
import type { CachePlan, Call, Instance, Lock, Name, Part, RecordLeaders, Switch } from './state.ts'
import type { Load, PartId } from './system.ts'

/** More are not simulated: the run ends with an error that says so. */
const MOST_IN_FLIGHT = 1_000_000
const MOST_EVENTS_A_SECOND = 20_000_000

/** Kinds of events. Below them an event holds a slot and a number that tells whether it still counts. */
const TIMER = 0
const PATIENCE = 1
const ARRIVAL = 2
const START = 3
const KINDS = 4
const SLOTS = 2 ** 20
const TURNS = 2 ** 29

/** A load while a run goes on. */
export type LoadState = {
  readonly plan: Load
  readonly index: number
  readonly program: number
  readonly request: number
  /** Called for the moment of the next arrival, in microseconds. */
  readonly nextArrival: () => number
  readonly call: Call
  shed: number
  readonly draws: { readonly keys: Stream; readonly shed: Stream }
}

/** All that a run is made of. */
export type Engine = {
  readonly promisedUs: number
  readonly parts: readonly Part[]
  readonly partById: ReadonlyMap<PartId, Part>
  readonly loads: readonly LoadState[]
  readonly calls: readonly Call[]
  readonly caches: readonly CachePlan[]
  readonly locks: readonly Lock[]
  readonly names: readonly Name[]
  readonly switches: readonly Switch[]
  readonly records: readonly RecordLeaders[]
  readonly operations: readonly Operation[]
  /** Where a part's program for a kind of request begins: by part times `requests` plus kind. */
  readonly programs: readonly number[]
  readonly requests: number
  readonly people: Counters
  readonly edges: Edges
  /** Ways that are cut: calls or answers, by edge. */
  readonly cut: { readonly calls: Int32Array; readonly answers: Int32Array }
  readonly log: Log
  readonly clock: Clock
}

/** Counts of each way in the second that goes on. */
export type Edges = {
  readonly sent: Float64Array
  readonly failed: Float64Array
  /** By (part + 1) times the number of parts plus the called part; people are part -1. */
  readonly numbers: Int32Array
}

export const edgeOf = (engine: Engine, from: number, to: number) =>
  engine.edges.numbers[(from + 1) * engine.parts.length + to] ?? -1

/** What a run does next: time, events, and the jobs that can go on at once. */
export class Clock {
  now = 0
  /** People's requests so far. */
  requests = 0
  private readonly jobs: Job[] = []
  private free: Job | null = null
  private ready: Job[] = []
  private readyTurns: number[] = []
  private readyFrom = 0
  private handled = 0
  private readonly events = new EventQueue((item) => this.holds(item))

  /** A job that is not in use. */
  take(): Job {
    const job = this.free
    if (job) {
      this.free = job.next
      job.next = null
      return job
    }
    if (this.jobs.length === MOST_IN_FLIGHT)
      throw new SimulationError(
        `More than ${MOST_IN_FLIGHT} requests are in flight at second ${Math.floor(this.now / 1e6)}. This system grows without bounds.`,
      )
    const made = new Job(this.jobs.length)
    this.jobs.push(made)
    return made
  }

  release(job: Job): void {
    job.state = FREE
    job.turn++
    job.part = job.instance = null
    job.caller = null
    job.call = null
    job.callee = job.known = null
    job.next = this.free
    this.free = job
  }

  /** All jobs in use. */
  *live(): Generator<Job> {
    for (const job of this.jobs) if (job.state !== FREE) yield job
  }

  /** The job waits until something wakes it, at the latest after so many microseconds (null: for ever). */
  wait(job: Job, state: number, us: number | null): void {
    job.state = state
    if (us !== null) this.setTimer(job, this.now + us, state)
  }

  private setTimer(job: Job, at: number, state: number): void {
    this.events.push(((job.turn % TURNS) * SLOTS + job.slot) * KINDS + TIMER, at, state !== WORKING)
  }

  /** Puts off the end of what the job waits for. */
  postpone(job: Job, at: number): void {
    job.turn++
    this.setTimer(job, at, job.state)
  }

  /** The job goes on at this moment, after what is already to go on. Whatever else was to wake it no longer does. */
  wake(job: Job, outcome: number): void {
    job.turn++
    job.list?.remove(job)
    job.outcome = outcome
    this.ready.push(job)
    this.readyTurns.push(job.turn)
  }

  /** A worker begins with it; or finds that it fails. */
  begin(job: Job, outcome: number): void {
    job.state = SERVING
    this.wake(job, outcome)
  }

  at(kind: 'patience' | 'arrival' | 'start', slot: number, number: number, us: number): void {
    const code = kind === 'patience' ? PATIENCE : kind === 'arrival' ? ARRIVAL : START
    this.events.push(((number % TURNS) * SLOTS + slot) * KINDS + code, us, true)
  }

  nextAt(): number {
    return this.events.nextAt()
  }

  beginSecond(): void {
    this.handled = 0
  }

  /** Lets all go on that can at this moment. */
  settle(proceed: (job: Job) => void): void {
    while (this.readyFrom < this.ready.length) {
      const job = this.ready[this.readyFrom]!
      const turn = this.readyTurns[this.readyFrom]!
      this.readyFrom++
      if (this.readyFrom === 4096) this.forget()
      this.count()
      if (job.turn === turn) proceed(job)
    }
    this.ready.length = this.readyTurns.length = this.readyFrom = 0
  }

  private forget(): void {
    this.ready.splice(0, this.readyFrom)
    this.readyTurns.splice(0, this.readyFrom)
    this.readyFrom = 0
  }

  /** Takes the next event. */
  step(on: Happenings): void {
    this.now = Math.max(this.now, this.events.nextAt())
    const item = this.events.pop()
    this.count()
    const kind = item % KINDS
    const rest = Math.floor(item / KINDS)
    const slot = rest % SLOTS
    const number = Math.floor(rest / SLOTS)
    if (kind === ARRIVAL) on.arrival(slot)
    else if (kind === START) on.start(slot, number)
    else {
      if (!this.holds(item)) return
      const job = this.jobs[slot]!
      if (kind === TIMER) on.timer(job)
      else on.patience(job)
    }
  }

  private count(): void {
    if (++this.handled > MOST_EVENTS_A_SECOND)
      throw new SimulationError(
        `More than ${MOST_EVENTS_A_SECOND} things happen in second ${Math.floor(this.now / 1e6)}. Requests go round without time passing, or too many are asked for.`,
      )
  }

  /** Whether an event still counts. */
  private holds(item: number): boolean {
    const kind = item % KINDS
    if (kind !== TIMER && kind !== PATIENCE) return true
    const rest = Math.floor(item / KINDS)
    const job = this.jobs[rest % SLOTS]
    const number = Math.floor(rest / SLOTS)
    if (!job || job.state === FREE) return false
    return (kind === TIMER ? job.turn : job.number) % TURNS === number && (kind === TIMER || job.part === null)
  }
}

/** Who handles events. */
export type Happenings = {
  readonly timer: (job: Job) => void
  readonly patience: (job: Job) => void
  readonly arrival: (load: number) => void
  readonly start: (instance: number, starts: number) => void
}

/** The instance with this number among all, part by part. */
export function instanceAt(engine: Engine, slot: number): Instance | null {
  return engine.parts[slot % 1024]?.instances[Math.floor(slot / 1024)] ?? null
}
export const slotOf = (instance: Instance) => instance.index * 1024 + instance.part.index
