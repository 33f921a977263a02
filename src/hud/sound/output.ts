import { level } from './nodes.ts'
import { createRandom } from '#lib/random.ts'

/**
 * The way of all sound to the loudspeaker: a little of it through a street of stone, and a limiter at the end, so that
 * nothing is louder than about -20 dB. Returns where to play to.
 */
export function createOutput(context: BaseAudioContext): GainNode {
  const limiter = context.createDynamicsCompressor()
  limiter.threshold.value = CEILING
  limiter.knee.value = 0
  limiter.ratio.value = RATIO
  limiter.attack.value = 0.002
  limiter.release.value = 0.15
  limiter.connect(level(context.destination, 10 ** (-MADE_UP / 20)))
  const input = level(limiter, 1)
  const street = context.createConvolver()
  street.buffer = streetOf(context)
  street.connect(level(limiter, 0.3))
  input.connect(street)
  return input
}

/** Decibels. */
const CEILING = -22
const RATIO = 20
/** The decibels that a compressor adds by itself, by the specification of Web Audio. They are taken away again. */
const MADE_UP = -CEILING * (1 - 1 / RATIO) * 0.6

const SECONDS = 0.9

/** The echo of a short noise between walls. */
function streetOf(context: BaseAudioContext): AudioBuffer {
  const length = Math.round(SECONDS * context.sampleRate)
  const buffer = context.createBuffer(2, length, context.sampleRate)
  for (const side of [0, 1]) {
    const random = createRandom(7 + side)
    let dull = 0
    buffer.getChannelData(side).forEach((_, at, samples) => {
      // Walls take the high tones first.
      dull += 0.3 * (random() * 2 - 1 - dull)
      samples[at] = dull * (1 - at / length) ** 4
    })
  }
  return buffer
}
