import { fadeOut, level } from './nodes.ts'
import type { Random } from '#lib/random.ts'
import { bell } from './voices/bell.ts'
import { water } from './voices/water.ts'

/** Seconds in which the harbour comes and goes. */
const COMES = 3
const GOES = 1.2

export type Harbour = {
  /** Fades out. Returns the second of the context at which it is silent. */
  readonly leave: () => number
}

/** The harbour by night: water, and a bell now and then. No timer: the end of a bell's sound calls the next one. */
export function playHarbour(to: AudioNode, random: Random): Harbour {
  const { context } = to
  const fade = level(to, 0)
  fade.gain.setValueAtTime(0, context.currentTime)
  fade.gain.linearRampToValueAtTime(1, context.currentTime + COMES)
  const stopWater = water(fade, context.currentTime)
  let isOver = false
  const ringNext = (wait: number) => {
    const at = context.currentTime + wait
    // Waves move a buoy twice.
    bell(fade, at, 0.7 + random() * 0.3)
    const last = bell(fade, at + 0.9 + random() * 0.5, 0.4 + random() * 0.2)
    last.addEventListener('ended', () => isOver || ringNext(11 + random() * 20))
  }
  ringNext(4 + random() * 4)
  return {
    leave: () => {
      isOver = true
      fadeOut(fade, GOES)
      const end = context.currentTime + GOES
      stopWater(end)
      return end
    },
  }
}
