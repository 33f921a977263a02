import { shaped, tone } from '../nodes.ts'

/** The partials of a small bar of glass struck with felt: ratio to the pitch, loudness, seconds until it is gone. */
const PARTIALS = [
  [1, 0.042, 1.6],
  [2.003, 0.013, 0.8],
  [4.02, 0.005, 0.28],
  [6.9, 0.002, 0.09],
] as const

/** A window lights. */
export function pane(to: AudioNode, at: number, loudness: number, pitch: number): void {
  for (const [ratio, height, fades] of PARTIALS) {
    const ring = shaped(to, at, [
      [0.006, height * loudness],
      [fades, 0],
    ])
    tone(ring, pitch * ratio, at, fades)
  }
}
