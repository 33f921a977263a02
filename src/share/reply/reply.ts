import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { err, ok } from '#lib/result.ts'
import type { Result } from '#lib/result.ts'
import { isBlank } from '#lib/visible.ts'
import { isDay } from '#progress/day.ts'
import { LIMITS } from '#progress/event.ts'
import type { Day } from '#progress/event.ts'
import { KEY_BYTES, keyText } from '../keys/key-pair.ts'
import type { KeyPair } from '../keys/key-pair.ts'
import { loadSigning } from '../keys/load-signing.ts'
import { createByteReader, createByteWriter } from '../link/bytes.ts'
import { makeDay, parseDay } from '../link/calendar.ts'
import { deflate, inflate } from '../link/deflate.ts'
import { SIGNATURE, makeEnvelope, parseEnvelope } from '../link/envelope.ts'
import type { Section } from '../link/envelope.ts'
import { LARGEST_TEXTS, LONGEST_LINK } from '../link/fault.ts'
import type { DamageKind, LinkFault } from '../link/fault.ts'
import { repairLink } from '../link/repair.ts'
import { replyMark } from './marks.ts'
import { makeRemarks, parseRemarks, written } from './remarks.ts'
import type { Remark } from './remarks.ts'
import { makeVouched, parseVouched } from './vouched.ts'
import type { Voucher } from './vouched.ts'

export type { Remark } from './remarks.ts'
export type { Voucher } from './vouched.ts'

/** What a mentor writes to one learner. */
export type ReplyContent = {
  readonly day: Day
  /** Empty if the mentor gave none. */
  readonly name: string
  readonly vouched: readonly Voucher[]
  readonly remarks: readonly Remark[]
}

/** A reply that was read, and whose signature is good. */
export type Reply = ReplyContent & {
  /** See `replyMark`. */
  readonly mark: string
  /** The mentor's public key, and the same in base64url. */
  readonly from: Uint8Array
  readonly key: string
  /** How many items are about things that this release doesn't know. */
  readonly beyond: number
}

export type ReplyFault =
  | { readonly kind: 'notAReply' }
  | { readonly kind: 'cut'; readonly found: number; readonly expected: number | null }
  | { readonly kind: 'damaged'; readonly why: DamageKind; readonly found: number; readonly expected: number | null }
  | { readonly kind: 'newerVersion'; readonly version: number }
  | { readonly kind: 'tooLong'; readonly found: number; readonly limit: number }
  | { readonly kind: 'bomb'; readonly limit: number }
  /** It is addressed to another learner's key. */
  | { readonly kind: 'otherCity' }
  /** Not from the browser that holds the key in it. */
  | { readonly kind: 'badSignature' }
  /** Nothing in it is known here. */
  | { readonly kind: 'nothingKnown' }

export type ReplyExcess =
  | { readonly kind: 'empty' }
  /** The reply is too long; lengths are in characters of the reply. */
  | { readonly kind: 'tooLong'; readonly found: number; readonly limit: number }
  /** The remarks are too long; sizes are in bytes before they are packed. */
  | { readonly kind: 'tooMuchText'; readonly found: number; readonly limit: number }
  /** It has something that `parseReply` would refuse, such as a remark longer than `LIMITS.remark`. */
  | { readonly kind: 'unreadable' }

/** Must never change, as replies have it in their signature. */
const DOMAIN = 'beyond-vibe-coding reply'

/**
 * The ids of the sections; they must never change. Readers skip ids that they don't know. 0, 1 and 12 are the
 * envelope's own. `head`: the first 8 bytes of the SHA-256 of the learner's key, the mentor's key, and the day.
 */
export const REPLY_SECTIONS = { head: 2, name: 3, vouched: 4, remarks: 5 } as const

/** In bytes. */
const ADDRESSEE = 8

/**
 * Makes `r1.<payload>`, signed, for the learner with this public key. Vouchers are sorted; ids that were never published
 * and remarks without words are left out.
 */
