import { filter, noise, shaped, tone } from '../nodes.ts'

/** A storey is set down: a low beat, the body it stands on, and a little dust. */
export function thud(to: AudioNode, at: number, loudness: number): void {
  const beat = shaped(to, at, [
    [0.008, 0.1 * loudness],
    [0.34, 0],
  ])
  const drop = tone(beat, 92, at, 0.36)
  drop.frequency.setValueAtTime(92, at)
  drop.frequency.exponentialRampToValueAtTime(54, at + 0.12)
  // Wood answers at two pitches; small speakers play only these.
  for (const [frequency, height, fades] of [
    [148, 1.5, 0.3],
    [236, 1.1, 0.2],
  ] as const) {
    const body = shaped(to, at, [
      [0.006, height * loudness],
      [fades, 0],
    ])
    noise(filter(body, 'bandpass', frequency, 9), at, fades)
  }
  const dust = shaped(to, at + 0.02, [
    [0.05, 0.02 * loudness],
    [0.4, 0],
  ])
  noise(filter(dust, 'lowpass', 1_100), at + 0.02, 0.42)
}
