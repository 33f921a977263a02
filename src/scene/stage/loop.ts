import { MOTIONS, type MotionName } from './motions.ts'

/** Repeated work that ends when it returns 'done'. `delta`: milliseconds since its last turn. */
export type Task = (delta: number) => 'goes on' | 'done'

/** Draws only when something has changed: where nothing moves there is no frame and no callback. */
export type Loop = {
  /** Asks for one frame. */
  readonly invalidate: () => void
  /**
   * Plays a motion: `at` is called with its progress, 0 to 1. The last call is always with 1, also if the page is
   * hidden or the loop disposed of; then `onEnd` is called. The function returned ends the motion at once, in the same
   * way.
   */
  readonly play: (name: MotionName, at: (progress: number) => void, onEnd?: () => void) => () => void
  /**
   * Calls a task every `rest` milliseconds, or a little later; without `rest`, in every frame. `rest` is asked after each
   * turn. Pauses while the page is hidden. The function returned stops it.
   */
  readonly run: (task: Task, rest?: () => number) => () => void
  readonly dispose: () => void
}

/** Largest `delta` in milliseconds: after a longer wait nothing jumps. */
const LONGEST = 100
/**
 * Milliseconds by which a task may run before it is due: half a frame of a 60 Hz screen. The frame for a task is requested
 * this long before; so the task always runs in it, and no requested frame is left unused.
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
  const tasks = new Map<Task, { readonly rest: () => number; last: number; due: number }>()
  let handle = 0
  let timer = 0
  let isRequested = false
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
      // `now` is when the screen began the frame: that may be earlier than when the frame was requested.
      const present = Math.max(now, performance.now())
      for (const [task, clock] of tasks) {
        if (present < clock.due - EARLY) continue
        const delta = Math.min(LONGEST, Math.max(0, now - clock.last))
        clock.last = now
        // Counted from when the turn was due, not from when it came: otherwise screens of odd rates would skip every
        // third turn.
        clock.due = Math.max(now, clock.due + clock.rest())
        isNews = true
        if (task(delta) === 'done') tasks.delete(task)
      }
      isNews ||= isRequested
      isRequested = false
      if (isNews) draw()
    } finally {
      isInFrame = false
      schedule()
    }
  }

  /** Requests the next frame if one is needed; if only later, by a timer. */
  function schedule(): void {
    if (isDisposed || document.hidden || isInFrame || handle !== 0) return
    const now = performance.now()
    const due = Math.min(...[...tasks.values()].map((clock) => clock.due))
    if (isRequested || motions.size > 0 || due - now <= EARLY) handle = requestAnimationFrame(frame)
    else if (due < Infinity && timer === 0) {
      timer = window.setTimeout(
        () => {
          timer = 0
          schedule()
        },
        // Timers count whole milliseconds: rounded down, the timer would fire too early and be set again.
        Math.ceil(due - now - EARLY),
      )
    }
  }

  function invalidate(): void {
    isRequested = true
    schedule()
  }

  function halt(): void {
    cancelAnimationFrame(handle)
    clearTimeout(timer)
    handle = timer = 0
    // Hidden or disposed of: nobody can see the rest of the motions.
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
    run: (task, rest = () => 0) => {
      const now = performance.now()
      tasks.set(task, { rest, last: now, due: now + rest() })
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
