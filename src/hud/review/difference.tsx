import type { Review } from '#city/review.ts'
import type { Positions } from '#progress/event.ts'
import { CodeText, isEmpty } from '#ui/code-text.tsx'
import { differenceRows } from './difference-rows.ts'
import { lineWords } from './marks.ts'

const CHANGE = {
  same: { sign: '', words: '' },
  removed: { sign: '−', words: ', taken out' },
  added: { sign: '+', words: 'Put in' },
} as const

/** The given code, with what mends it: each line says by a sign and words what becomes of it and who marked it. */
export function Difference({ review, marked }: { review: Review; marked: Positions }) {
  const { rows, rest } = differenceRows(review)
  return (
    <>
      <ol className="code is-difference">
        {rows.map(({ change, line, number, isFault }, at) => {
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
      {rest.length > 0 && <p className="small soft review-rest">{sentence(rest)}</p>}
    </>
  )
}

/** Lines of the fault that no sign stands at. */
const sentence = (lines: readonly number[]) =>
  lines.length === 1
    ? `The fault shows in ${lineWords(lines)} too, which is right as it stands once the others are mended.`
    : `The fault shows in ${lineWords(lines)} too, which are right as they stand once the others are mended.`
