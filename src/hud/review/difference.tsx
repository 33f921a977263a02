import type { DifferenceLine, Review } from '#city/review.ts'
import type { Positions } from '#progress/event.ts'
import { CodeText, isEmpty } from './code-line.tsx'

/** A line of the list, with its number in the given code; null where only the mended code has it. */
type Row = DifferenceLine & { readonly number: number | null }

const CHANGE = {
  same: { sign: '', words: '' },
  removed: { sign: '−', words: ', taken out' },
  added: { sign: '+', words: 'Put in' },
} as const

/** The given code, with what mends it: each line says by a sign and words what becomes of it and who marked it. */
export function Difference({ review: { code, answer }, marked }: { review: Review; marked: Positions }) {
  const lines = answer.fault?.difference ?? code.map((line): DifferenceLine => ({ change: 'same', line }))
  const faults = answer.fault?.lines ?? []
  return (
    <ol className="code is-difference">
      {numbered(lines).map(({ change, line, number }, at) => {
        const isFault = number !== null && faults.includes(number)
        const isMine = number !== null && marked.includes(number)
        const { sign, words } = CHANGE[change]
        return (
          <li key={at} className={`code-line is-${change} ${isMine ? 'is-marked' : ''}`}>
            <span className="visually-hidden">
              {number === null ? words : `Line ${number}${words}`}
              {isFault && ', the fault'}
              {isMine && ', marked by you'}:{' '}
            </span>
            <span className="code-number" aria-hidden="true">
              {number}
            </span>
            <span className="code-sign" aria-hidden="true">
              {sign}
            </span>
            <CodeText line={isEmpty(line) ? [{ text: ' ', kind: null }] : line} />
            {(isFault || isMine) && (
              <span className="code-tags" aria-hidden="true">
                {isFault && <span className="code-tag is-fault">fault</span>}
                {isMine && <span className="code-tag">yours</span>}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function numbered(lines: readonly DifferenceLine[]): readonly Row[] {
  let last = 0
  return lines.map((line) => {
    if (line.change !== 'added') last += 1
    return { ...line, number: line.change === 'added' ? null : last }
  })
}
