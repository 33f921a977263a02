import type { Json, Trial } from '#city/review.ts'
import { AnswerText, EndsText, InputText } from './answer-text.tsx'
import { keyOf } from './tries.ts'
import type { Try } from './tries.ts'

/**
 * What was tried, newest first, and above it what runs now. A press on what went in puts it into the fields again.
 */
export function TriesTable({
  trial,
  tries,
  running = null,
  onFill,
}: {
  trial: Trial
  tries: readonly Try[]
  running?: readonly Json[] | null
  onFill: (values: readonly Json[]) => void
}) {
  if (tries.length === 0 && !running) return null
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
        {running && (
          <tr>
            <td>
              <InputText trial={trial} values={running} />
            </td>
            <td className="is-said">Running…</td>
          </tr>
        )}
        {tries.map(({ values, answer, ends }) => (
          <tr key={keyOf({ values })}>
            <td>
              <button type="button" className="tries-fill" onClick={() => onFill(values)}>
                <InputText trial={trial} values={values} />
                <span className="visually-hidden">, into the fields again</span>
              </button>
            </td>
            <td className={answer.kind === 'value' && !ends ? '' : 'is-said'}>
              {ends ? <EndsText ends={ends} /> : <AnswerText answer={answer} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
