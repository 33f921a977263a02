import { sha256 } from '@noble/hashes/sha2.js'
import { makeBase64url, parseBase64url } from '../link/base64url.ts'

/** The link or reply with one byte changed, and a checksum that is right again. */
export function mended(link: string, at: number, by: number): string {
  const head = link.slice(0, link.indexOf('.') + 1)
  const bytes = Uint8Array.from(parseBase64url(link.slice(head.length))!)
  bytes[at]! ^= by
  bytes.set(sha256(bytes.subarray(0, -4)).subarray(0, 4), bytes.length - 4)
  return head + makeBase64url(bytes)
}
