import type { KeyPair } from '#share/keys/key-pair.ts'
import { createKeyPair, keyPairOf } from '#share/keys/signing.ts'
import { makeBase64url, parseBase64url } from '#share/link/base64url.ts'

// Import this file lazily, so that nobody loads it who never shares.

export const newSecret = (random: (length: number) => Uint8Array) => makeBase64url(createKeyPair(random).secret)

/** Null if the text is not base64url. */
export function pairOf(secret: string): KeyPair | null {
  const bytes = parseBase64url(secret)
  return bytes && keyPairOf(bytes)
}
