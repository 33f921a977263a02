import { useState } from 'react'

/** The same sentence twice is two sayings: an invisible space tells them apart, so that a live region says both. */
const sayAgain = (before: string, words: string) => (before === words ? `${words}\u00a0` : words)

/** A sentence in a live region, and how to say one. Each is heard, also one that says what the last one said. */
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
