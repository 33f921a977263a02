import { expect, test } from 'vitest'
import type { CheckpointId } from '#city/ids.ts'
import { CHECKPOINTS } from '../catalogue-ids.ts'
import { createBitWriter } from '../link/bits.ts'
import { MOST_VOUCHERS, makeVouched, parseVouched } from './vouched.ts'
import type { Voucher } from './vouched.ts'

const [first, second, third] = CHECKPOINTS as readonly CheckpointId[] as [CheckpointId, CheckpointId, CheckpointId]

/** Vouchers as a newer release with a longer catalogue would write them. */
function written(gaps: readonly number[]): Uint8Array {
  const bits = createBitWriter()
  bits.write(gaps.length, 8)
  bits.write(0, 4)
  bits.write(0, 1)
  for (const gap of gaps) {
    bits.rice(gap, 0)
    bits.write(0, 1)
  }
  return bits.bytes()
}

test.each<[string, readonly Voucher[]]>([
  ['none', []],
  ['for one checkpoint', [{ checkpoint: third, evidence: 'ffffffff' }]],
  ['with every mark', CHECKPOINTS.map((id) => ({ checkpoint: id as CheckpointId, evidence: '00000000' }))],
  [
    'with and without marks',
    [
      { checkpoint: first, evidence: null },
      { checkpoint: second, evidence: '80000001' },
    ],
  ],
])('vouchers are read back: %s', (_, vouched) => {
  expect(parseVouched(makeVouched(vouched))).toEqual({ vouched, beyond: 0 })
})

test('ten vouchers with marks take fewer than fifty bytes', () => {
  const ids = CHECKPOINTS.filter((_, number) => number % 5 === 0).slice(0, 10) as CheckpointId[]
  expect(makeVouched(ids.map((checkpoint) => ({ checkpoint, evidence: '89abcdef' }))).length).toBeLessThan(50)
})

test('of two vouchers for one checkpoint the last counts, and the order does not matter', () => {
  const vouched = [
    { checkpoint: second, evidence: null },
    { checkpoint: first, evidence: 'no mark' },
    { checkpoint: second, evidence: '0123abcd' },
    { checkpoint: 'never-published' as CheckpointId, evidence: null },
  ]
  expect(parseVouched(makeVouched(vouched))).toEqual({
    vouched: [
      { checkpoint: first, evidence: null },
      { checkpoint: second, evidence: '0123abcd' },
    ],
    beyond: 0,
  })
})

test('checkpoints that only a newer release knows are counted', () => {
  expect(parseVouched(written([0, 2_000, 0]))).toEqual({ vouched: [{ checkpoint: first, evidence: null }], beyond: 2 })
})

test('vouchers that are cut, or too many, are refused', () => {
  const whole = makeVouched([{ checkpoint: third, evidence: 'ffffffff' }])
  for (let length = 1; length < whole.length; length++) expect(parseVouched(whole.subarray(0, length))).toBe(null)
  const many = (count: number) => parseVouched(written(Array.from({ length: count }, () => 0)))
  expect(many(MOST_VOUCHERS)?.beyond).toBe(MOST_VOUCHERS - CHECKPOINTS.length)
  expect(many(MOST_VOUCHERS + 1)).toBe(null)
})
