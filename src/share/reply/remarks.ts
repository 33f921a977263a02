import { isBlank } from '#lib/visible.ts'
import { LIMITS } from '#progress/event.ts'
import { subjectText } from '#progress/subject.ts'
import type { Subject } from '#progress/subject.ts'
import { createByteReader, createByteWriter } from '../link/bytes.ts'
import { subjectCode, subjectOf } from '../link/subjects.ts'

export type Remark = { readonly about: Subject; readonly isQuestion: boolean; readonly text: string }

export const MOST_REMARKS = 200

/**
 * Writes for each remark: the kind of its subject and whether it is a question in one byte, a length in bytes, the
 * number of the subject, and the text in UTF-8. Remarks about something that was never published are left out.
 */
export function makeRemarks(remarks: readonly Remark[]): Uint8Array {
  const out = createByteWriter()
  for (const { about, isQuestion, text } of remarks) {
    const subject = subjectCode(about)
    if (subject === null) continue
    const body = createByteWriter()
    body.varint(subject.number)
    body.bytes(new TextEncoder().encode(text))
    const bytes = body.done()
    out.byte(subject.kind * 2 + (isQuestion ? 1 : 0))
    out.varint(bytes.length)
    out.bytes(bytes)
  }
  return out.done()
}

/** Null if no release writes such remarks. `beyond`: how many are about something that only a newer release knows. */
export function parseRemarks(
  bytes: Uint8Array,
): { readonly remarks: readonly Remark[]; readonly beyond: number } | null {
  const reader = createByteReader(bytes)
  const remarks: Remark[] = []
  let beyond = 0
  while (reader.left() > 0) {
    const code = reader.byte()
    const body = createByteReader(reader.take(reader.varint()))
    if (reader.isShort() || remarks.length + beyond >= MOST_REMARKS) return null
    const about = subjectOf({ kind: code >> 1, number: body.varint() })
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body.take(body.left()))
    if (body.isShort()) return null
    if (about === null) beyond++
    else if (text.length > LIMITS.remark) return null
    else remarks.push({ about, isQuestion: code % 2 === 1, text })
  }
  return { remarks: written(remarks), beyond }
}

/** The remarks without those that have no words, each only once: of one day and one key, two alike would be the same. */
export function written(remarks: readonly Remark[]): readonly Remark[] {
  const byContent = new Map<string, Remark>()
  for (const remark of remarks) {
    const content = `${subjectText(remark.about)}\n${remark.isQuestion}\n${remark.text}`
    if (!isBlank(remark.text) && !byContent.has(content)) byContent.set(content, remark)
  }
  return [...byContent.values()]
}
