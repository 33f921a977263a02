import { loadSigning } from '#share/keys/load-signing.ts'
import { parseBase64url } from '#share/link/base64url.ts'
import { useLoaded } from '#ui/use-loaded.ts'

/** The words of keys that were asked for, which never change. */
const known = new Map<string, string | null>()

/** The four words of a public key in base64url; null until the part of the program that reads keys is here. */
export function useFourWords(): (key: string) => string | null {
  const signing = useLoaded(loadSigning, 'signing')
  return (key) => (signing.kind === 'ready' ? wordsOf(key, signing.value.fourWords) : null)
}

function wordsOf(key: string, fourWords: (key: Uint8Array) => string): string | null {
  const words = known.get(key)
  if (words !== undefined) return words
  const bytes = parseBase64url(key)
  known.set(key, bytes && fourWords(bytes))
  return known.get(key) ?? null
}
