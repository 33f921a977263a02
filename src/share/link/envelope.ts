import { err, ok } from '#lib/result.ts'
import type { Result } from '#lib/result.ts'
import { charactersOf, makeBase64url, parseBase64url } from './base64url.ts'
import { createByteReader, createByteWriter } from './bytes.ts'
import { LONGEST_LINK } from './fault.ts'
import type { LinkFault } from './fault.ts'
import { sha256 } from '@noble/hashes/sha2.js'

/** The version of the link format that this release writes and reads. */
export const LINK_FORMAT = 1

/** The ids of the sections; they must never change. A filler is an empty section at the end. */
export const SECTIONS = {
  filler: 0,
  size: 1,
  floors: 2,
  checkpoints: 3,
  standing: 4,
  days: 5,
  phases: 6,
  key: 7,
  name: 8,
  texts: 9,
  plots: 10,
  credit: 11,
} as const

export type Section = { readonly id: number; readonly bytes: Uint8Array }

export type Envelope = { readonly edition: number; readonly sections: ReadonlyMap<number, Uint8Array> }

/** In bytes: the format (1) and the edition (2) at the beginning, and the checksum at the end. */
const HEAD = 3
const CHECKSUM = 4
/**
 * In bytes, with the size section, which comes first: its id, its length (2), and the number of all bytes in two bytes.
 */
const SIZED_HEAD = HEAD + 4
const SIZED_CHARACTERS = Math.ceil((SIZED_HEAD * 4) / 3)

/**
 * `p1.<payload>`. Apps cut off a hyphen or underscore at the end of a link, so fillers are added until there is none.
 */
export function makeEnvelope(edition: number, sections: readonly Section[]): string {
  const payload = payloadOf(edition, sections)
  if (/[A-Za-z0-9]$/.test(payload)) return `p${LINK_FORMAT}.${payload}`
  return makeEnvelope(edition, [...sections, { id: SECTIONS.filler, bytes: new Uint8Array() }])
}

function payloadOf(edition: number, sections: readonly Section[]): string {
  const body = createByteWriter()
  for (const { id, bytes } of sections) {
    body.byte(id)
    body.varint(bytes.length)
    body.bytes(bytes)
  }
  const inner = body.done()
  const size = SIZED_HEAD + inner.length + CHECKSUM
  const out = createByteWriter()
  out.byte(LINK_FORMAT)
  out.byte(edition >> 8)
  out.byte(edition)
  out.byte(SECTIONS.size)
  out.byte(2)
  out.byte(size >> 8)
  out.byte(size)
  out.bytes(inner)
  out.bytes(sha256(out.done()).subarray(0, CHECKSUM))
  return makeBase64url(out.done())
}

/** The number of characters that a payload should have by its own size section; null if it has none or is too short. */
export function expectedLength(payload: string): number | null {
  if (payload.length < SIZED_CHARACTERS) return null
  const head = parseBase64url(payload.slice(0, 4 * Math.floor(payload.length / 4)))
  if (head === null || head[HEAD] !== SECTIONS.size || head[HEAD + 1] !== 2) return null
  return charactersOf(head[HEAD + 2]! * 256 + head[HEAD + 3]!)
}

/** Parses exactly `p1.<payload>`. For pasted or changed links, use `repairLink` first. */
export function parseEnvelope(link: string): Result<Envelope, LinkFault> {
  if (link.length > LONGEST_LINK) return err({ kind: 'tooLong', found: link.length, limit: LONGEST_LINK })
  const parts = /^p(\d{1,5})\.(.*)$/s.exec(link)
  if (!parts) return err({ kind: 'notALink' })
  const [, version, payload = ''] = parts
  if (Number(version) > LINK_FORMAT) return err({ kind: 'newerVersion', version: Number(version) })
  if (Number(version) < LINK_FORMAT) return err({ kind: 'notALink' })
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
  if (bytes[0] !== LINK_FORMAT || sections === null) return damaged('contents')
  return ok({ edition: bytes[1]! * 256 + bytes[2]!, sections })
}

/** The sections by id; null if one is cut or occurs twice. */
function parseSections(bytes: Uint8Array): ReadonlyMap<number, Uint8Array> | null {
  const reader = createByteReader(bytes)
  const sections = new Map<number, Uint8Array>()
  while (reader.left() > 0) {
    const id = reader.byte()
    const content = reader.take(reader.varint())
    if (reader.isShort()) return null
    if (id === SECTIONS.filler) continue
    if (sections.has(id)) return null
    sections.set(id, content)
  }
  return sections
}
