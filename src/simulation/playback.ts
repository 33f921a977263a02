import type { Second } from './observation.ts'
import type { System } from './system.ts'

/** How many simulated seconds go by in one real one; 0: it stands still. */
export const SPEEDS = [0, 1, 10, 60] as const
export type Speed = (typeof SPEEDS)[number]

/**
 * A run as it is looked at: what was seen so far, and the moment that is shown. All pictures are functions of these, so
 * that standing still stops them, and a step back shows what was there.
 */
export type Playback = {
  readonly system: System
  /** The moment that is shown, in simulated seconds with fractions. */
  readonly now: () => number
  readonly speed: () => Speed
  /** Number from 0: the second that begins with it. Undefined if it is not yet simulated. */
  readonly secondAt: (number: number) => Second | undefined
  /** Called when speed changes, after a step, and when seconds were added. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void
}
