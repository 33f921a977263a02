import type { CheckpointId } from '#city/ids.ts'
import type { Result } from '#lib/result.ts'
import type { Day } from '#progress/event.ts'
import type { Subject } from '#progress/subject.ts'
import type { KeyPair } from '../keys/key-pair.ts'
import type { DamageKind } from '../link/fault.ts'

export type Voucher = {
  readonly checkpoint: CheckpointId
  /** The mark of the evidence that was seen: see `marks.ts`. Null if the link left it out. */
  readonly evidence: string | null
}

export type Remark = { readonly about: Subject; readonly isQuestion: boolean; readonly text: string }

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
  | { readonly kind: 'tooLong'; readonly found: number; readonly limit: number }
  | { readonly kind: 'tooMuchText'; readonly found: number; readonly limit: number }

/** Makes `r1.<payload>`, signed, for the learner with this public key. */
export declare function makeReply(
  content: ReplyContent,
  to: Uint8Array,
  from: KeyPair,
  edition: number,
): Promise<Result<string, ReplyExcess>>

/** Reads a reply as pasted, for the learner who holds one of these public keys. Never throws. */
export declare function parseReply(text: string, own: readonly Uint8Array[]): Promise<Result<Reply, ReplyFault>>
