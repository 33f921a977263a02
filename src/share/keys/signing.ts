import { getPublicKey, hashes, sign as signBytes, verify } from '@noble/ed25519'
import { sha256, sha512 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { wordlist } from '@scure/bip39/wordlists/english.js'
import { createBitReader } from '../link/bits.ts'
import { KEY_BYTES } from './key-pair.ts'
import type { KeyPair } from './key-pair.ts'

// Import this file by `load-signing.ts` only, so that it stays in a chunk of its own.

hashes.sha512 = sha512

/** Makes a key pair; `random` gives that many random bytes. */
export const createKeyPair = (random: (length: number) => Uint8Array): KeyPair => keyPairOf(random(KEY_BYTES))

/** The key pair of a secret half of 32 bytes. */
export const keyPairOf = (secret: Uint8Array): KeyPair => ({ secret, public: getPublicKey(secret) })

/** 64 bytes. `domain` keeps a signature for one purpose from being valid for another. */
export const sign = (domain: string, message: Uint8Array, secret: Uint8Array): Uint8Array =>
  signBytes(inDomain(domain, message), secret)

/**
 * Never throws. Strict as in RFC 8032, not as in ZIP 215: a key or signature that is written in a second way is refused,
 * and so are the few keys under which one signature is valid for many messages.
 */
export function isSignedBy(domain: string, message: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean {
  try {
    return verify(signature, inDomain(domain, message), key, { zip215: false })
  } catch {
    return false
  }
}

/** The zero keeps a domain and the message after it from being read as a longer domain. */
const inDomain = (domain: string, message: Uint8Array) => concatBytes(utf8ToBytes(domain), Uint8Array.of(0), message)

const WORDS = 4
/** Bits for one of 2,048 words. */
const WORD_BITS = 11

/**
 * "harbour otter nine lantern": four words by which people compare keys (44 bits of the key's SHA-256). The list is that
 * of BIP 39, because it was made for people who read words to each other: no two words begin with the same four letters,
 * words that are easily confused are left out, and it never changes.
 */
export function fourWords(key: Uint8Array): string {
  const bits = createBitReader(sha256(key))
  return Array.from({ length: WORDS }, () => wordlist[bits.read(WORD_BITS)]).join(' ')
}
