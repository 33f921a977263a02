import { filter, level, noise, shaped, tone } from '../nodes.ts'

/** A rope runs over its pulley, and slows down as the load comes to rest. */
export function rope(to: AudioNode, at: number, loudness: number, length: number): void {
  const run = shaped(to, at, [
    [0.12, 0.085 * loudness],
    [length * 0.7, 0.055 * loudness],
    [length, 0],
  ])
  const turns = level(run, 0.55)
  noise(filter(turns, 'bandpass', 760, 1.4), at, length)
  const wheel = to.context.createGain()
  wheel.gain.value = 0.45
  wheel.connect(turns.gain)
  const rate = tone(wheel, 15, at, length).frequency
  rate.setValueAtTime(15, at)
  rate.linearRampToValueAtTime(6, at + length)
}
