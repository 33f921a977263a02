import { sha256 } from '@noble/hashes/sha2.js'
import { err, ok } from '#lib/result.ts'
import type { Result } from '#lib/result.ts'
import { SIGNATURE_BYTES } from '../keys/key-pair.ts'
import { charactersOf, makeBase64url, parseBase64url } from './base64url.ts'
import { createByteReader, createByteWriter } from './bytes.ts'
import { LONGEST_LINK } from './fault.ts'
import type { LinkFault } from './fault.ts'

/** What a link begins with: `p` of a learner's link, `r` of a mentor's reply. */
export type Letter = 'p' | 'r'

/** The version of each format that this release writes and reads. */
const FORMATS: Record<Letter, number> = { p: 1, r: 1 }

/** A filler is an empty section; it may occur more than once. */
const FILLER = 0
const SIZE = 1
/** The ids of the other sections are in `sections.ts` and `reply.ts`. Readers skip ids that they don't know. */
export const SIGNATURE = 12

export type Section = { readonly id: number; readonly bytes: Uint8Array }

export type Envelope = {
  readonly edition: number
  readonly sections: ReadonlyMap<number, Uint8Array>
  /**
   * The bytes that the signature section is to have signed: all before it. Null if there is none, or if it is not where
   * a signature stands, last before the checksum.
   */
  readonly signed: Uint8Array | null
}

/** In bytes: the format (1) and the edition (2) at the beginning, and the checksum at the end. */
const HEAD = 3
const CHECKSUM = 4
/**
 * In bytes, with the size section, which comes first: its id, its length (2), and the number of all bytes in two bytes.
 */
const SIZED_HEAD = HEAD + 4
const SIZED_CHARACTERS = Math.ceil((SIZED_HEAD * 4) / 3)
/** In bytes, with its id and its length. */
const SIGNATURE_SECTION = 2 + SIGNATURE_BYTES

/** Gives the signature of all bytes before the signature section. */
export type Signer = (bytes: Uint8Array) => Uint8Array

/**
 * `p1.<payload>` or `r1.<payload>`. Apps cut off a hyphen or underscore at the end of a link, so fillers are added until
 * there is none.
 */
export function makeEnvelope(
  letter: Letter,
  edition: number,
  sections: readonly Section[],
  signer: Signer | null = null,
): string {
  const payload = makeBase64url(bytesOf(FORMATS[letter], edition, sections, signer))
  if (/[A-Za-z0-9]$/.test(payload)) return `${letter}${FORMATS[letter]}.${payload}`
  return makeEnvelope(letter, edition, [...sections, { id: FILLER, bytes: new Uint8Array() }], signer)
}

function bytesOf(format: number, edition: number, sections: readonly Section[], signer: Signer | null): Uint8Array {
  const body = createByteWriter()
  for (const { id, bytes } of sections) {
    body.byte(id)
    body.varint(bytes.length)
    body.bytes(bytes)
  }
  const inner = body.done()
  const size = SIZED_HEAD + inner.length + (signer ? SIGNATURE_SECTION : 0) + CHECKSUM
  const out = createByteWriter()
  out.byte(format)
  out.byte(edition >> 8)
  out.byte(edition)
  out.byte(SIZE)
  out.byte(2)
  out.byte(size >> 8)
  out.byte(size)
  out.bytes(inner)
  if (signer) {
    const signature = signer(out.done())
    out.byte(SIGNATURE)
    out.varint(SIGNATURE_BYTES)
    out.bytes(signature)
  }
  out.bytes(sha256(out.done()).subarray(0, CHECKSUM))
  return out.done()
}

/** The number of characters that a payload should have by its own size section; null if it has none or is too short. */
export function expectedLength(payload: string): number | null {
  if (payload.length < SIZED_CHARACTERS) return null
  const head = parseBase64url(payload.slice(0, 4 * Math.floor(payload.length / 4)))
  if (head === null || head[HEAD] !== SIZE || head[HEAD + 1] !== 2) return null
  return charactersOf(head[HEAD + 2]! * 256 + head[HEAD + 3]!)
}

/** Parses exactly `<letter>1.<payload>`. For pasted or changed links, use `repairLink` first. */
export function parseEnvelope(letter: Letter, link: string): Result<Envelope, LinkFault> {
  if (link.length > LONGEST_LINK) return err({ kind: 'tooLong', found: link.length, limit: LONGEST_LINK })
  const parts = /^([pr])(\d{1,5})\.(.*)$/s.exec(link)
  if (parts?.[1] !== letter) return err({ kind: 'notALink' })
  const [, , version, payload = ''] = parts
  if (Number(version) > FORMATS[letter]) return err({ kind: 'newerVersion', version: Number(version) })
  if (Number(version) < FORMATS[letter]) return err({ kind: 'notALink' })
  const found = payload.length
  const expected = expectedLength(payload)
  const damaged = (why: 'characters' | 'length' | 'checksum' | 'contents') =>
    err({ kind: 'damaged' as const, why, found, expected })
  if (!/^[A-Za-z0-9_-]*$/.test(payload)) return damaged('characters')
  if (found < SIZED_CHARACTERS || (expected !== null && found < expected)) return err({ kind: 'cut', found, expected })
  if (expected !== null && found > expected) return damaged('length')
  const bytes = parseBase64url(payload)
  if (bytes === null) return damaged('checksum')
  const end = bytes.length - CHECKSUM
  const sum = sha256(bytes.subarray(0, end))
  if (!bytes.subarray(end).every((byte, at) => byte === sum[at])) return damaged('checksum')
  const sections = parseSections(bytes.subarray(HEAD, end))
  if (bytes[0] !== FORMATS[letter] || sections === null) return damaged('contents')
  const start = end - SIGNATURE_SECTION
  const isSigned = sections.at(-1)?.id === SIGNATURE && sections.at(-1)?.start === start - HEAD
  return ok({
    edition: bytes[1]! * 256 + bytes[2]!,
    sections: new Map(sections.map((section) => [section.id, section.bytes])),
    signed: isSigned ? bytes.subarray(0, start) : null,
  })
}

/** The sections, and where each starts, without fillers; null if one is cut or occurs twice. */
function parseSections(bytes: Uint8Array): readonly (Section & { readonly start: number })[] | null {
  const reader = createByteReader(bytes)
  const sections = new Map<number, Section & { readonly start: number }>()
  while (reader.left() > 0) {
    const start = bytes.length - reader.left()
    const id = reader.byte()
    const content = reader.take(reader.varint())
    if (reader.isShort() || sections.has(id)) return null
    if (id !== FILLER) sections.set(id, { id, bytes: content, start })
  }
  return [...sections.values()]
}
