import { useEffect, useState } from 'react'

export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly again: () => void }

/** The result of a promise. Calls `load` again when `key` changes, and after a failure when `again` is called. */
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
    // `key` says when `load` gives something else.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [requested])

  return outcome?.key === requested ? outcome.loaded : { kind: 'loading' }
}
