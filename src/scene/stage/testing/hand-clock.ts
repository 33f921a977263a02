/** A page whose frames, timers and hidden spells come by hand. */
export type HandClock = {
  readonly now: () => number
  /** Lets time go by: timers ring at their time, and where a frame was asked for it comes at the end. */
  readonly pass: (milliseconds: number) => void
  readonly setHidden: (isHidden: boolean) => void
  /** Whether anything waits for a frame or a timer. */
  readonly isAtRest: () => boolean
}

/** Stands in for the browser's clock. `stub` puts it in that place. */
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
