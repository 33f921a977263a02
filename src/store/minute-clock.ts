import type { Moment } from '#progress/progress.ts'

/**
 * The time for views that show days and hours, to the minute. Listeners are called when a quarter of an hour begins, but
 * only while the page is visible: in every time zone hours and days begin at one, and so a page that nobody touches isn't
 * rendered every minute.
 */
export type MinuteClock = {
  /** The beginning of the present minute. */
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
  let quarter = Math.floor(now() / QUARTER)
  let prevent = () => {}
  let stopWaking = () => {}

  function tick(): void {
    prevent()
    const moment = now()
    if (!isHidden()) prevent = later(tick, QUARTER - (moment % QUARTER))
    const before = quarter
    quarter = Math.floor(moment / QUARTER)
    if (quarter === before) return
    for (const listener of listeners) listener()
  }

  return {
    now: () => Math.floor(now() / MINUTE) * MINUTE,
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
