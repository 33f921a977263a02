import type { Review } from '#city/review.ts'
import { CodeText } from '#ui/code-text.tsx'
import { listOf } from '#ui/in-words.ts'
import { InlineText } from '#ui/text.tsx'

/** What came back, with the lines of its fault pointed out, and why it breaks or holds. */
export function ReviewCode({ review: { code, answer, kind, around } }: { review: Review }) {
  const faults = answer.fault?.lines ?? []
  return (
    <article className="mentor-lesson">
      <h2 className="h2">What came back</h2>
      {around && (
        <p className="small soft">
          <InlineText text={around} />
        </p>
      )}
      <div className="mentor-code" role="group" aria-label="The code">
        {code.map((line, at) => {
          const isFault = faults.includes(at + 1)
          return (
            // Lines have no other identity than their number.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={at} className={isFault ? 'mentor-code-line is-fault' : 'mentor-code-line'}>
              <span className="mentor-code-number">
                <span aria-hidden="true">{isFault && '▸'}</span>
                <span className="visually-hidden">{isFault ? 'Part of the fault, line ' : 'Line '}</span>
                {at + 1}
                <span className="visually-hidden">: </span>
              </span>
              <CodeText line={line} />
            </div>
          )
        })}
      </div>
      <p className="small">{answer.fault ? faultWords(kind, faults) : soundWords(kind)}</p>
      <p className="serif">
        <InlineText text={answer.why} />
      </p>
    </article>
  )
}

const faultWords = (kind: Review['kind'], lines: readonly number[]) =>
  `The fault is in ${lines.length === 1 ? 'line' : 'lines'} ${listOf(lines.map(String))}, and it is of the kind “${kind}”.`

const soundWords = (kind: Review['kind']) =>
  `The code is sound. What one could take for a fault in it is of the kind “${kind}”.`
