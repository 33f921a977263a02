import { AnswerText } from './answer-text.tsx'
import { endParts } from './answer-words.ts'
import type { Ends } from './run/answer.ts'

/** What came of two calls at once: both answers, and what is stored then. */
export function EndRows({ ends }: { ends: Ends }) {
  return (
    <dl className="twice-ends">
      {endParts(ends).map(({ name, answer }) => (
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
