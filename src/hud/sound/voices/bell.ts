import { filter, shaped, tone } from '../nodes.ts'

/** The partials of a buoy's bell: ratio, loudness, seconds until it is gone. Not those of a church: a buoy has a small one. */
const PARTIALS = [
  [1, 0.013, 5],
  [2.02, 0.006, 3.2],
  [2.76, 0.004, 2.1],
  [4.1, 0.002, 0.9],
] as const
const PITCH = 293

/** A bell far out on the water. The node returned ends when it has died away. */
export function bell(to: AudioNode, at: number, loudness: number): OscillatorNode {
  const far = filter(to, 'lowpass', 950)
  let longest: OscillatorNode | null = null
  for (const [ratio, height, fades] of PARTIALS) {
    const ring = shaped(far, at, [
      [0.012, height * loudness],
      [fades, 0],
    ])
    const sounding = tone(ring, PITCH * ratio, at, fades)
    longest ??= sounding
  }
  return longest!
}
