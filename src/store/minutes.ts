import type { Moment } from '#progress/progress.ts'

/** The time for views that show days: it moves on with every full minute, and only while the page is looked at. */
export type Minutes = {
  /** The same until the next minute. */
  readonly now: () => Moment
  readonly subscribe: (hear: () => void) => () => void
}

export type MinutePorts = {
  readonly now: () => Moment
  readonly later: (job: () => void, delay: number) => () => void
  readonly isHidden: () => boolean
  /** Calls back when the page is looked at again; gives what stops that. */
  readonly onWake: (wake: () => void) => () => void
}

const MINUTE = 60_000

export function createMinutes({ now, later, isHidden, onWake }: MinutePorts): Minutes {
  const hearers = new Set<() => void>()
  let moment = now()
  let prevent = () => {}
  let stopWaking = () => {}

  function tick(): void {
    prevent()
    moment = now()
    if (!isHidden()) prevent = later(tick, MINUTE - (moment % MINUTE))
    for (const hear of hearers) hear()
  }

  return {
    now: () => moment,
    subscribe: (hear) => {
      if (hearers.size === 0) {
        tick()
        stopWaking = onWake(tick)
      }
      hearers.add(hear)
      return () => {
        hearers.delete(hear)
        if (hearers.size > 0) return
        prevent()
        stopWaking()
      }
    },
  }
}
