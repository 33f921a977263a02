import type { Day, Evidence } from '#progress/event.ts'
import type { Subject } from '#progress/subject.ts'

/** 8 hexadecimal digits: the start of the SHA-256 of the evidence, as kind and text. */
export declare function evidenceMark(evidence: Evidence): string

/** 16 hexadecimal digits, the same on both sides and every device. `key`: the mentor's public key in base64url. */
export declare function remarkMark(remark: {
  readonly key: string
  readonly day: Day
  readonly about: Subject
  readonly isQuestion: boolean
  readonly text: string
}): string

/** 16 hexadecimal digits of a whole reply `r1.<payload>`. */
export declare function replyMark(link: string): string
