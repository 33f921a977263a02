import { AnswerText } from './answer-text.tsx'
import type { Ends } from './run/answer.ts'

/** What came of two calls at once: both answers, and what is stored then. */
export function EndRows({ ends }: { ends: Ends }) {
  const rows = [
    { name: 'Call 1 gives', answer: ends.first },
    { name: 'Call 2 gives', answer: ends.second },
    { name: 'Stored at the end', answer: ends.store },
  ]
  return (
    <dl className="twice-ends">
      {rows.map(({ name, answer }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <AnswerText answer={answer} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
