import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Day, Evidence } from '#progress/event.ts'
import type { Subject } from '#progress/subject.ts'
import { subjectText } from '#progress/subject.ts'
import { subjectCode } from '../link/subjects.ts'

/** In bytes. */
export const EVIDENCE_MARK = 4
export const REMARK_MARK = 8

/** 8 hexadecimal digits: the start of the SHA-256 of the evidence, as kind and text. */
export const evidenceMark = (evidence: Evidence): string =>
  markOf(EVIDENCE_MARK, [evidence.kind, evidence.kind === 'link' ? evidence.url : evidence.text])

/** 16 hexadecimal digits, the same on both sides and every device. `key`: the mentor's public key in base64url. */
export const remarkMark = ({
  key,
  day,
  about,
  isQuestion,
  text,
}: {
  readonly key: string
  readonly day: Day
  readonly about: Subject
  readonly isQuestion: boolean
  readonly text: string
}): string => markOf(REMARK_MARK, [key, day, permanentText(about), isQuestion ? 'question' : 'remark', text])

/** 16 hexadecimal digits of a whole reply `r1.<payload>`. */
export const replyMark = (link: string): string => markOf(REMARK_MARK, [link])

/** Whether a text is a mark of that many bytes. */
export const isMark = (text: string, bytes: number) => text.length === 2 * bytes && /^[0-9a-f]*$/.test(text)

/** Only the last part may have line breaks, so different parts never make the same text. */
const markOf = (bytes: number, parts: readonly string[]) =>
  bytesToHex(sha256(new TextEncoder().encode(parts.join('\n'))).subarray(0, bytes))

/** "1 12": by number, so that the two sides agree also where only one of them has renamed the subject. */
function permanentText(subject: Subject): string {
  const code = subjectCode(subject)
  return code ? `${code.kind} ${code.number}` : subjectText(subject)
}
