import type { Moment } from '#progress/progress.ts'

/**
 * The time for views that show days and hours: it moves on with every full minute, and only while the page is looked at.
 * Listeners are told where a quarter of an hour has begun: in every time zone days and hours begin with one, and a page
 * that nobody touches is not drawn again for a minute that it does not show.
 */
export type MinuteClock = {
  /** The same until the next minute. */
  readonly now: () => Moment
  readonly subscribe: (listener: () => void) => () => void
}

export type MinuteClockPorts = {
  readonly now: () => Moment
  readonly later: (job: () => void, delay: number) => () => void
  readonly isHidden: () => boolean
  /** Calls back when the page is looked at again; gives what stops that. */
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
