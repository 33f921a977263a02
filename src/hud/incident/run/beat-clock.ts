import type { Later } from './silence.ts'

export type BeatPorts = {
  /** Milliseconds since some moment. */
  readonly now: () => number
  readonly later: Later
  readonly isHidden: () => boolean
  /** Calls `listener` when the page is hidden or looked at again. Returns how to stop it. */
  readonly onVisibility: (listener: () => void) => () => void
}

/** A clock that goes only while it is wanted and the page is looked at; between its beats nothing is done. */
export type BeatClock = {
  /** Milliseconds since the last beat; 0 while it stands still. */
  readonly passed: () => number
  /** Beats now, if it goes, and asks anew when to beat next. Call it before and after what changes that. */
  readonly beat: () => void
  /** Asks anew when to beat next, without a beat. */
  readonly reset: () => void
  readonly dispose: () => void
}

/** The longest that is counted from one beat to the next, in milliseconds: what is longer was a hold-up. */
const LONGEST = 3_000

export function createBeatClock(
  { now, later, isHidden, onVisibility }: BeatPorts,
  on: {
    /** Gets the milliseconds since the last beat. */
    readonly beat: (passed: number) => void
    /** Milliseconds until the next beat; null: none is wanted. */
    readonly next: () => number | null
  },
): BeatClock {
  let cancel: (() => void) | null = null
  let last = 0

  const passed = () => (cancel ? Math.min(LONGEST, Math.max(0, now() - last)) : 0)

  function stop(): void {
    cancel?.()
    cancel = null
  }

  function beat(): void {
    const since = passed()
    stop()
    last = now()
    if (since > 0) on.beat(since)
    wait()
  }

  function wait(): void {
    const delay = isHidden() ? null : on.next()
    if (delay !== null) cancel = later(Math.max(0, delay - (now() - last)), beat)
  }

  function reset(): void {
    if (!cancel) return
    stop()
    wait()
  }

  const stopWatching = onVisibility(beat)
  return {
    passed,
    beat,
    reset,
    dispose: () => {
      stopWatching()
      stop()
    },
  }
}
