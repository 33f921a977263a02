import { Check, MessageCircleQuestionMark, MessageSquare } from 'lucide-react'
import { useId } from 'react'
import { makeAddress } from '#share/address.ts'
import type { Reply } from '#share/reply/reply.ts'
import { useProgress, useTime } from '#store/hooks.tsx'
import { yearAt } from '#ui/in-words.ts'
import { Mark } from '#ui/mark.tsx'
import { subjectWords } from '#ui/subject-words.ts'
import { vouchingAt } from '../city/pennants.ts'
import { useHud } from '../hud-context.ts'
import { WAITS_FOR_NIGHT, mayBeRead, remarksAddress } from '../remarks/remarks-of.ts'
import { mentorOf, remarkWords, voucherWords } from './line-words.ts'
import type { ReplyLine } from './reply-lines.ts'
import type { Taking } from './use-taking.ts'

/** One line of a reply: what it says, what taking it in will do, and a tick if it can be taken in. */
export function ReplyRow({ line, taking, reply }: { line: ReplyLine; taking: Taking; reply: Reply }) {
  const { world } = useHud()
  const id = useId()
  const isReadable = useProgress((progress) => line.kind !== 'remark' || mayBeRead(progress, line.about))
  const will = useWords(line, reply)
  const title =
    line.kind === 'remark' ? subjectWords(world, line.about) : (line.outline?.title ?? 'A checkpoint not known here')
  const face = (
    <>
      <Sign line={line} />
      <span>{title}</span>
    </>
  )
  return (
    <li className="reply-line" data-state={line.state}>
      {line.state === 'new' ? (
        <label>
          <input
            type="checkbox"
            checked={taking.isTicked(line)}
            aria-describedby={`${id}-will`}
            onChange={(event) => taking.tick(line, event.currentTarget.checked)}
          />
          {face}
        </label>
      ) : (
        <p className="reply-fixed">
          {line.state === 'here' ? <Check className="icon" aria-hidden="true" /> : <span />}
          {face}
        </p>
      )}
      <div className="reply-what">
        {line.kind === 'remark' &&
          (isReadable ? <p className="hand theirs">{line.text}</p> : <p className="small soft">{WAITS_FOR_NIGHT}</p>)}
        <p className="small soft" id={`${id}-will`}>
          {will}{' '}
          {line.state === 'here' && (
            <a href={standsAt(line)}>
              See it there<span className="visually-hidden">: {title}</span>
            </a>
          )}
        </p>
      </div>
    </li>
  )
}

function useWords(line: ReplyLine, reply: Reply): string {
  const { world } = useHud()
  const progress = useProgress((all) => all)
  const year = useTime(yearAt)
  if (line.kind === 'remark') return remarkWords(line)
  const flies = line.outline !== null && vouchingAt(world, progress, line.outline.building) !== null
  return voucherWords(world, line, { who: mentorOf(reply), key: reply.key, flies, year }).join(' ')
}

const standsAt = (line: ReplyLine): string =>
  line.kind === 'remark' ? remarksAddress(line.about) : makeAddress({ kind: 'checkpoint', id: line.checkpoint })

function Sign({ line }: { line: ReplyLine }) {
  if (line.kind === 'voucher') return <Mark name="vouched" />
  const Icon = line.isQuestion ? MessageCircleQuestionMark : MessageSquare
  return <Icon className="icon" aria-hidden="true" />
}
