/**
 * Why a link does not open. Lengths are in characters: of the payload in `cut` and `damaged`, of the whole text in
 * `tooLong`.
 */
export type LinkFault =
  | { readonly kind: 'notALink' }
  /** The link is shorter than it says; `expected` is null if it is too short to say. */
  | { readonly kind: 'cut'; readonly found: number; readonly expected: number | null }
  | { readonly kind: 'damaged'; readonly why: DamageKind; readonly found: number; readonly expected: number | null }
  | { readonly kind: 'newerVersion'; readonly version: number }
  | { readonly kind: 'tooLong'; readonly found: number; readonly limit: number }
  /** Its texts unpack to more than `limit` bytes. */
  | { readonly kind: 'bomb'; readonly limit: number }

/**
 * `characters`: it has characters that no link has. `checksum`: it was changed on its way. `length`: it is longer than
 * it should be. `contents`: the checksum is right, but no release writes such a content.
 */
export type DamageKind = 'characters' | 'length' | 'checksum' | 'contents'

/** Why no link is made of a snapshot: nobody could open it. */
export type LinkExcess =
  /** The link is too long; lengths are in characters of the link. */
  | { readonly kind: 'tooLong'; readonly found: number; readonly limit: number }
  /** The texts are too long; sizes are in bytes before they are packed. */
  | { readonly kind: 'tooMuchText'; readonly found: number; readonly limit: number }
  /** It has something that `parseLink` would refuse. */
  | { readonly kind: 'unreadable' }

/** The most characters of a link. */
export const LONGEST_LINK = 8_192
/** The most bytes of the unpacked texts of a link. */
export const LARGEST_TEXTS = 65_536

/** Characters of a link, with its address, that any chat accepts. A longer one is better sent as a file. */
export const FITS_A_CHAT = 1_800
