import { useMemo } from 'react'
import { loadSigning } from '#share/keys/load-signing.ts'
import { parseBase64url } from '#share/link/base64url.ts'
import { useLoaded } from '#ui/use-loaded.ts'

/** The four words of a public key in base64url; null until the part of the program that reads keys is here. */
export function useFourWords(): (key: string) => string | null {
  const signing = useLoaded(loadSigning, 'signing')
  return useMemo(() => {
    const known = new Map<string, string | null>()
    return (key) => {
      if (signing.kind !== 'ready') return null
      if (!known.has(key)) {
        const bytes = parseBase64url(key)
        known.set(key, bytes && signing.value.fourWords(bytes))
      }
      return known.get(key) ?? null
    }
  }, [signing])
}
