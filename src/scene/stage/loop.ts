/** Runs until it says it is done. `elapsed` is milliseconds since it began, `delta` since its last turn. */
export type Motion = (elapsed: number, delta: number) => 'goes on' | 'done'

/** Draws when something has changed and only then: where nothing moves there is no frame and no callback. */
export type Loop = {
  /** Asks for one frame. */
  readonly invalidate: () => void
  /** Starts a motion; what comes back ends it early. */
  readonly run: (motion: Motion) => () => void
  readonly dispose: () => void
}

/** A frame longer than this counts as this long: after a rest nothing leaps. */
const LONGEST = 100

export function createLoop(draw: () => void): Loop {
  const motions = new Map<Motion, { start: number; last: number }>()
  let handle = 0

  function frame(now: number): void {
    handle = 0
    for (const [motion, clock] of motions) {
      const delta = Math.min(LONGEST, now - clock.last)
      clock.last = now
      if (motion(now - clock.start, delta) === 'done') motions.delete(motion)
    }
    draw()
    if (motions.size > 0) invalidate()
  }

  function invalidate(): void {
    if (handle === 0 && !document.hidden) handle = requestAnimationFrame(frame)
  }

  function onVisibility(): void {
    if (document.hidden) {
      cancelAnimationFrame(handle)
      handle = 0
      return
    }
    for (const clock of motions.values()) clock.last = performance.now()
    invalidate()
  }
  document.addEventListener('visibilitychange', onVisibility)

  return {
    invalidate,
    run: (motion) => {
      const now = performance.now()
      motions.set(motion, { start: now, last: now })
      invalidate()
      return () => motions.delete(motion)
    },
    dispose: () => {
      document.removeEventListener('visibilitychange', onVisibility)
      cancelAnimationFrame(handle)
      motions.clear()
      handle = -1
    },
  }
}
