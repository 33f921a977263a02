import type { Speed } from '#simulation/playback.ts'

/** When the picture of a run is drawn, and at which of its moments. */
export type Pace = {
  /** The moment that is shown, in simulated seconds. */
  readonly moment: (now: number, speed: Speed) => number
  /** Milliseconds until the next picture. */
  readonly rest: (now: number, speed: Speed) => number
}

/** Milliseconds between pictures: as for other things that move, and where so much goes by that no eye can follow it. */
const SMOOTH = 1000 / 30
const IN_JUMPS = 200
const FASTEST_SMOOTH = 10
/** Simulated seconds between two pictures where less motion is wished: one real second. */
const stepOf = (speed: Speed) => Math.max(1, speed)

const full: Pace = {
  moment: (now) => now,
  rest: (_, speed) => (speed > FASTEST_SMOOTH ? IN_JUMPS : SMOOTH),
}

const less: Pace = {
  moment: (now, speed) => Math.floor(now / stepOf(speed)) * stepOf(speed),
  rest: (now, speed) => {
    const step = stepOf(speed)
    return Math.max(SMOOTH, ((step - (now % step)) / stepOf(speed)) * 1000)
  },
}

export const pace = (motion: 'full' | 'less'): Pace => (motion === 'full' ? full : less)
