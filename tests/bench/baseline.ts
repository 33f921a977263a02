import { median } from './row.ts'

/**
 * Milliseconds that a fixed piece of arithmetic takes: times of two machines are compared by it. Runs in Node and, handed
 * over as text, in the page; it may use nothing from here.
 */
export function oneBaseline(): number {
  const start = performance.now()
  let state = 1
  const seen = new Map<number, number>()
  for (let at = 0; at < 2_000_000; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    if (at % 8 === 0) seen.set(state & 4095, at)
  }
  return performance.now() - start + (seen.size > 5000 ? 1 : 0)
}

/** The median of five. */
export const baselineHere = () => median(Array.from({ length: 5 }, oneBaseline))
