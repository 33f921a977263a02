import { useEffect, useState } from 'react'

export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly again: () => void }

/** What a promise brings, once it does. `load` is asked again when `key` changes, and after a failure when asked to. */
export function useLoaded<T>(load: () => Promise<T>, key: string): Loaded<T> {
  const [outcome, setOutcome] = useState<{ key: string; loaded: Loaded<T> } | null>(null)
  const [tries, setTries] = useState(0)
  const requested = `${key} ${tries}`

  useEffect(() => {
    let isWanted = true
    const answer = (loaded: Loaded<T>) => {
      if (isWanted) setOutcome({ key: requested, loaded })
    }
    load().then(
      (value) => answer({ kind: 'ready', value }),
      () => answer({ kind: 'failed', again: () => setTries((before) => before + 1) }),
    )
    return () => {
      isWanted = false
    }
    // The key stands for what `load` will bring.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [requested])

  return outcome?.key === requested ? outcome.loaded : { kind: 'loading' }
}
