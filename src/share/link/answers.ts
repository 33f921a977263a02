import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { LIMITS } from '#progress/event.ts'
import { REMARK_MARK, isMark } from '../reply/marks.ts'
import type { SharedAnswer } from '../snapshot.ts'
import { createByteReader, createByteWriter } from './bytes.ts'
import { subjectCode, subjectOf } from './subjects.ts'

const MOST_ANSWERS = 2_000

/**
 * Writes for each answer: a length in bytes, the mark of the question, its subject as kind and number, and the text in
 * UTF-8. Answers about something that was never published are left out.
 */
export function makeAnswers(answers: readonly SharedAnswer[]): Uint8Array {
  const out = createByteWriter()
  for (const { mark, about, text } of answers) {
    const subject = subjectCode(about)
    if (subject === null || !isMark(mark, REMARK_MARK)) continue
    const body = createByteWriter()
    body.bytes(hexToBytes(mark))
    body.varint(subject.kind)
    body.varint(subject.number)
    body.bytes(new TextEncoder().encode(text))
    const bytes = body.done()
    out.varint(bytes.length)
    out.bytes(bytes)
  }
  return out.done()
}

/**
 * Null if no release writes such answers: one is cut, or longer than its limit, or a question has two. Answers about
 * something that only a newer release knows are left out.
 */
export function parseAnswers(bytes: Uint8Array): readonly SharedAnswer[] | null {
  const reader = createByteReader(bytes)
  const answers = new Map<string, SharedAnswer>()
  for (let count = 0; reader.left() > 0; count++) {
    const body = createByteReader(reader.take(reader.varint()))
    const mark = bytesToHex(body.take(REMARK_MARK))
    const about = subjectOf({ kind: body.varint(), number: body.varint() })
    if (reader.isShort() || body.isShort() || count >= MOST_ANSWERS || answers.has(mark)) return null
    if (about === null) continue
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body.take(body.left()))
    if (text.length > LIMITS.text) return null
    answers.set(mark, { mark, about, text })
  }
  return [...answers.values()]
}
