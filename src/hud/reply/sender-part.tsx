import { KeyRound } from 'lucide-react'
import type { Moment } from '#progress/progress.ts'
import type { Reply } from '#share/reply/reply.ts'
import { useTime } from '#store/hooks.tsx'
import { dayOf, longDay, yearAt } from '#ui/in-words.ts'
import type { Sender } from './sender.ts'

/** From whom a reply is, as far as a key can tell, and what that proves. `takenAt`: when it was taken in, if it was. */
export function SenderPart({
  reply,
  words,
  sender,
  takenAt,
}: {
  reply: Reply
  words: string
  sender: Sender
  takenAt: Moment | null
}) {
  const year = useTime(yearAt)
  const name = reply.name.trim()
  return (
    <section className="reply-sender" aria-label="From whom">
      <p className="reply-words">
        <KeyRound className="icon" aria-hidden="true" />
        <span className="hand">{words}</span>
      </p>
      <p className="small soft">The four words of the key that signed it on {longDay(reply.day, year)}.</p>
      {sender.knownSince === null ? (
        <p>
          <strong>
            {takenAt === null
              ? 'You have not had an answer from this browser before: compare the words.'
              : `The first answer from this browser, taken in on ${longDay(dayOf(takenAt), year)}. The words can still be compared.`}
          </strong>{' '}
          Have {name ? <bdi>{name}</bdi> : 'your mentor'} read theirs to you, on a call or face to face. If they are
          these four, it is that browser.
        </p>
      ) : (
        <p>
          <strong>Known since {longDay(dayOf(sender.knownSince), year)}.</strong> It is the same browser as then.
        </p>
      )}
      {sender.hasNamesake && (
        <p className="reply-namesake">
          Somebody else signed as <bdi>{name}</bdi> here, from another browser. Ask <bdi>{name}</bdi> which words are
          theirs{takenAt === null && ' before you take anything in. Until then no voucher is ticked'}.
        </p>
      )}
      <p className="small soft">
        The signature proves that it comes from the browser that holds this key, and that nothing was changed on its
        way. It does not prove who sat there, or that the work is good.
      </p>
    </section>
  )
}
