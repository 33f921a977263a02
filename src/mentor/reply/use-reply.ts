import { useEffect, useMemo, useState } from 'react'
import type { Day } from '#progress/event.ts'
import type { SentReply } from '#share/desk/desk.ts'
import { replyMark } from '#share/reply/marks.ts'
import { makeReply } from '#share/reply/reply.ts'
import type { ReplyContent, ReplyExcess } from '#share/reply/reply.ts'
import type { Known } from './answering.ts'
import { itemsOf } from './draft.ts'
import type { OwnKey } from './own-key.ts'

/** A signed reply, as it will be noted when it is sent. */
export type MadeReply = Pick<SentReply, 'link' | 'mark' | 'day' | 'vouched' | 'remarks'>

export type Making =
  /** There is nothing in the draft, or it is being made. */
  | { readonly kind: 'none' }
  | { readonly kind: 'made'; readonly reply: MadeReply }
  | { readonly kind: 'excess'; readonly fault: ReplyExcess }

/** The reply of the draft, signed again after every change. Until then, what was made before it. */
export function useReply(known: Known, own: OwnKey | null, today: Day, edition: number): Making {
  const { state, entry, key } = known
  const content = useMemo(
    (): ReplyContent => ({ day: today, name: state.mentor.value, ...itemsOf(entry.draft.value) }),
    [today, state.mentor.value, entry.draft.value],
  )
  const [making, setMaking] = useState<Making>({ kind: 'none' })
  const isEmpty = content.vouched.length + content.remarks.length === 0
  useEffect(() => {
    if (own === null || isEmpty) return
    let isWanted = true
    void make(content, key, own, edition).then((made) => {
      if (isWanted) setMaking(made)
    })
    return () => {
      isWanted = false
    }
  }, [content, isEmpty, key, own, edition])
  return isEmpty || own === null ? { kind: 'none' } : making
}

async function make(content: ReplyContent, to: Uint8Array, own: OwnKey, edition: number): Promise<Making> {
  const made = await makeReply(content, to, own.pair, edition)
  if (!made.ok) return { kind: 'excess', fault: made.fault }
  const { day, vouched, remarks } = content
  return { kind: 'made', reply: { link: made.value, mark: replyMark(made.value), day, vouched, remarks } }
}
