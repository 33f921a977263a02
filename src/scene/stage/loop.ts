import { MOTIONS, type MotionName } from './motions.ts'

/** Work that goes on until it says that it is done. `delta`: milliseconds since its last turn. */
export type Task = (delta: number) => 'goes on' | 'done'

/** Draws when something has changed and only then: where nothing moves there is no frame and no callback. */
export type Loop = {
  /** Asks for one frame. */
  readonly invalidate: () => void
  /**
   * Plays a motion: `at` puts what moves where it is at a progress of 0 to 1. However few frames there are, the last
   * call of `at` is with 1: also where the page is hidden, the loop is disposed of, or what comes back, which ends the
   * motion at once, is called. `onEnd` is called after that.
   */
  readonly play: (name: MotionName, at: (progress: number) => void, onEnd?: () => void) => () => void
  /**
   * Gives a task its turns, every `rest` milliseconds or less often, in every frame where that is left out. It waits
   * while the page is hidden. What comes back ends it.
   */
  readonly run: (task: Task, rest?: number) => () => void
  readonly dispose: () => void
}

/** A turn that comes later than this counts as this long: after a wait nothing leaps. */
const LONGEST = 100
/**
 * A turn may come this much before it is due: half a frame of a common screen. So the frame that is asked for `EARLY`
 * before a turn is always used, and no frame is drawn by the browser for nothing.
 */
const EARLY = 8

type Playing = {
  readonly start: number
  readonly length: number
  readonly at: (progress: number) => void
  readonly onEnd: () => void
}

export function createLoop(draw: () => void): Loop {
  const motions = new Set<Playing>()
  const tasks = new Map<Task, { readonly rest: number; last: number; due: number }>()
  let handle = 0
  let timer = 0
  let isAsked = false
  let isInFrame = false
  let isDisposed = false

  function end(playing: Playing): void {
    if (!motions.delete(playing)) return
    playing.at(1)
    playing.onEnd()
  }

  function frame(now: number): void {
    handle = 0
    isInFrame = true
    let isNews = motions.size > 0
    try {
      for (const playing of motions) {
        const progress = Math.max(0, (now - playing.start) / playing.length)
        if (progress < 1) playing.at(progress)
        else end(playing)
      }
      // A frame's own time is when the screen began it: that may be before the frame was asked for.
      const present = Math.max(now, performance.now())
      for (const [task, clock] of tasks) {
        if (present < clock.due - EARLY) continue
        const delta = Math.min(LONGEST, Math.max(0, now - clock.last))
        clock.last = now
        // By the clock and not by the last turn, or screens of an odd rate would miss every third.
        clock.due = Math.max(now, clock.due + clock.rest)
        isNews = true
        if (task(delta) === 'done') tasks.delete(task)
      }
      isNews ||= isAsked
      isAsked = false
      if (isNews) draw()
    } finally {
      isInFrame = false
      schedule()
    }
  }

  /** Asks for the next frame, as late as it is needed. */
  function schedule(): void {
    if (isDisposed || document.hidden || isInFrame || handle !== 0) return
    const now = performance.now()
    const due = Math.min(...[...tasks.values()].map((clock) => clock.due))
    if (isAsked || motions.size > 0 || due - now <= EARLY) handle = requestAnimationFrame(frame)
    else if (due < Infinity && timer === 0) {
      timer = window.setTimeout(
        () => {
          timer = 0
          schedule()
        },
        // A timer counts whole milliseconds: rounded down, it would come too early and be set again and again.
        Math.ceil(due - now - EARLY),
      )
    }
  }

  function invalidate(): void {
    isAsked = true
    schedule()
  }

  function halt(): void {
    cancelAnimationFrame(handle)
    clearTimeout(timer)
    handle = timer = 0
    // Nobody sees what would be left of them.
    for (const playing of motions) end(playing)
  }

  function onVisibility(): void {
    if (document.hidden) return halt()
    for (const clock of tasks.values()) clock.last = clock.due = performance.now()
    invalidate()
  }
  document.addEventListener('visibilitychange', onVisibility)

  return {
    invalidate,
    play: (name, at, onEnd = () => {}) => {
      const playing = { start: performance.now(), length: MOTIONS[name], at, onEnd }
      motions.add(playing)
      if (isDisposed || document.hidden) end(playing)
      else {
        at(0)
        schedule()
      }
      return () => end(playing)
    },
    run: (task, rest = 0) => {
      const now = performance.now()
      tasks.set(task, { rest, last: now, due: now + rest })
      schedule()
      return () => tasks.delete(task)
    },
    dispose: () => {
      isDisposed = true
      document.removeEventListener('visibilitychange', onVisibility)
      halt()
      tasks.clear()
    },
  }
}
