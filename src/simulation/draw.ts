import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import type { Spread } from './system.ts'

/** Numbers by chance, the same on every machine. Only + - * / and the square root, which IEEE 754 rounds exactly. */
export type Stream = {
  /** At least 0 and below 1, in steps of 2^-53. */
  readonly uniform: () => number
  /** One of 0 to `count` - 1, all equally likely. */
  readonly below: (count: number) => number
  readonly happens: (share: number) => boolean
}

/**
 * The stream of a name. Streams of other names or seeds have nothing to do with it, so that one more draw in one of them
 * changes nothing in the others.
 */
export function createStream(seed: number, name: string): Stream {
  const state = [1, 2, 3, 4].map((salt) => hashOf(`${salt}/${seed}/${name}`))
  const generator = xoroshiro128plusFromState(state)
  const uniform = () => uniformFloat64(generator)
  return {
    uniform,
    below: (count) => Math.floor(uniform() * count),
    happens: (share) => share > 0 && uniform() < share,
  }
}

/** FNV-1a, then the last mixing of MurmurHash3, so that names that differ in one letter differ in all bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/**
 * The natural logarithm of a number above 0. `Math.log` may differ in the last digit between machines; this does not.
 * With x = m 2^k and m near 1, it is k ln 2 + 2 artanh((m - 1) / (m + 1)), as a power series (Abramowitz and Stegun 4.1.27).
 */
export function ln(x: number): number {
  let m = x
  let k = 0
  while (m < Math.SQRT1_2) {
    m *= 2
    k--
  }
  while (m > Math.SQRT2) {
    m /= 2
    k++
  }
  const s = (m - 1) / (m + 1)
  const q = s * s
  let sum = 1 / 23
  for (let n = 21; n > 0; n -= 2) sum = sum * q + 1 / n
  return k * Math.LN2 + 2 * s * sum
}

/** e to the power of x: 2^k e^r with |r| at most ln 2 / 2, by Taylor's series. */
export function exp(x: number): number {
  if (x < -700) return 0
  const k = Math.floor(x / Math.LN2 + 0.5)
  const r = x - k * Math.LN2
  let sum = 1
  for (let n = 16; n > 0; n--) sum = 1 + (sum * r) / n
  for (let n = 0; n < k; n++) sum *= 2
  for (let n = 0; n > k; n--) sum /= 2
  return sum
}

/** Exponentially distributed with mean 1, by inversion. */
export const exponential = (stream: Stream) => -ln(1 - stream.uniform())

/** Normally distributed with mean 0 and deviation 1, by the polar method (Marsaglia and Bray 1964). One of its two numbers is left. */
export function normal(stream: Stream): number {
  for (;;) {
    const x = 2 * stream.uniform() - 1
    const y = 2 * stream.uniform() - 1
    const square = x * x + y * y
    if (square < 1 && square > 0) return x * Math.sqrt((-2 * ln(square)) / square)
  }
}

/** Below it, in microseconds, something takes no time. */
const LEAST_MEAN = 1e-6

/** How long something takes, in microseconds, made ready for drawing. */
export type Duration = { readonly as: Spread['as']; readonly mean: number; readonly mu: number; readonly sigma: number }

/** Of a log-normal time with mean m and deviation s, the logarithm has variance ln(1 + s^2 / m^2) and mean ln m less half of that. */
export function toDuration(spread: Spread): Duration {
  const mean = spread.mean * 1000
  if (mean < LEAST_MEAN) return { as: 'fixed', mean: 0, mu: 0, sigma: 0 }
  if (spread.as !== 'log-normal') return { as: spread.as, mean, mu: 0, sigma: 0 }
  const ratio = spread.deviation / spread.mean
  const variance = ln(1 + ratio * ratio)
  return { as: spread.as, mean, mu: ln(mean) - variance / 2, sigma: Math.sqrt(variance) }
}

/** Microseconds with fractions. */
export function durationOf(duration: Duration, stream: Stream): number {
  switch (duration.as) {
    case 'fixed':
      return duration.mean
    case 'exponential':
      return duration.mean * exponential(stream)
    case 'log-normal':
      return exp(duration.mu + duration.sigma * normal(stream))
  }
}
