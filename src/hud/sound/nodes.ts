import { createRandom } from '#lib/random.ts'

/** Changes of a parameter: seconds after the start, and the value reached then. */
export type Curve = readonly (readonly [after: number, value: number])[]

/** The quietest value, since a curve can't reach 0 by equal ratios. */
const NOTHING = 0.0001

/** A gain that starts at nothing and follows a curve, each part in equal ratios. */
export function shaped(to: AudioNode, at: number, curve: Curve): GainNode {
  const node = to.context.createGain()
  node.gain.setValueAtTime(NOTHING, at)
  for (const [after, value] of curve) node.gain.exponentialRampToValueAtTime(Math.max(NOTHING, value), at + after)
  node.connect(to)
  return node
}

/** A gain that stays as it is. */
export function level(to: AudioNode, value: number): GainNode {
  const node = to.context.createGain()
  node.gain.value = value
  node.connect(to)
  return node
}

export function filter(to: AudioNode, type: BiquadFilterType, frequency: number, q = 0.7): BiquadFilterNode {
  const node = to.context.createBiquadFilter()
  node.type = type
  node.frequency.value = frequency
  node.Q.value = q
  node.connect(to)
  return node
}

/** A tone of `length` seconds; without one, until it is stopped. */
export function tone(to: AudioNode, frequency: number, at: number, length?: number): OscillatorNode {
  const node = to.context.createOscillator()
  node.frequency.value = frequency
  node.connect(to)
  node.start(at)
  if (length !== undefined) node.stop(at + length)
  return node
}

/** White noise of `length` seconds; without one, until it is stopped. */
export function noise(to: AudioNode, at: number, length?: number): AudioBufferSourceNode {
  const node = to.context.createBufferSource()
  node.buffer = noiseOf(to.context)
  node.loop = true
  node.connect(to)
  // Not always the same part of it.
  node.start(at, (at * 0.37) % SECONDS)
  if (length !== undefined) node.stop(at + length)
  return node
}

const SECONDS = 3
const noises = new WeakMap<BaseAudioContext, AudioBuffer>()

function noiseOf(context: BaseAudioContext): AudioBuffer {
  const known = noises.get(context)
  if (known) return known
  const random = createRandom(1)
  const buffer = context.createBuffer(1, SECONDS * context.sampleRate, context.sampleRate)
  buffer.getChannelData(0).forEach((_, at, samples) => {
    samples[at] = random() * 2 - 1
  })
  noises.set(context, buffer)
  return buffer
}

/** Makes a gain silent within `seconds`, without a click. */
export function fadeOut({ gain, context }: GainNode, seconds: number): void {
  const now = context.currentTime
  gain.cancelScheduledValues(now)
  gain.setValueAtTime(gain.value, now)
  gain.linearRampToValueAtTime(0, now + seconds)
}
