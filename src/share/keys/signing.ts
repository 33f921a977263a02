import type { KeyPair } from './key-pair.ts'

/** Makes a key pair; `random` gives that many random bytes. */
export declare function createKeyPair(random: (length: number) => Uint8Array): KeyPair

/** The key pair of a secret half. */
export declare function keyPairOf(secret: Uint8Array): KeyPair

/** 64 bytes. `domain` keeps a signature for one purpose from being valid for another. */
export declare function sign(domain: string, message: Uint8Array, secret: Uint8Array): Uint8Array

/** Never throws. */
export declare function isSignedBy(domain: string, message: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean

/** "harbour otter nine lantern": four words by which people compare keys (44 bits of the key's SHA-256). */
export declare function fourWords(key: Uint8Array): string
