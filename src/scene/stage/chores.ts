import type { Loop } from './loop.ts'

/**
 * A small job that can wait. Jobs run in the order of `depth`, lowest (furthest back) first. A job replaces a waiting
 * one of the same `key`.
 */
export type Chore = { readonly key: string | symbol; readonly depth: number; readonly run: () => void }

/** Runs waiting jobs in small portions, some in each frame, so that no frame takes too long. */
export type Chores = { readonly add: (chores: readonly Chore[]) => void }

/**
 * Milliseconds for jobs in each frame; in a slow frame, plus PART of the time by which it exceeds QUICK milliseconds.
 */
const SPELL = 0.75
const QUICK = 17
const PART = 0.1
/** Each frame runs at least 1/FRAMES of the waiting jobs, however long that takes, so that none waits for long. */
const FRAMES = 12

export function createChores(loop: Loop, now: () => number = () => performance.now()): Chores {
  const waiting = new Map<Chore['key'], Chore>()
  /** Keys of the waiting jobs; the next to run is the last. */
  let order: Chore['key'][] = []
  let isAtWork = false

  function doNext(): void {
    const key = order.pop()
    const chore = key === undefined ? undefined : waiting.get(key)
    if (!chore) return
    waiting.delete(chore.key)
    chore.run()
  }

  function work(delta: number): 'goes on' | 'done' {
    const end = now() + SPELL + Math.max(0, delta - QUICK) * PART
    let least = waiting.size / FRAMES
    while (waiting.size > 0 && (least-- > 0 || now() < end)) doNext()
    isAtWork = waiting.size > 0
    return isAtWork ? 'goes on' : 'done'
  }

  return {
    add: (chores) => {
      if (chores.length === 0) return
      for (const chore of chores) waiting.set(chore.key, chore)
      const inOrder = [...waiting.values()].toSorted((a, b) => a.depth - b.depth)
      order = inOrder.map(({ key }) => key).toReversed()
      if (isAtWork) return
      isAtWork = true
      loop.run(work)
    },
  }
}
