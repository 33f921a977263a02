import type { KeyPair } from '#share/keys/key-pair.ts'
import { loadSigning } from '#share/keys/load-signing.ts'
import { makeBase64url, parseBase64url } from '#share/link/base64url.ts'

/** Makes and reads key pairs as they are kept. Import this file lazily: nobody needs it who never shares. */
export async function loadPairs() {
  const { createKeyPair, keyPairOf } = await loadSigning()
  return {
    newSecret: (random: (length: number) => Uint8Array) => makeBase64url(createKeyPair(random).secret),
    /** Null if the text is not base64url. */
    pairOf: (secret: string): KeyPair | null => {
      const bytes = parseBase64url(secret)
      return bytes && keyPairOf(bytes)
    },
  }
}
