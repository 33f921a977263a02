import { ANSWERED } from './job-state.ts'
import { Integral } from './integral.ts'
import { FAILURES } from './observation.ts'

/** What is counted of a part, or of people: in the second that goes on, and in all. */
export class Counters {
  arrived = 0
  answered = 0
  readonly failed = new Float64Array(FAILURES.length)
  left = 0
  late = 0
  wrong = 0
  hits = 0
  misses = 0
  /** Microseconds, of what was answered in the second. */
  private times = new Float64Array(64)
  private timed = 0
  readonly inFlight = new Integral()
  readonly sums = { arrived: 0, answered: 0, failed: 0, left: 0, late: 0, wrong: 0, stayedUs: 0 }

  arrive(now: number): void {
    this.arrived++
    this.sums.arrived++
    this.inFlight.change(1, now)
  }

  /** One of them ends: as left if whoever asked is gone, otherwise by its outcome. */
  end(outcome: number, isLeft: boolean, arrivedAt: number, now: number): void {
    this.inFlight.change(-1, now)
    this.sums.stayedUs += now - arrivedAt
    if (isLeft) {
      this.left++
      this.sums.left++
    } else if (outcome === ANSWERED) {
      this.answered++
      this.sums.answered++
      this.time(now - arrivedAt)
    } else {
      this.failed[outcome] = (this.failed[outcome] ?? 0) + 1
      this.sums.failed++
    }
  }

  countLate(): void {
    this.late++
    this.sums.late++
  }

  countWrong(): void {
    this.wrong++
    this.sums.wrong++
  }

  private time(us: number): void {
    if (this.timed === this.times.length) {
      const longer = new Float64Array(this.timed * 2)
      longer.set(this.times)
      this.times = longer
    }
    this.times[this.timed++] = us
  }

  /** Milliseconds at these shares, by nearest rank (the smallest time that at least such a share did not exceed). */
  ranks(shares: readonly number[]): (number | null)[] {
    if (this.timed === 0) return shares.map(() => null)
    const sorted = this.times.subarray(0, this.timed).sort()
    return shares.map((share) => (sorted[Math.max(0, Math.ceil(share * this.timed - 1e-9) - 1)] ?? 0) / 1000)
  }

  /** A new second begins. */
  reset(): void {
    this.arrived = this.answered = this.left = this.late = this.wrong = this.hits = this.misses = this.timed = 0
    this.failed.fill(0)
  }
}
