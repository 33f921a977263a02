import type { Speed } from '#simulation/playback.ts'

/**
 * Seconds that are simulated ahead of the shown one, and how many are asked for at once. When some are asked for, those of
 * the next beat have to be there: else it waits, and is drawn twice.
 */
export const AHEAD: Record<Speed, number> = { 0: 2, 1: 4, 10: 10, 60: 240 }
export const AT_ONCE: Record<Speed, number> = { 0: 1, 1: 1, 10: 3, 60: 120 }

/**
 * Milliseconds from one telling to the next while time runs, at least. Each makes the page draw itself again, which costs
 * as much however far time went: at 60 times that is two minutes, two thirds of what the graphs of the last minutes show.
 */
export const BEAT: Record<Speed, number> = { 0: 250, 1: 250, 10: 250, 60: 2000 }
