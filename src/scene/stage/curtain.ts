import type { Loop } from './loop.ts'

/** What is used of a PixiJS container. */
type Part = { renderable: boolean; alpha: number; readonly destroyed: boolean }

/** Hides the parts of a city that are ready before it may be seen, and shows them all together. */
export type Curtain = {
  /** Hides these parts until the next `lift`. After the last lift it does nothing: new parts are seen at once. */
  readonly hide: (...parts: readonly Part[]) => void
  /** Shows all hidden parts. `isSoft`: they fade in. Resolves when they are fully shown. */
  readonly lift: (how: { readonly isSoft: boolean; readonly isLast: boolean }) => Promise<void>
}

export function createCurtain(loop: Pick<Loop, 'invalidate' | 'play'>): Curtain {
  let waiting: Part[] = []
  let isGone = false
  return {
    hide: (...parts) => {
      if (isGone) return
      for (const part of parts) part.renderable = false
      waiting.push(...parts)
    },
    lift: ({ isSoft, isLast }) => {
      isGone = isLast
      const coming = waiting.filter(({ destroyed }) => !destroyed).map((part) => ({ part, alpha: part.alpha }))
      waiting = []
      for (const { part } of coming) part.renderable = true
      if (!isSoft) {
        loop.invalidate()
        return Promise.resolve()
      }
      const at = (progress: number) => {
        for (const { part, alpha } of coming) if (!part.destroyed) part.alpha = alpha * progress
      }
      return new Promise((resolve) => void loop.play('arrival', at, resolve))
    },
  }
}
