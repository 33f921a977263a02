import { filter, level, noise, tone } from '../nodes.ts'

/** Water against a quay: two swells that seldom come together. Returns how to stop it at a second of the context. */
export function water(to: AudioNode, at: number): (end: number) => void {
  const sources: AudioScheduledSourceNode[] = []
  for (const [frequency, height, period] of [
    [230, 0.024, 11],
    [520, 0.008, 7.3],
  ] as const) {
    const swell = level(to, height)
    const surface = filter(swell, 'lowpass', frequency)
    sources.push(noise(surface, at))
    for (const [moved, by] of [
      [swell.gain, height * 0.85],
      [surface.frequency, frequency * 0.3],
    ] as const) {
      const depth = to.context.createGain()
      depth.gain.value = by
      depth.connect(moved)
      sources.push(tone(depth, 1 / period, at))
    }
  }
  return (end) => sources.forEach((source) => source.stop(end))
}
