export type FramePorts = {
  /** Milliseconds since some moment. */
  readonly now: () => number
  /** Calls `then` before the next picture. Returns how to cancel it. */
  readonly nextFrame: (then: () => void) => () => void
  readonly isHidden: () => boolean
  /** Calls `listener` when the page is hidden or looked at again. Returns how to stop it. */
  readonly onVisibility: (listener: () => void) => () => void
}

/** A clock that ticks before each picture, while that is wanted and the page is looked at. */
export type FrameClock = {
  /** Begins to tick. */
  readonly wake: () => void
  /** Whether so long has passed since the last beat that another one is due; if so, it begins now. */
  readonly isBeat: () => boolean
  readonly dispose: () => void
}

/** Milliseconds from one beat to the next, and the longest that a frame counts: what is longer was a hold-up. */
const BEAT = 250
const LONGEST = 250

/** `tick`: gets the milliseconds that have passed and returns whether it wants to be called again. */
export function createFrameClock(ports: FramePorts, tick: (passed: number) => boolean): FrameClock {
  let cancel: (() => void) | null = null
  let last = 0
  let beat = -Infinity
  let isWanted = false

  function frame(): void {
    cancel = null
    const now = ports.now()
    const passed = Math.min(LONGEST, Math.max(0, now - last))
    last = now
    isWanted = tick(passed)
    next()
  }

  function next(): void {
    if (!isWanted || cancel || ports.isHidden()) return
    cancel = ports.nextFrame(frame)
  }

  function wake(): void {
    if (isWanted) return
    isWanted = true
    last = ports.now()
    next()
  }

  const stopWatching = ports.onVisibility(() => {
    cancel?.()
    cancel = null
    last = ports.now()
    next()
  })

  return {
    wake,
    isBeat: () => {
      const now = ports.now()
      if (now - beat < BEAT) return false
      beat = now
      return true
    },
    dispose: () => {
      stopWatching()
      isWanted = false
      cancel?.()
      cancel = null
    },
  }
}
