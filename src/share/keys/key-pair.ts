/** An Ed25519 key pair. Both halves have 32 bytes. */
export type KeyPair = { readonly secret: Uint8Array; readonly public: Uint8Array }

export const KEY_BYTES = 32
export const SIGNATURE_BYTES = 64

/** A key pair as it is kept and put into a backup: the secret half in base64url, and when it was made. */
export type KeptKey = { readonly secret: string; readonly made: number }

/** Why there is no key: the browser keeps nothing, or what it keeps can't be read and is not overwritten. */
export type KeyFault = { readonly kind: 'notKept' | 'unread' }
