import type { Reply } from '#share/reply/reply.ts'
import { numbered } from '#ui/in-words.ts'
import { mentorOf } from './line-words.ts'
import { ReplyRow } from './reply-row.tsx'
import type { ReplyLine } from './reply-lines.ts'
import type { Taking } from './use-taking.ts'

/** The lines of a reply: vouchers, questions and remarks, each with a tick. */
export function ReplyGroups({ reply, taking }: { reply: Reply; taking: Taking }) {
  const who = mentorOf(reply)
  const vouchers = taking.lines.filter((line) => line.kind === 'voucher')
  const questions = taking.lines.filter((line) => line.kind === 'remark' && line.isQuestion)
  const remarks = taking.lines.filter((line) => line.kind === 'remark' && !line.isQuestion)
  const group = (title: string, lines: readonly ReplyLine[]) =>
    lines.length > 0 && (
      <section className="reply-group">
        <h2 className="h3">{title}</h2>
        <ul>
          {lines.map((line) => (
            <ReplyRow key={line.key} line={line} taking={taking} reply={reply} />
          ))}
        </ul>
      </section>
    )
  return (
    <>
      {group(`${who} vouches for ${numbered(vouchers.length, 'checkpoint')}`, vouchers)}
      {group(`${who} asks`, questions)}
      {group(`${who} remarks`, remarks)}
    </>
  )
}
