import type { JobState } from './job-state.ts'
import { ARRIVES, EventQueue, PATIENCE_ENDS, STARTED, TIME_ENDS, WORK_ENDS } from './event-queue.ts'
import { SimulationError } from './simulation-error.ts'
import { Job } from './state.ts'

/** More are not simulated: the run ends with an error that says so. */
const MOST_IN_FLIGHT = 1_000_000
const MOST_EVENTS_A_SECOND = 20_000_000
/** So often jobs may go on before time passes. */
const MOST_AT_ONCE = 2_000_000
const READY_ROOM = 65_536

/** Who handles events. */
export type Happenings = {
  readonly timeEnds: (job: Job) => void
  readonly patienceEnds: (job: Job) => void
  readonly arrives: (load: number) => void
  readonly started: (instance: number, starts: number) => void
  readonly goesOn: (job: Job) => void
}

/** What a run does next: the time, the events that will happen, and the jobs that can go on at once. */
export class Clock {
  /** Whole microseconds since the beginning. */
  now = 0
  /** People's requests so far. */
  requests = 0
  private readonly jobs: Job[] = []
  private free: Job | null = null
  /** Jobs that go on at this moment, and the turn in which they were told so. */
  private readonly ready: Job[] = []
  private readonly readyTurns: number[] = []
  private readyFrom = 0
  private readyTo = 0
  private handled = 0
  private readonly events = new EventQueue((kind, slot, number) => this.counts(kind, slot, number))

  /** A job that is not in use. */
  take(): Job {
    const job = this.free
    if (job) {
      this.free = job.next
      job.next = null
      return job
    }
    if (this.jobs.length === MOST_IN_FLIGHT) throw this.error(`More than ${MOST_IN_FLIGHT} requests are in flight`)
    const made = new Job(this.jobs.length)
    this.jobs.push(made)
    return made
  }

  release(job: Job): void {
    job.state = 'free'
    job.turn = (job.turn + 1) | 0
    job.part = job.instance = job.caller = job.call = job.callee = job.known = null
    job.next = this.free
    this.free = job
  }

  /** All jobs in use. */
  *live(): Generator<Job> {
    for (const job of this.jobs) if (job.state !== 'free') yield job
  }

  /** The job waits until something wakes it, at the latest after so many microseconds (null: for ever). */
  wait(job: Job, state: JobState, us: number | null): void {
    job.state = state
    if (us !== null) this.events.push(state === 'working' ? WORK_ENDS : TIME_ENDS, job.slot, job.turn, this.now + us)
  }

  /** Puts off the end of a job's work. */
  postpone(job: Job, at: number): void {
    job.turn = (job.turn + 1) | 0
    this.events.push(WORK_ENDS, job.slot, job.turn, at)
  }

  /** The job goes on at this moment, after what is already to go on. Whatever else was to wake it no longer does. */
  wake(job: Job, outcome: number): void {
    job.turn = (job.turn + 1) | 0
    job.list?.remove(job)
    job.outcome = outcome
    this.ready[this.readyTo] = job
    this.readyTurns[this.readyTo++] = job.turn
  }

  awaitPatience(job: Job, at: number): void {
    this.events.push(PATIENCE_ENDS, job.slot, job.number, at)
  }

  awaitArrival(load: number, at: number): void {
    this.events.push(ARRIVES, load, 0, at)
  }

  awaitStart(instance: number, starts: number, at: number): void {
    this.events.push(STARTED, instance, starts, at)
  }

  nextAt(): number {
    return this.events.nextAt()
  }

  beginSecond(): void {
    this.handled = 0
  }

  /** Lets all go on that can at this moment, in the order in which they were told so. */
  settle(on: Happenings): void {
    for (let count = 0; this.readyFrom < this.readyTo; count++) {
      if (count === MOST_AT_ONCE) throw this.error('Requests go round in no time')
      if (this.readyFrom === READY_ROOM) this.forgetReady()
      const job = this.ready[this.readyFrom]!
      const turn = this.readyTurns[this.readyFrom++]!
      if (job.turn === turn) on.goesOn(job)
    }
    this.readyFrom = this.readyTo = 0
  }

  /** Makes room by throwing out those that have gone on. */
  private forgetReady(): void {
    this.ready.copyWithin(0, READY_ROOM, this.readyTo)
    this.readyTurns.copyWithin(0, READY_ROOM, this.readyTo)
    this.readyTo -= READY_ROOM
    this.readyFrom = 0
  }

  /** Takes the next event. */
  step(on: Happenings): void {
    const { events } = this
    this.now = events.nextAt()
    if (++this.handled > MOST_EVENTS_A_SECOND) throw this.error(`More than ${MOST_EVENTS_A_SECOND} things happen`)
    if (!events.take()) return
    const { kind, slot, number } = events
    if (kind === ARRIVES) on.arrives(slot)
    else if (kind === STARTED) on.started(slot, number)
    else if (kind === PATIENCE_ENDS) on.patienceEnds(this.jobs[slot]!)
    else on.timeEnds(this.jobs[slot]!)
  }

  private error(words: string): SimulationError {
    return new SimulationError(`${words} at second ${Math.floor(this.now / 1e6)}. This system grows without bounds.`)
  }

  /** Whether an event still counts. */
  private counts(kind: number, slot: number, number: number): boolean {
    if (kind >= ARRIVES) return true
    const job = this.jobs[slot]!
    if (kind === PATIENCE_ENDS) return job.state !== 'free' && job.part === null && job.number === number
    return job.turn === number
  }
}
