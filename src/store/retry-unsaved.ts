import type { Game } from './game.ts'

/** Milliseconds after which it is tried again to write deeds that the database lacks. */
export const RETRY_AFTER = 60_000

/**
 * Tries again from time to time to write deeds that could not be written, also when nobody does anything more. Returns
 * how to stop it.
 */
export function retryUnsaved(
  game: Pick<Game, 'store' | 'retry'>,
  later: (job: () => void, delay: number) => () => void,
): () => void {
  let cancel: (() => void) | null = null

  function watch(): void {
    const { keeping } = game.store.getState()
    if (cancel || keeping.kind !== 'memory' || keeping.unsaved === 0) return
    cancel = later(() => {
      void game.retry().then(() => {
        cancel = null
        watch()
      })
    }, RETRY_AFTER)
  }

  const stopHearing = game.store.subscribe(watch)
  watch()
  return () => {
    stopHearing()
    cancel?.()
  }
}
