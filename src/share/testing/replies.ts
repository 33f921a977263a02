import fc from 'fast-check'
import type { CheckpointId } from '#city/ids.ts'
import { isBlank } from '#lib/visible.ts'
import { toDay } from '#progress/day.ts'
import { CHECKPOINTS } from '../catalogue-ids.ts'
import type { KeyPair } from '../keys/key-pair.ts'
import { makeReply } from '../reply/reply.ts'
import type { ReplyContent } from '../reply/reply.ts'
import { anySubject, hexadecimal } from './arbitraries.ts'

const words = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  .map((text) => text.toWellFormed())
  .filter((text) => !isBlank(text))

/** Any reply that is read back as it was written: vouchers in the catalogue's order, no two remarks alike. */
export const anyReply: fc.Arbitrary<ReplyContent> = fc
  .record({
    day: fc.integer({ min: 10_000, max: 40_000 }).map(toDay),
    name: fc.oneof(fc.constant(''), words),
    vouched: fc
      .array(fc.option(fc.record({ evidence: fc.option(hexadecimal(8), { nil: null }) }), { nil: null, freq: 2 }), {
        maxLength: CHECKPOINTS.length,
      })
      .map((rows) =>
        rows.flatMap((row, at) => (row === null ? [] : [{ checkpoint: CHECKPOINTS[at] as CheckpointId, ...row }])),
      ),
    remarks: fc.uniqueArray(fc.record({ about: anySubject, isQuestion: fc.boolean(), text: words }), {
      selector: ({ text }) => text,
      maxLength: 8,
    }),
  })
  .filter(({ vouched, remarks }) => vouched.length + remarks.length > 0)

/** The reply with this content. Throws if there can be none. */
export async function madeReply(content: ReplyContent, to: Uint8Array, from: KeyPair): Promise<string> {
  const made = await makeReply(content, to, from, 1)
  if (!made.ok) throw new Error(`no reply is made of this: ${made.fault.kind}`)
  return made.value
}
