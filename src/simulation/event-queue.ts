import FlatQueue from 'flatqueue'
import { MOST_SECONDS } from './bounds.ts'

/** The longest time that can be simulated, in microseconds. What would come later never comes. */
export const END_OF_TIME = MOST_SECONDS * 1_000_000

/** Numbers of the order within one moment and class: 16 bits. Time takes 36 bits and the class 1: 53 in all, a whole number. */
const ORDERS = 2 ** 16
const TIDY_FROM = 16_384

/** What an event is: a job's work ends, or the time it waits at most; a person's patience ends; a load arrives; an instance is up. */
export const WORK_ENDS = 0
export const TIME_ENDS = 1
export const PATIENCE_ENDS = 2
export const ARRIVES = 3
export const STARTED = 4

/**
 * What will happen, by time. `flatqueue` promises no order among equal priorities, so a priority is made of three numbers:
 * the microsecond; whether it is late in it (work ends before anything else, so that an answer at the very moment of its
 * limit is in time); and the order in which it was put in. Events that no longer hold are left in the queue
 * and thrown out when it has doubled.
 *
 * An event is a row of three numbers: its kind, the slot of whom it is about, and a number that tells whether it still
 * counts. The queue holds the number of the row.
 */
export class EventQueue {
  private readonly queue = new FlatQueue()
  private order = 0
  private tidyAt = TIDY_FROM
  private readonly holds: (kind: number, slot: number, number: number) => boolean
  private kinds = new Uint8Array(1024)
  private slots = new Int32Array(1024)
  private numbers = new Int32Array(1024)
  private readonly freeRows: number[] = []
  private rows = 0
  /** The event that was taken last. */
  kind = 0
  slot = 0
  number = 0

  constructor(holds: (kind: number, slot: number, number: number) => boolean) {
    this.holds = holds
  }

  /** Also of events that no longer count. */
  get length(): number {
    return this.queue.length
  }

  /** `at`: whole microseconds. */
  push(kind: number, slot: number, number: number, at: number): void {
    if (at > END_OF_TIME) return
    if (this.order === ORDERS || this.queue.length >= this.tidyAt) this.tidy()
    const row = this.freeRows.pop() ?? this.addRow()
    this.kinds[row] = kind
    this.slots[row] = slot
    this.numbers[row] = number
    this.queue.push(row, (at * 2 + (kind === WORK_ENDS ? 0 : 1)) * ORDERS + this.order++)
  }

  /** When the next event is; infinite if there is none. */
  nextAt(): number {
    const priority = this.queue.peekValue()
    return priority === undefined ? Infinity : Math.floor(priority / (2 * ORDERS))
  }

  /** Takes the next event out; it is in `kind`, `slot` and `number`. Returns whether it still counts. */
  take(): boolean {
    const row = this.queue.pop()!
    this.read(row)
    this.freeRows.push(row)
    return this.holds(this.kind, this.slot, this.number)
  }

  private read(row: number): void {
    this.kind = this.kinds[row]!
    this.slot = this.slots[row]!
    this.number = this.numbers[row]!
  }

  private addRow(): number {
    if (this.rows === this.kinds.length) {
      const size = 2 * this.rows
      const [kinds, slots, numbers] = [this.kinds, this.slots, this.numbers]
      this.kinds = new Uint8Array(size)
      this.slots = new Int32Array(size)
      this.numbers = new Int32Array(size)
      this.kinds.set(kinds)
      this.slots.set(slots)
      this.numbers.set(numbers)
    }
    return this.rows++
  }

  /** Throws out what no longer holds, and numbers anew what is at the same moment, in the order it had. */
  private tidy(): void {
    const rows: number[] = []
    const moments: number[] = []
    for (let left = this.queue.length; left > 0; left--) {
      const moment = Math.floor(this.queue.peekValue()! / ORDERS)
      const row = this.queue.pop()!
      this.read(row)
      if (!this.holds(this.kind, this.slot, this.number)) {
        this.freeRows.push(row)
        continue
      }
      rows.push(row)
      moments.push(moment)
    }
    this.queue.shrink()
    let order = 0
    let highest = 0
    for (let index = 0; index < rows.length; index++) {
      order = index > 0 && moments[index] === moments[index - 1] ? Math.min(order + 1, ORDERS - 1) : 0
      highest = Math.max(highest, order)
      this.queue.push(rows[index]!, moments[index]! * ORDERS + order)
    }
    // With more than half of all numbers at one moment, the order among those is no longer the one in which they came.
    this.order = Math.min(highest + 1, ORDERS / 2)
    this.tidyAt = 2 * rows.length + TIDY_FROM
  }
}