export async function makeReply(
  content: ReplyContent,
  to: Uint8Array,
  from: KeyPair,
  edition: number,
): Promise<Result<string, ReplyExcess>> {
  const vouched = makeVouched(content.vouched)
  const remarks = makeRemarks(written(content.remarks))
  if (vouched.length + remarks.length === 0) return err({ kind: 'empty' })
  if (remarks.length > LARGEST_TEXTS) return err({ kind: 'tooMuchText', found: remarks.length, limit: LARGEST_TEXTS })
  const name = new TextEncoder().encode(content.name)
  const isReadable =
    isDay(content.day) && parseName(name) !== null && parseVouched(vouched) !== null && parseRemarks(remarks) !== null
  if (!isReadable) return err({ kind: 'unreadable' })
  const head = createByteWriter()
  head.bytes(addresseeOf(to))
  head.bytes(from.public)
  head.varint(makeDay(content.day))
  const sections: Section[] = [{ id: REPLY_SECTIONS.head, bytes: head.done() }]
  if (name.length > 0) sections.push({ id: REPLY_SECTIONS.name, bytes: name })
  if (vouched.length > 0) sections.push({ id: REPLY_SECTIONS.vouched, bytes: vouched })
  if (remarks.length > 0) sections.push({ id: REPLY_SECTIONS.remarks, bytes: await deflate(remarks) })
  const { sign } = await loadSigning()
  const reply = makeEnvelope('r', edition, sections, (bytes) => sign(DOMAIN, concatBytes(to, bytes), from.secret))
  return reply.length > LONGEST_LINK ? err({ kind: 'tooLong', found: reply.length, limit: LONGEST_LINK }) : ok(reply)
}

/**
 * Reads a reply as pasted, for the learner who holds one of these public keys. Nothing in it is read before it is clear
 * that it is for one of them, and from whom. Rejects only if the signing chunk can't be loaded.
 */
export async function parseReply(text: string, own: readonly Uint8Array[]): Promise<Result<Reply, ReplyFault>> {
  if (text.length > LONGEST_LINK) return err({ kind: 'tooLong', found: text.length, limit: LONGEST_LINK })
  const link = repairLink(text, 'r')
  if (!link.ok) return notALink(link)
  const envelope = parseEnvelope('r', link.value)
  if (!envelope.ok) return notALink(envelope)
  const { sections, signed } = envelope.value
  const length = link.value.length - link.value.indexOf('.') - 1
  const damaged = err({ kind: 'damaged' as const, why: 'contents' as const, found: length, expected: length })
  const head = parseHead(sections.get(REPLY_SECTIONS.head) ?? new Uint8Array())
  if (head === null) return damaged
  const to = own.filter((key) => isSame(addresseeOf(key), head.to))
  if (to.length === 0) return err({ kind: 'otherCity' })
  const signature = sections.get(SIGNATURE)
  if (!signature || !signed) return err({ kind: 'badSignature' })
  const { isSignedBy } = await loadSigning()
  const isGood = to.some((key) => isSignedBy(DOMAIN, concatBytes(key, signed), signature, head.from))
  if (!isGood) return err({ kind: 'badSignature' })
  const name = parseName(sections.get(REPLY_SECTIONS.name) ?? new Uint8Array())
  const vouchers = parseVouched(sections.get(REPLY_SECTIONS.vouched) ?? new Uint8Array())
  const packed = sections.get(REPLY_SECTIONS.remarks)
  const unpacked = packed ? await inflate(packed) : ok(new Uint8Array())
  if (!unpacked.ok) return unpacked.fault === 'bomb' ? err({ kind: 'bomb', limit: LARGEST_TEXTS }) : damaged
  const remarks = parseRemarks(unpacked.value)
  if (name === null || vouchers === null || remarks === null) return damaged
  if (vouchers.vouched.length + remarks.remarks.length === 0) return err({ kind: 'nothingKnown' })
  return ok({
    mark: replyMark(link.value),
    from: head.from,
    key: keyText(head.from),
    day: head.day,
    name,
    vouched: vouchers.vouched,
    remarks: remarks.remarks,
    beyond: vouchers.beyond + remarks.beyond,
  })
}

const addresseeOf = (key: Uint8Array) => sha256(key).subarray(0, ADDRESSEE)

const isSame = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, at) => byte === b[at])

/** Readers ignore anything after the day, so newer releases may add to it. */
function parseHead(bytes: Uint8Array) {
  const reader = createByteReader(bytes)
  const to = reader.take(ADDRESSEE)
  const from = Uint8Array.from(reader.take(KEY_BYTES))
  const day = parseDay(reader.varint())
  return reader.isShort() || day === null ? null : { to, from, day }
}

function parseName(bytes: Uint8Array): string | null {
  const name = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  if (name.length > LIMITS.name) return null
  return isBlank(name) ? '' : name
}

const notALink = ({ fault }: { readonly fault: LinkFault }) =>
  err<ReplyFault>(fault.kind === 'notALink' ? { kind: 'notAReply' } : fault)
