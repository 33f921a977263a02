/** Why a link does not open; lengths are in characters of the payload. */
export type LinkFault =
  | { readonly kind: 'notALink' }
  /** Shorter than it says it is; `expected` is null where even that is missing. */
  | { readonly kind: 'cut'; readonly found: number; readonly expected: number | null }
  | { readonly kind: 'damaged'; readonly why: DamageKind; readonly found: number; readonly expected: number | null }
  | { readonly kind: 'newerVersion'; readonly version: number }
  | { readonly kind: 'tooLong'; readonly found: number; readonly limit: number }
  /** Its texts unpack to more than any link may hold. */
  | { readonly kind: 'bomb'; readonly limit: number }

/**
 * `checksum`: it was changed on its way. `length`: there is more of it than there should be. `contents`: it is whole,
 * and yet not what any release writes.
 */
export type DamageKind = 'characters' | 'length' | 'checksum' | 'contents'

/** Why a link is not made: nobody could open it. */
export type LinkExcess =
  /** In characters of the link. */
  | { readonly kind: 'tooLong'; readonly found: number; readonly limit: number }
  /** In bytes of its texts, unpacked. */
  | { readonly kind: 'tooMuchText'; readonly found: number; readonly limit: number }
  /** Something in it that no reader takes. */
  | { readonly kind: 'unreadable' }

/** Characters; more is no link. */
export const LONGEST_LINK = 8_192
/** What texts may unpack to, in bytes. */
export const LARGEST_TEXTS = 65_536
