import { filter, shaped, tone } from '../nodes.ts'
import type { Random } from '#lib/random.ts'

/** Hertz at which a beam rings, how loud, and how sharply. */
const BEAM = [
  [290, 0.5, 11],
  [540, 0.3, 14],
  [910, 0.14, 12],
] as const

/** Wood under load: it sticks and slips some twenty times a second, and every slip makes the beam ring. */
export function creak(to: AudioNode, at: number, loudness: number, length: number, random: Random): void {
  const swell = shaped(to, at, [
    [length * 0.35, 0.5 * loudness],
    [length * 0.7, 0.34 * loudness],
    [length, 0],
  ])
  const soft = filter(swell, 'lowpass', 1_300)
  for (const [frequency, height, q] of BEAM) {
    const ring = filter(soft, 'bandpass', frequency * (0.97 + random() * 0.06), q)
    const part = shaped(ring, at, [[0.01, height]])
    const slips = tone(part, 20, at, length)
    slips.type = 'sawtooth'
    slip(slips.frequency, at, length, random)
  }
}

/** Slips come faster, then slower, and never evenly. */
function slip(rate: AudioParam, at: number, length: number, random: Random): void {
  for (let after = 0; after < length; after += 0.03) {
    const bend = Math.sin((Math.PI * after) / length)
    rate.setValueAtTime((17 + 16 * bend) * (0.85 + random() * 0.3), at + after)
  }
}
