import { useState } from 'react'

/** A live region doesn't announce the same text twice, so an invisible space is added to a repeated sentence. */
export const sayAgain = (before: string, words: string) => (before === words ? `${words}\u00a0` : words)

/** A sentence for a live region, and a function to set it. A repeated sentence is announced again. */
export function useSaid(): readonly [string | null, (words: string | null) => void] {
  const [{ said }, setSaid] = useState<{ said: string | null; last: string }>({ said: null, last: '' })
  const say = (words: string | null) =>
    setSaid(({ last }) => {
      if (words === null) return { said: null, last }
      const next = sayAgain(last, words)
      return { said: next, last: next }
    })
  return [said, say]
}
