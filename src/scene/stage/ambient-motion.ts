import type { Loop } from './loop.ts'
import { MOTIONS, type MotionName } from './motions.ts'
import { type FrameRate, TRIAL, createFrameRate } from './frame-rate.ts'
import type { StageInput } from './stage-ports.ts'

/** What lives by itself: put where it is after so many seconds, with so many of the birds about: 0 to 1. */
export type Living = { readonly moveTo: (seconds: number, birds: number) => void }

/**
 * Boats, cars, birds, clouds and the beam of the lighthouse. They live while they are wanted, while the city is looked at,
 * and no longer than a while after the last thing that happened; then they come to rest where they are.
 */
export type AmbientMotion = {
  /** All of the city stands: from now on there is something to live. */
  readonly begin: () => void
  readonly show: (input: Pick<StageInput, 'ambient' | 'motion'>) => void
  /** Someone did something, or the picture changed. */
  readonly touch: () => void
  /** Whoever looked has turned away. */
  readonly leave: () => void
  readonly dispose: () => void
}

export type AmbientMotionPorts = {
  readonly loop: Loop
  /** Whether someone may be looking at the city: it is not covered, and its window has the focus. */
  readonly isInFront: () => boolean
  /** Whether this device draws the city easily, said where nobody has chosen. */
  readonly onJudged: (isEasy: boolean) => void
}

/** Milliseconds that life goes on after the last thing that happened. */
const AWAKE = 90_000
/** Milliseconds from frame to frame: life alone draws no more than thirty a second. */
const FRAME = 1000 / 30
/** Milliseconds between looks at whether the city is still in front. */
const LOOK = 500
/** Milliseconds after a touch: what it opens or closes is there by then. */
const SOON = 250
/** So long after a touch a city that was covered may still come to the front. */
const PATIENCE = 1500

export function createAmbientMotion(
  living: readonly Living[],
  { loop, isInFront, onJudged }: AmbientMotionPorts,
): AmbientMotion {
  let phase: 'rests' | 'wakes' | 'lives' | 'comes to rest' = 'rests'
  let isWhole = false
  let wish: Pick<StageInput, 'ambient' | 'motion'> = { ambient: false, motion: 'less' }
  /** What was found out here, for a caller that does not keep it. */
  let verdict: boolean | null = null
  let trial: { readonly pace: FrameRate; readonly timer: number } | null = null
  let touched = performance.now()
  let timer = 0
  /** The city's own time goes on where it stood: nothing leaps. */
  let seconds = 0
  let birds = 1
  let endPhase = () => {}

  const isWanted = () => isWhole && wish.motion === 'full' && (wish.ambient ?? verdict ?? true)
  const mayLive = () => isWanted() && !document.hidden && performance.now() - touched < AWAKE && isInFront()

  function put(at: number): void {
    trial?.pace.frame(performance.now())
    for (const one of living) one.moveTo(at, birds)
  }

  /** Speeds up from standing or slows down to it; half of the time goes by. */
  function change(name: MotionName & ('waking' | 'resting'), then: () => void): () => void {
    const length = MOTIONS[name] / 1000
    const [start, there] = [seconds, birds]
    const at = (t: number) => {
      birds = name === 'waking' ? there + (1 - there) * t : there * (1 - t)
      seconds = start + length * (name === 'waking' ? t ** 2 / 2 : t - t ** 2 / 2)
      put(seconds)
    }
    return loop.play(name, at, then)
  }

  function wake(): void {
    phase = 'wakes'
    if (wish.ambient === null && verdict === null)
      trial = { pace: createFrameRate(performance.now()), timer: window.setTimeout(judge, TRIAL) }
    endPhase = change('waking', live)
  }

  function live(): void {
    phase = 'lives'
    let looked = performance.now()
    endPhase = loop.run((delta) => {
      seconds += delta / 1000
      put(seconds)
      const now = performance.now()
      if (now - looked < LOOK) return 'goes on'
      looked = now
      if (mayLive()) return 'goes on'
      rest()
      return 'done'
    }, FRAME)
  }

  function rest(): void {
    // What has begun to move is moving before it slows down.
    if (phase === 'wakes') endPhase()
    if (phase !== 'lives') return
    endPhase()
    breakOff()
    phase = 'comes to rest'
    endPhase = change('resting', () => {
      phase = 'rests'
      if (performance.now() - touched < PATIENCE) lookSoon()
    })
  }

  function breakOff(): void {
    clearTimeout(trial?.timer)
    trial = null
  }

  function judge(): void {
    if (!trial) return
    verdict = trial.pace.isEasy(performance.now())
    trial = null
    if (!verdict) rest()
    onJudged(verdict)
  }

  function lookSoon(wait = SOON): void {
    if (timer !== 0 || phase !== 'rests' || !isWanted()) return
    timer = window.setTimeout(() => {
      timer = 0
      if (phase === 'rests' && mayLive()) wake()
      else if (performance.now() - touched < PATIENCE) lookSoon(LOOK)
    }, wait)
  }

  function touch(): void {
    touched = performance.now()
    lookSoon()
  }

  return {
    touch,
    begin: () => {
      isWhole = true
      touched = performance.now()
      lookSoon(0)
    },
    show: (next) => {
      if (next.ambient === wish.ambient && next.motion === wish.motion) return
      // What is asked of it anew is found out anew.
      if (next.ambient === null && wish.ambient !== null) verdict = null
      wish = next
      if (isWanted()) touch()
      else rest()
      if (next.motion === 'less' && phase === 'comes to rest') endPhase()
    },
    leave: rest,
    dispose: () => {
      isWhole = false
      clearTimeout(timer)
      breakOff()
      endPhase()
      endPhase()
    },
  }
}
