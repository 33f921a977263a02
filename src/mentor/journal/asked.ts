import type { Day } from '#progress/event.ts'
import type { Subject } from '#progress/subject.ts'
import type { SentReply } from '#share/desk/desk.ts'
import { remarkMark } from '#share/reply/marks.ts'

/** A question that this browser has sent. */
export type Asked = { readonly day: Day; readonly about: Subject; readonly text: string }

/** The questions of replies by their marks. `keys`: public keys of the mentor in base64url, any of which may have signed. */
export function askedIn(sent: readonly SentReply[], keys: readonly string[]): ReadonlyMap<string, Asked> {
  const asked = new Map<string, Asked>()
  for (const { day, remarks } of sent)
    for (const remark of remarks)
      for (const key of remark.isQuestion ? keys : [])
        asked.set(remarkMark({ key, day, ...remark }), { day, about: remark.about, text: remark.text })
  return asked
}
