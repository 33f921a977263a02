import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import type { CheckpointId } from '#city/ids.ts'
import { checkpointNumbers } from '../catalogue.ts'
import { createByteReader, createByteWriter } from '../link/bytes.ts'
import { EVIDENCE_MARK, isMark } from './marks.ts'

export type Voucher = {
  readonly checkpoint: CheckpointId
  /** The mark of the evidence that was seen: see `marks.ts`. Null if the link left it out. */
  readonly evidence: string | null
}

export const MOST_VOUCHERS = 140

/**
 * Writes for each voucher, ascending by the number of its checkpoint: one varint of the difference to the number before,
 * less one, and a bit that says whether the mark of the evidence follows in four bytes. So no checkpoint can occur
 * twice. Checkpoints that were never published are left out.
 */
export function makeVouched(vouched: readonly Voucher[]): Uint8Array {
  const marks = new Map(
    vouched.flatMap(({ checkpoint, evidence }): readonly (readonly [number, string | null])[] => {
      const number = checkpointNumbers.numberOf(checkpoint)
      return number === undefined ? [] : [[number, evidence]]
    }),
  )
  const out = createByteWriter()
  let last = -1
  for (const [number, mark] of [...marks].toSorted(([a], [b]) => a - b)) {
    const isSeen = mark !== null && isMark(mark, EVIDENCE_MARK)
    out.varint((number - last - 1) * 2 + (isSeen ? 1 : 0))
    if (isSeen) out.bytes(hexToBytes(mark))
    last = number
  }
  return out.done()
}

/** Null if no release writes such vouchers. `beyond`: how many are for checkpoints that only a newer release knows. */
export function parseVouched(
  bytes: Uint8Array,
): { readonly vouched: readonly Voucher[]; readonly beyond: number } | null {
  const reader = createByteReader(bytes)
  const vouched: Voucher[] = []
  let beyond = 0
  for (let number = 0; reader.left() > 0; number++) {
    const code = reader.varint()
    number += Math.floor(code / 2)
    const evidence = code % 2 === 1 ? bytesToHex(reader.take(EVIDENCE_MARK)) : null
    if (reader.isShort() || vouched.length + beyond >= MOST_VOUCHERS) return null
    const id = checkpointNumbers.idAt(number)
    if (id === undefined) beyond++
    else vouched.push({ checkpoint: id as CheckpointId, evidence })
  }
  return { vouched, beyond }
}
