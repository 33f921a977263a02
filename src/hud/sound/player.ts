import type { Harbour } from './harbour.ts'
import { playHarbour } from './harbour.ts'
import { fadeOut, level } from './nodes.ts'
import { createOutput } from './output.ts'
import { playScore } from './play-score.ts'
import type { Random } from '#lib/random.ts'
import type { Score } from './score.ts'

/** Plays in one audio context, which is suspended whenever nothing is heard. Disposing closes it. */
export type Player = {
  /** Ends what it has begun before. */
  readonly play: (score: Score, random: Random) => void
  /** Ends what `play` has begun. */
  readonly hush: () => void
  readonly setHarbour: (isOn: boolean, random: Random) => void
  /** Silent at once: nobody sees the page. */
  readonly sleep: () => void
  readonly dispose: () => void
}

/** Seconds in which a sound is cut off without a click. */
const CUT = 0.06
/** Seconds from now at which a score begins, so that its first note is not late. */
const AHEAD = 0.05
/** Milliseconds of silence before the context is suspended. */
const REST = 300

export function createPlayer(context: AudioContext): Player {
  const output = createOutput(context)
  let played: GainNode | null = null
  let harbour: Harbour | null = null
  let silentFrom = 0
  let timer = 0

  function suspendLater(): void {
    clearTimeout(timer)
    if (harbour) return
    const wait = Math.max(0, silentFrom - context.currentTime)
    timer = window.setTimeout(
      () => {
        // If the browser does not let it run, its time stands still: nothing to wait for.
        if (context.state !== 'running') return
        if (context.currentTime < silentFrom) suspendLater()
        else void context.suspend()
      },
      wait * 1_000 + REST,
    )
  }

  function hush(seconds = CUT): void {
    if (played) fadeOut(played, seconds)
    played = null
  }

  function leaveHarbour(): void {
    if (harbour) silentFrom = Math.max(silentFrom, harbour.leave())
    harbour = null
  }

  void context.resume()
  suspendLater()
  return {
    play: (score, random) => {
      hush()
      void context.resume()
      played = level(output, 1)
      silentFrom = Math.max(silentFrom, playScore(played, score, context.currentTime + AHEAD, random))
      suspendLater()
    },
    hush: () => hush(),
    setHarbour: (isOn, random) => {
      if (isOn === (harbour !== null)) return
      if (isOn) {
        void context.resume()
        harbour = playHarbour(output, random)
      } else leaveHarbour()
      suspendLater()
    },
    sleep: () => {
      hush(0)
      leaveHarbour()
      clearTimeout(timer)
      void context.suspend()
    },
    dispose: () => {
      clearTimeout(timer)
      fadeOut(output, CUT)
      setTimeout(() => void context.close(), CUT * 1_000 + 20)
    },
  }
}
