import type { Moment } from '#progress/progress.ts'

/**
 * The time for views that show days and hours. It changes with every full minute, but only while the page is visible.
 * Listeners are called when a quarter of an hour begins: in every time zone hours and days begin at one, and so a page
 * that nobody touches isn't rendered every minute.
 */
export type MinuteClock = {
  /** The moment of the last change; the same value until the next one. */
  readonly now: () => Moment
  readonly subscribe: (listener: () => void) => () => void
}

export type MinuteClockPorts = {
  readonly now: () => Moment
  readonly later: (job: () => void, delay: number) => () => void
  readonly isHidden: () => boolean
  /** Calls `wake` when the page is looked at again. Returns a function that stops it. */
  readonly onWake: (wake: () => void) => () => void
}

const MINUTE = 60_000
const QUARTER = 15 * MINUTE

export function createMinuteClock({ now, later, isHidden, onWake }: MinuteClockPorts): MinuteClock {
  const listeners = new Set<() => void>()
  let moment = now()
  let prevent = () => {}
  let stopWaking = () => {}

  function tick(): void {
    prevent()
    const before = moment
    moment = now()
    if (!isHidden()) prevent = later(tick, MINUTE - (moment % MINUTE))
    if (Math.floor(before / QUARTER) === Math.floor(moment / QUARTER)) return
    for (const listener of listeners) listener()
  }

  return {
    now: () => moment,
    subscribe: (listener) => {
      if (listeners.size === 0) {
        tick()
        stopWaking = onWake(tick)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        prevent()
        stopWaking()
      }
    },
  }
}
