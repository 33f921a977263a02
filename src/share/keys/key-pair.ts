import { makeBase64url, parseBase64url } from '../link/base64url.ts'

/** An Ed25519 key pair. Both halves have 32 bytes. */
export type KeyPair = { readonly secret: Uint8Array; readonly public: Uint8Array }

export const KEY_BYTES = 32
export const SIGNATURE_BYTES = 64

/** A key pair as it is kept and put into a backup: the secret half in base64url, and when it was made. */
export type KeptKey = { readonly secret: string; readonly made: number }

/** Why there is no key: the browser keeps nothing, or what it keeps can't be read and is not overwritten. */
export type KeyFault = { readonly kind: 'notKept' | 'unread' }

/** Half of a key pair as text: 43 characters of base64url. */
export const keyText = (key: Uint8Array) => makeBase64url(key)

/** Null if the text is not one that `keyText` writes. */
export function parseKey(text: string): Uint8Array | null {
  const key = text.length > KEY_CHARACTERS ? null : parseBase64url(text)
  return key?.length === KEY_BYTES ? key : null
}

const KEY_CHARACTERS = 43
