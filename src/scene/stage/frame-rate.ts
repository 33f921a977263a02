/** Milliseconds after which the caller asks for the verdict, however few frames there were. */
export const TRIAL = 1500
/** Milliseconds; a frame that takes longer is late. Ambient motion wants one every 33. */
const LATE = 45
/** Largest part of the time that may be spent on late frames. The longest of them is not counted. */
const MOST_LATE = 0.25
const FEWEST = 20

/** Measures whether this device draws the city fast enough. */
export type FrameRate = {
  /** To be called for each frame drawn. `now`: milliseconds. */
  readonly frame: (now: number) => void
  readonly isEasy: (now: number) => boolean
}

/** `start`, and every `now`: milliseconds of the same clock. */
export function createFrameRate(start: number): FrameRate {
  let last = start
  let frames = 0
  let late = 0
  let longest = 0
  const wait = (now: number) => {
    const waited = now - last
    last = now
    if (waited <= LATE) return
    late += waited
    longest = Math.max(longest, waited)
  }
  return {
    frame: (now) => {
      frames += 1
      wait(now)
    },
    isEasy: (now) => {
      wait(now)
      return frames >= FEWEST && late - longest < (now - start) * MOST_LATE
    },
  }
}
