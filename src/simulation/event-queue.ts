import FlatQueue from 'flatqueue'

/** The longest time that can be simulated: twelve hours, in microseconds. What would come later never comes. */
export const END_OF_TIME = 12 * 3600 * 1_000_000

/** Numbers of the order within one moment and class: 16 bits. Time takes 36 bits and the class 1: 53 in all, a whole number. */
const ORDERS = 2 ** 16
const TIDY_FROM = 16_384

/**
 * What will happen, by time. `flatqueue` promises no order among equal priorities, so a priority is made of three numbers:
 * the microsecond; whether it is late in it (what ends goes before what waits or arrives, so that an answer at the very
 * moment of its limit is in time); and the order in which it was put in. Events that no longer hold are left in the queue
 * and thrown out when it has doubled.
 */
export class EventQueue {
  private readonly queue = new FlatQueue()
  private order = 0
  private tidyAt = TIDY_FROM
  private readonly holds: (item: number) => boolean

  constructor(holds: (item: number) => boolean) {
    this.holds = holds
  }

  get length(): number {
    return this.queue.length
  }

  /** `at`: whole microseconds. */
  push(item: number, at: number, isLate: boolean): void {
    if (at > END_OF_TIME) return
    if (this.order === ORDERS || this.queue.length >= this.tidyAt) this.tidy()
    this.queue.push(item, (at * 2 + (isLate ? 1 : 0)) * ORDERS + this.order++)
  }

  /** When the next event is; infinite if there is none. */
  nextAt(): number {
    const priority = this.queue.peekValue()
    return priority === undefined ? Infinity : Math.floor(priority / (2 * ORDERS))
  }

  pop(): number {
    return this.queue.pop() ?? 0
  }

  /** Throws out what no longer holds, and numbers anew what is at the same moment, in the order it had. */
  private tidy(): void {
    const items: number[] = []
    const moments: number[] = []
    for (let left = this.queue.length; left > 0; left--) {
      const moment = Math.floor((this.queue.peekValue() ?? 0) / ORDERS)
      const item = this.queue.pop() ?? 0
      if (!this.holds(item)) continue
      items.push(item)
      moments.push(moment)
    }
    this.queue.shrink()
    let order = 0
    let highest = 0
    for (let index = 0; index < items.length; index++) {
      order = index > 0 && moments[index] === moments[index - 1] ? Math.min(order + 1, ORDERS - 1) : 0
      highest = Math.max(highest, order)
      this.queue.push(items[index] ?? 0, (moments[index] ?? 0) * ORDERS + order)
    }
    // With more than half of all numbers at one moment, the order among those is no longer the one in which they came.
    this.order = Math.min(highest + 1, ORDERS / 2)
    this.tidyAt = 2 * items.length + TIDY_FROM
  }
}
