import type { Loop } from './loop.ts'

/** A container of PixiJS. */
type Part = { renderable: boolean; alpha: number; readonly destroyed: boolean }

/** While a city is put up, keeps out of sight what is not to be seen yet, and lets it in all at once. */
export type Curtain = {
  /** Out of sight until it is lifted next; what comes after the last time is seen at once. */
  readonly hide: (...parts: readonly Part[]) => void
  /** Lets in what waits. Resolves when it can be seen as it will stay. */
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
