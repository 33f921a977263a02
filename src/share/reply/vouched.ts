import type { CheckpointId } from '#city/ids.ts'
import { checkpointNumbers } from '../catalogue.ts'
import { createBitReader, createBitWriter, riceParameter } from '../link/bits.ts'
import { EVIDENCE_MARK, isMark } from './marks.ts'

export type Voucher = {
  readonly checkpoint: CheckpointId
  /** The mark of the evidence that was seen: see `marks.ts`. Null if the link left it out. */
  readonly evidence: string | null
}

export const MOST_VOUCHERS = 140

const COUNT_BITS = 8
const PARAMETER_BITS = 4
const MARK_BITS = 8 * EVIDENCE_MARK

/**
 * Writes how many there are, then for each voucher, ascending by the number of its checkpoint: the difference to the
 * number before, less one (Rice code), so that no checkpoint can occur twice, and the mark of the evidence. A bit at the
 * beginning says whether all have a mark; if not, a bit for each follows its number. Checkpoints that were never
 * published are left out. Empty if there are none.
 */
export function makeVouched(vouched: readonly Voucher[]): Uint8Array {
  const markByNumber = new Map(
    vouched.flatMap(({ checkpoint, evidence }): readonly (readonly [number, string | null])[] => {
      const number = checkpointNumbers.numberOf(checkpoint)
      return number === undefined
        ? []
        : [[number, evidence !== null && isMark(evidence, EVIDENCE_MARK) ? evidence : null]]
    }),
  )
  if (markByNumber.size === 0) return new Uint8Array()
  const rows = [...markByNumber].toSorted(([a], [b]) => a - b)
  const gaps = rows.map(([number], at) => number - (rows[at - 1]?.[0] ?? -1) - 1)
  const k = riceParameter(gaps)
  const isWhole = rows.every(([, mark]) => mark !== null)
  const bits = createBitWriter()
  bits.write(rows.length, COUNT_BITS)
  bits.write(k, PARAMETER_BITS)
  bits.write(isWhole ? 1 : 0, 1)
  rows.forEach(([, mark], at) => {
    bits.rice(gaps[at]!, k)
    if (!isWhole) bits.write(mark === null ? 0 : 1, 1)
    if (mark !== null) bits.write(Number.parseInt(mark, 16), MARK_BITS)
  })
  return bits.bytes()
}

/** Null if no release writes such vouchers. `beyond`: how many are for checkpoints that only a newer release knows. */
export function parseVouched(
  bytes: Uint8Array,
): { readonly vouched: readonly Voucher[]; readonly beyond: number } | null {
  const vouched: Voucher[] = []
  if (bytes.length === 0) return { vouched, beyond: 0 }
  const bits = createBitReader(bytes)
  const count = bits.read(COUNT_BITS)
  const k = bits.read(PARAMETER_BITS)
  const isWhole = bits.read(1) === 1
  if (count > MOST_VOUCHERS) return null
  let number = -1
  for (let row = 0; row < count; row++) {
    number += 1 + bits.rice(k)
    const isSeen = isWhole || bits.read(1) === 1
    const evidence = isSeen ? hexadecimal(bits.read(MARK_BITS)) : null
    const id = checkpointNumbers.idAt(number)
    if (id !== undefined) vouched.push({ checkpoint: id as CheckpointId, evidence })
  }
  return bits.isShort() ? null : { vouched, beyond: count - vouched.length }
}

/** The reader's 32 bits may come as a negative number. */
const hexadecimal = (bits: number) => (bits >>> 0).toString(16).padStart(2 * EVIDENCE_MARK, '0')
