/** A puff over a roof: pixels from where it rises, how large it is, and how much of it is seen. */
export type Puff = { readonly x: number; readonly y: number; readonly size: number; readonly alpha: number }

/** Below this share of failures there is no smoke. */
const LEAST = 0.01
const [FEWEST, MOST] = [5, 13]
/** Simulated seconds in which a puff rises, and how high, in pixels. */
const RISES = 6
const HEIGHT = 112

/** The smoke at a moment: the more of what ended failed, the more and the larger the puffs. */
export function smokeAt(failing: number, moment: number): readonly Puff[] {
  if (failing < LEAST) return []
  const strength = Math.sqrt(Math.min(1, failing))
  const count = Math.round(FEWEST + (MOST - FEWEST) * strength)
  return Array.from({ length: count }, (_, at): Puff => {
    const whole = moment / RISES + at / count
    const t = whole - Math.floor(whole)
    // Each turn of a puff leans another way.
    const lean = Math.sin(at * 2.4 + Math.floor(whole) * 1.7)
    return {
      x: t * 34 + lean * (2 + 8 * t),
      y: -HEIGHT * t * (0.55 + 0.45 * strength),
      size: (0.42 + 0.95 * t) * (0.6 + 0.55 * strength),
      alpha: Math.min(1, t * 8, (1 - t) * 2.2) * 0.94,
    }
  }).toSorted((a, b) => b.y - a.y)
}
