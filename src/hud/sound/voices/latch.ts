import { filter, noise, shaped } from '../nodes.ts'

/** The latch of a wooden door: down, and up again. */
export function latch(to: AudioNode, at: number, loudness: number): void {
  for (const [after, frequency, height] of [
    [0, 1_250, 0.4],
    [0.07, 900, 0.26],
  ] as const) {
    const click = shaped(to, at + after, [
      [0.002, height * loudness],
      [0.045, 0],
    ])
    noise(filter(click, 'bandpass', frequency, 5), at + after, 0.05)
  }
}
