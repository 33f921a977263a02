/** A page whose frames, timers and visibility are moved by hand. */
export type HandClock = {
  readonly now: () => number
  /** Lets time go by: runs the timers that are due, then, unless hidden, one frame if one was requested. */
  readonly pass: (milliseconds: number) => void
  readonly setHidden: (isHidden: boolean) => void
  /** True if no frame and no timer is waiting. */
  readonly isAtRest: () => boolean
}

/** Replaces the browser's clock, timers and frames. `stub`: sets a global, such as `vi.stubGlobal`. */
export function useHandClock(stub: (name: string, value: unknown) => void): HandClock {
  let time = 0
  let last = 0
  let frames = new Map<number, FrameRequestCallback>()
  const timers = new Map<number, { readonly at: number; readonly ring: () => void }>()
  const page = new EventTarget()
  const document = Object.assign(page, { hidden: false })
  const setTimeout = (ring: () => void, wait = 0) => {
    timers.set(++last, { at: time + Math.max(0, wait), ring })
    return last
  }
  const clearTimeout = (timer: number) => timers.delete(timer)
  stub('document', document)
  stub('window', { setTimeout })
  stub('clearTimeout', clearTimeout)
  stub('performance', { now: () => time })
  stub('requestAnimationFrame', (frame: FrameRequestCallback) => {
    frames.set(++last, frame)
    return last
  })
  stub('cancelAnimationFrame', (handle: number) => frames.delete(handle))

  function ringUntil(end: number): void {
    for (;;) {
      const [next] = [...timers].filter(([, { at }]) => at <= end).toSorted(([, a], [, b]) => a.at - b.at)
      if (!next) break
      const [key, { at, ring }] = next
      timers.delete(key)
      time = Math.max(time, at)
      ring()
    }
    time = end
  }

  return {
    now: () => time,
    pass: (milliseconds) => {
      ringUntil(time + milliseconds)
      if (document.hidden) return
      const due = frames
      frames = new Map()
      for (const frame of due.values()) frame(time)
    },
    setHidden: (isHidden) => {
      document.hidden = isHidden
      page.dispatchEvent(new Event('visibilitychange'))
    },
    isAtRest: () => frames.size === 0 && timers.size === 0,
  }
}
