import { filter, noise, shaped } from '../nodes.ts'

/** A step on stone: the heel, and the sole a little later. */
export function step(to: AudioNode, at: number, loudness: number, isLeft: boolean): void {
  const stone = isLeft ? 300 : 345
  for (const [after, frequency, height, fades] of [
    [0, stone, 1.2, 0.11],
    [0, 1_500, 0.1, 0.03],
    [0.085, stone * 1.7, 0.34, 0.09],
  ] as const) {
    const hit = shaped(to, at + after, [
      [0.004, height * loudness],
      [fades, 0],
    ])
    noise(filter(hit, 'bandpass', frequency, 3.5), at + after, fades)
  }
}
