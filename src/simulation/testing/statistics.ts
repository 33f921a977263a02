/** An interval of numbers, with both ends. */
export type Interval = { readonly low: number; readonly high: number }

export const isWithin = (value: number, { low, high }: Interval): boolean => value >= low && value <= high

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** The unbiased variance. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}

/** Where the mean lies of what these are independent draws of, with that confidence (Student's t). */
export function confidenceOf(draws: readonly number[], confidence: number): Interval {
  const mean = meanOf(draws)
  const half = studentQuantile((1 + confidence) / 2, draws.length - 1) * Math.sqrt(varianceOf(draws) / draws.length)
  return { low: mean - half, high: mean + half }
}

/**
 * The same, narrowed by a control: something measured in each of the draws whose mean is known (Lavenberg and Welch 1981).
 * What the draws owe to its deviation is taken out by regression.
 */
export function controlledOf(
  draws: readonly number[],
  controls: readonly number[],
  known: number,
  confidence: number,
): Interval {
  const [meanDraw, meanControl] = [meanOf(draws), meanOf(controls)]
  const squares = varianceOf(controls) * (draws.length - 1)
  const products = draws.reduce((sum, draw, at) => sum + (draw - meanDraw) * (controls[at]! - meanControl), 0)
  const slope = products / squares
  const mean = meanDraw - slope * (meanControl - known)
  const rest = draws.reduce((sum, draw, at) => sum + (draw - meanDraw - slope * (controls[at]! - meanControl)) ** 2, 0)
  const freedoms = draws.length - 2
  const spread = Math.sqrt((rest / freedoms) * (1 / draws.length + (meanControl - known) ** 2 / squares))
  const half = studentQuantile((1 + confidence) / 2, freedoms) * spread
  return { low: mean - half, high: mean + half }
}

/** Where a sum of squares of so many normal draws lies with that probability, cut off on both sides alike. */
export const chiSquareRange = (probability: number, freedoms: number): Interval => ({
  low: chiSquareQuantile((1 - probability) / 2, freedoms),
  high: chiSquareQuantile((1 + probability) / 2, freedoms),
})

export const chiSquareQuantile = (probability: number, freedoms: number): number =>
  solved((x) => incompleteGamma(freedoms / 2, x / 2), probability, 0, 10 * freedoms + 200)

/** For probabilities of one half and above. */
export const studentQuantile = (probability: number, freedoms: number): number =>
  solved((t) => 1 - incompleteBeta(freedoms / 2, 1 / 2, freedoms / (freedoms + t * t)) / 2, probability, 0, 1000)

/** The distribution function of the standard normal. */
export const normalShare = (z: number): number => {
  const half = incompleteGamma(1 / 2, (z * z) / 2) / 2
  return z < 0 ? 1 / 2 - half : 1 / 2 + half
}

/**
 * The largest distance between the distribution function of the draws and the one given (Kolmogorov and Smirnov), and the
 * distance that is passed at most that often if the draws have that distribution (Dvoretzky, Kiefer, Wolfowitz and Massart).
 */
export function distanceOf(draws: readonly number[], share: (value: number) => number, often: number) {
  const sorted = draws.toSorted((a, b) => a - b)
  const distance = sorted.reduce((most, value, at) => {
    const expected = share(value)
    return Math.max(most, expected - at / sorted.length, (at + 1) / sorted.length - expected)
  }, 0)
  return { distance, atMost: Math.sqrt(Math.log(2 / often) / (2 * sorted.length)) }
}

/** Where a function that rises has the value. */
function solved(rising: (x: number) => number, value: number, low: number, high: number): number {
  for (let round = 0; round < 100; round++) {
    const middle = (low + high) / 2
    if (rising(middle) < value) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The regularized lower incomplete gamma function by its series (Abramowitz and Stegun, 6.5.29). */
function incompleteGamma(a: number, x: number): number {
  if (x <= 0) return 0
  let term = 1 / a
  let sum = term
  for (let n = 1; n < 100_000 && term > sum * 1e-15; n++) {
    term *= x / (a + n)
    sum += term
  }
  return Math.min(1, sum * Math.exp(a * Math.log(x) - x - logGamma(a)))
}

/** The regularized incomplete beta function by its continued fraction (Abramowitz and Stegun, 26.5.8), from its far end. */
function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x)
  let fraction = 1
  for (let m = 200; m >= 1; m--) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    fraction = 1 + even / (1 + odd / fraction)
  }
  fraction = 1 + (-(a + b) * x) / (a + 1) / fraction
  const logFactor = a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)
  return Math.exp(logFactor) / (a * fraction)
}

/** Stirling's series, after moving up to where it is exact to the last digits. */
function logGamma(x: number): number {
  let shift = 0
  for (; x < 15; x++) shift += Math.log(x)
  const series = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5) - 1 / (1680 * x ** 7)
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series - shift
}
