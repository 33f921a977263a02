import { FAILURES } from './observation.ts'
import type { LogKind, LogLine } from './observation.ts'
import type { Job, Part } from './state.ts'

/** Lines a second of each part and of people. Of requests that are traced there may be as many again. */
const MOST_A_SECOND = 20
/** So often a request is traced: the first that arrives in each half second. */
const TRACED_EVERY = 500_000
/** Kept if nobody takes them. */
const MOST_KEPT = 100_000

type Words = {
  readonly instance?: number | null
  readonly to?: string | null
  readonly us?: number | null
  readonly count?: number | null
  readonly outcome?: number
}

/** The lines that parts write. Failures and changes are written for all, everything for the requests that are traced. */
export class Log {
  private lines: LogLine[] = []
  private second = -1
  private readonly written: Int32Array
  private readonly traced: Int32Array
  private readonly followed: number | null
  private nextTraced = 0

  constructor(parts: number, followed: number | null) {
    this.written = new Int32Array(parts + 1)
    this.traced = new Int32Array(parts + 1)
    this.followed = followed
  }

  /** Whether every line of a request that arrives now is written. */
  isTraced(number: number, now: number): boolean {
    if (this.followed !== null) return number === this.followed
    if (now < this.nextTraced) return false
    this.nextTraced = (Math.floor(now / TRACED_EVERY) + 1) * TRACED_EVERY
    return true
  }

  /** A line about a request. */
  about(job: Job, level: LogLine['level'], kind: LogKind, now: number, words: Words = {}): void {
    if (!this.hasRoom(job.part, job.isTraced, now)) return
    const instance = job.instance ? job.instance.index + 1 : null
    this.write(job.part, level, kind, now, { instance, ...words }, job.number)
  }

  /** A line about a part, or about all. */
  change(part: Part | null, level: LogLine['level'], kind: LogKind, now: number, words: Words = {}): void {
    if (this.hasRoom(part, false, now)) this.write(part, level, kind, now, words, null)
  }

  take(): readonly LogLine[] {
    const lines = this.lines
    this.lines = []
    return lines
  }

  private hasRoom(part: Part | null, isTraced: boolean, now: number): boolean {
    if (isTraced && this.followed !== null) return true
    const second = Math.floor(now / 1e6)
    if (second !== this.second) {
      this.second = second
      this.written.fill(0)
      this.traced.fill(0)
    }
    const counts = isTraced ? this.traced : this.written
    const index = part ? part.index + 1 : 0
    const count = counts[index] ?? 0
    if (count >= MOST_A_SECOND || this.lines.length >= MOST_KEPT) return false
    counts[index] = count + 1
    return true
  }

  private write(
    part: Part | null,
    level: LogLine['level'],
    kind: LogKind,
    now: number,
    { instance = null, to = null, us = null, count = null, outcome = -1 }: Words,
    request: number | null,
  ): void {
    this.lines.push({
      at: now / 1e6,
      part: part?.id ?? null,
      instance,
      level,
      request,
      kind,
      to,
      ms: us === null ? null : us / 1000,
      count,
      failure: FAILURES[outcome] ?? null,
    })
  }
}
