import type { Speed } from '#simulation/playback.ts'

/** Why time stopped by itself. */
export type Stop = 'alert' | 'result' | 'end'

/** What of a night is told of at most four times a second, and every two seconds where time runs fastest. */
export type NightView = {
  /** The whole seconds that have been shown by the moment that is shown. */
  readonly shownS: number
  /** The furthest whole second that was shown. An action is chosen there, never in the past. */
  readonly edgeS: number
  readonly isLookingBack: boolean
  readonly speed: Speed
  /** Whether the moment that is to be shown is not yet simulated, and how much of the way to it is. */
  readonly waits: number | null
  readonly hasFailed: boolean
  /** Whether it failed before anything came from the worker: it never ran. */
  readonly hasNeverRun: boolean
  /** The second at which the alert came; null if it hasn't, up to the edge. */
  readonly alertS: number | null
  /** Why it stands still; null if it runs, or was stopped by hand. */
  readonly stop: Stop | null
  /** Whether the end of the night was shown. */
  readonly isOver: boolean
}
