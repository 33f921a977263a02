import type { Loop } from './loop.ts'

/** A small job that can wait. `depth`: where it is done, from the back to the front; a later one of the same key takes its place. */
export type Chore = { readonly key: string | symbol; readonly depth: number; readonly run: () => void }

/** What can wait is done little by little: some in each frame, neighbours together, so that no frame stumbles over all of it. */
export type Chores = { readonly add: (chores: readonly Chore[]) => void }

/** Milliseconds of a frame that are given to them, and the part of what a slow frame takes longer than a quick one. */
const SPELL = 0.75
const QUICK = 17
const PART = 0.1
/** However long it takes, nothing waits for many times so many frames. */
const FRAMES = 12

export function createChores(loop: Loop, now: () => number = () => performance.now()): Chores {
  const waiting = new Map<Chore['key'], Chore>()
  /** Keys; the next one is the last. */
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
