import type { Loop } from './loop.ts'
import { MOTIONS, type MotionName } from './motions.ts'
import { type FrameRate, TRIAL, createFrameRate } from './frame-rate.ts'
import type { StageInput } from './stage-ports.ts'

/**
 * Something that moves by itself. `seconds`: running time of the motion. `birds`: the part of the birds that is there,
 * 0 to 1.
 */
export type Living = { readonly moveTo: (seconds: number, birds: number) => void }

/**
 * Boats, cars, birds, clouds and the beam of the lighthouse: what moves without the learner. It moves while the
 * settings allow it and someone may be looking at the city, and until 90 seconds after the last touch. Then all of it
 * slows down and stops where it is; only the birds leave.
 */
export type AmbientMotion = {
  /** Called once, when all of the city is shown; nothing moves before that. */
  readonly begin: () => void
  readonly show: (input: Pick<StageInput, 'ambient' | 'motion'>) => void
  /** Somebody did something on the page, or the picture changed: motion may go on for another 90 seconds. */
  readonly touch: () => void
  /** The window lost the focus, or the page is hidden: motion slows down now. */
  readonly leave: () => void
  readonly dispose: () => void
}

export type AmbientMotionPorts = {
  readonly loop: Loop
  /** True if the window has the focus and at least half of the city is uncovered. */
  readonly isInFront: () => boolean
  /**
   * Reports whether this device draws the city fast enough. Called only where `ambient` is null: no choice was made.
   */
  readonly onJudged: (isEasy: boolean) => void
  /** Pixels of the view for one scene pixel. */
  readonly zoom: () => number
}

/** Milliseconds that ambient motion goes on after the last touch. */
const AWAKE = 90_000
/**
 * Frames a second at zoom 1, at least and at most. The fastest boat moves 13 scene pixels a second: that many frames show
 * it 1.3 pixels further each time. A device is measured at the most.
 */
const FRAMES = { atZoom1: 10, least: 8, most: 30 }
const framesAt = (zoom: number) => Math.min(FRAMES.most, Math.max(FRAMES.least, FRAMES.atZoom1 * zoom))
/** Milliseconds between two checks whether the city is still in front. */
const LOOK = 1_000
/** Milliseconds from a touch to the check: a sheet that the touch opens is there by then. */
const SOON = 250
/** Milliseconds after a touch in which the check is repeated, because a closing sheet may still cover the city. */
const PATIENCE = 1500

export function createAmbientMotion(
  living: readonly Living[],
  { loop, isInFront, onJudged, zoom }: AmbientMotionPorts,
): AmbientMotion {
  let phase: 'rests' | 'wakes' | 'lives' | 'comes to rest' = 'rests'
  let isWhole = false
  let wish: Pick<StageInput, 'ambient' | 'motion'> = { ambient: false, motion: 'less' }
  /**
   * Whether the device is fast enough, as measured here; null: not measured. The caller need not pass it back in
   * `ambient`.
   */
  let verdict: boolean | null = null
  let trial: { readonly pace: FrameRate; readonly timer: number } | null = null
  let touched = performance.now()
  let timer = 0
  /** Running time of the motion. It stops while nothing moves, so that nothing jumps when the motion starts again. */
  let seconds = 0
  let birds = 1
  let endPhase = () => {}

  const isWanted = () => isWhole && wish.motion === 'full' && (wish.ambient ?? verdict ?? true)
  const mayLive = () => isWanted() && !document.hidden && performance.now() - touched < AWAKE && isInFront()

  function put(at: number): void {
    trial?.pace.frame(performance.now())
    for (const one of living) one.moveTo(at, birds)
  }

  /** Speeds up from standing, or slows down to it, evenly: `seconds` grows by half of the motion's length. */
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
    endPhase = loop.run(
      (delta) => {
        seconds += delta / 1000
        put(seconds)
        const now = performance.now()
        if (now - looked < LOOK) return 'goes on'
        looked = now
        if (mayLive()) return 'goes on'
        rest()
        return 'done'
      },
      () => 1000 / (trial ? FRAMES.most : framesAt(zoom())),
    )
  }

  function rest(): void {
    // If it is still speeding up, that ends at once: the motion is at full speed before it slows down.
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
      else if (performance.now() - touched < PATIENCE) lookSoon(2 * SOON)
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
      // The choice went back to automatic: the device is measured again.
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
