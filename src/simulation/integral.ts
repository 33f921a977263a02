/** A number that changes in steps, and the area below it: the exact integral over time, in whole microseconds. */
export class Integral {
  level = 0
  private area = 0
  private since = 0

  change(by: number, now: number): void {
    this.area += this.level * (now - this.since)
    this.since = now
    this.level += by
  }

  at(now: number): number {
    return this.area + this.level * (now - this.since)
  }
}
