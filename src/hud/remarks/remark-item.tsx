import { useId } from 'react'
import { useTime } from '#store/hooks.tsx'
import { dayOf, longDay, yearAt } from '#ui/in-words.ts'
import { KeptField } from '../kept-field.tsx'
import type { Remark } from './remarks-of.ts'

/** A mentor's remark or question as a note by hand, with a field for the answer to a question. */
export function RemarkItem({ remark }: { remark: Remark }) {
  const year = useTime(yearAt)
  const { mentor, isQuestion, day, text } = remark
  return (
    // Escape leads from the answer to what it belongs to.
    <li className="remark" tabIndex={-1}>
      <p className="hand theirs">{text}</p>
      <p className="tiny soft">
        {mentor ? <bdi>{mentor}</bdi> : 'A mentor'} {isQuestion ? 'asked' : 'wrote'} this on {longDay(day, year)}
      </p>
      {isQuestion && <Answer remark={remark} year={year} />}
    </li>
  )
}

function Answer({ remark: { mark, answer }, year }: { remark: Remark; year: number }) {
  const id = useId()
  return (
    <div className="remark-answer">
      <label className="small" htmlFor={id}>
        Your answer
      </label>
      <KeptField
        id={id}
        name={`answer/${mark}`}
        written={answer?.text ?? ''}
        deedOf={(text) => ({ kind: 'answer', mark, text: text.trim() })}
        className="field hand"
      />
      <p className="tiny soft">
        {answer && `Answered on ${longDay(dayOf(answer.at), year)}. `}
        It goes into your next link with what a mentor needs, unless you take out its tick.
      </p>
    </div>
  )
}
