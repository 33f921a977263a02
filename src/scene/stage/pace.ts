/** Frames that are looked at before a judgement, after a few that may stumble. */
const WARM_UP = 10
const SAMPLE = 30
/** Milliseconds a frame: thirty a second, with some air. */
const EASY = 36

/** Judges whether this device draws thirty frames a second easily. */
export function createPace(): { readonly isSlow: (delta: number) => boolean } {
  let frames = 0
  let total = 0
  let verdict: boolean | null = null
  return {
    isSlow: (delta) => {
      if (verdict !== null) return verdict
      frames += 1
      if (frames > WARM_UP) total += delta
      if (frames === WARM_UP + SAMPLE) verdict = total / SAMPLE > EASY
      return verdict ?? false
    },
  }
}
