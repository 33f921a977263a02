/** Milliseconds after which a judgement stands, however few frames there were. */
export const TRIAL = 1500
/** A frame that comes later than this is late: life asks for thirty a second. */
const LATE = 45
/** Part of the time that may be spent waiting for late frames. One of them, the longest, is forgiven. */
const MOST_LATE = 0.25
const FEWEST = 20

/** Judges whether this device draws the city easily. */
export type FrameRate = {
  /** A frame is drawn. */
  readonly frame: (now: number) => void
  readonly isEasy: (now: number) => boolean
}

/** All in milliseconds of one clock. */
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
