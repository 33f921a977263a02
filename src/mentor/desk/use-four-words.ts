import { useMemo } from 'react'
import type { KeptKey } from '#share/keys/key-pair.ts'
import { loadSigning } from '#share/keys/load-signing.ts'
import { parseBase64url } from '#share/link/base64url.ts'
import { useLoaded } from '#ui/use-loaded.ts'

type FourWords = {
  /** The words of a public key in base64url; null until what reads keys is here. */
  readonly of: (key: string) => string | null
  /** The words of the key that signs; null while there is none. */
  readonly own: string | null
}

/** The four words of keys. The part of the program that reads keys is fetched when this is first used. */
export function useFourWords(keys: readonly KeptKey[]): FourWords {
  const signing = useLoaded(loadSigning, 'signing')
  return useMemo(() => {
    if (signing.kind !== 'ready') return { of: () => null, own: null }
    const { fourWords, keyPairOf } = signing.value
    const secret = keys[0] && parseBase64url(keys[0].secret)
    const known = new Map<string, string | null>()
    const of = (key: string) => {
      if (!known.has(key)) {
        const bytes = parseBase64url(key)
        known.set(key, bytes && fourWords(bytes))
      }
      return known.get(key) ?? null
    }
    return { of, own: secret ? fourWords(keyPairOf(secret).public) : null }
  }, [signing, keys])
}
