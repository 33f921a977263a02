import type { Json, Trial } from '#city/review.ts'
import { AnswerText, InputText } from './answer-text.tsx'
import type { Try } from './tries.ts'

/** What was tried, newest first. A press on what went in puts it into the fields again. */
export function TriesTable({
  trial,
  tries,
  onFill,
}: {
  trial: Trial
  tries: readonly Try[]
  onFill: (values: readonly Json[]) => void
}) {
  if (tries.length === 0) return null
  return (
    <table className="tries">
      <caption className="visually-hidden">What you tried, newest first</caption>
      <thead>
        <tr>
          <th scope="col">What went in</th>
          <th scope="col">What came out</th>
        </tr>
      </thead>
      <tbody>
        {tries.map(({ values, answer }) => (
          <tr key={JSON.stringify(values)}>
            <td>
              <button type="button" className="tries-fill" onClick={() => onFill(values)}>
                <InputText trial={trial} values={values} />
                <span className="visually-hidden">, into the fields again</span>
              </button>
            </td>
            <td className={answer.kind === 'value' ? '' : 'is-said'}>
              <AnswerText answer={answer} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
