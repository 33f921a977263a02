/** Calls `then` after so many milliseconds; returns a function that cancels it. */
export type Later = (milliseconds: number, then: () => void) => () => void

export const afterTimeout: Later = (milliseconds, then) => {
  const timer = setTimeout(then, milliseconds)
  return () => clearTimeout(timer)
}

/**
 * After how many spells without a word a worker is taken for dead. There are several, since a computer that wakes from its
 * sleep finds one of them over at once, before the worker could go on.
 */
export const SILENCE = { spellMs: 5_000, spells: 4 } as const

/** Watches whether somebody who was asked answers. */
export type SilenceWatch = {
  /** A question was asked: from now on a word is expected. */
  readonly asked: () => void
  /** A word came, or none is expected any more. */
  readonly stop: () => void
}

export function createSilenceWatch(later: Later, onSilent: () => void): SilenceWatch {
  let cancel: (() => void) | null = null

  function stop(): void {
    cancel?.()
    cancel = null
  }

  function wait(spells: number): void {
    cancel = later(SILENCE.spellMs, () => {
      cancel = null
      if (spells > 1) wait(spells - 1)
      else onSilent()
    })
  }

  return {
    asked: () => {
      if (!cancel) wait(SILENCE.spells)
    },
    stop,
  }
}
