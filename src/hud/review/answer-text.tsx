import type { Json, Trial } from '#city/review.ts'
import { answerWords, emptyNote, endParts, inputParts } from './answer-words.ts'
import type { Answer, Ends } from './run/answer.ts'

/** What came out of a run. */
export function AnswerText({ answer }: { answer: Answer }) {
  const { words, code } = answerWords(answer)
  return (
    <>
      {words}
      {words !== '' && code !== '' && ': '}
      {code !== '' && <code>{code}</code>}
      {emptyNote(code)}
    </>
  )
}

/** What came of two calls at once, in the place of one answer. */
export function EndsText({ ends }: { ends: Ends }) {
  return endParts(ends).map(({ name, answer }) => (
    <span key={name} className="try-part">
      {name}: <AnswerText answer={answer} />{' '}
    </span>
  ))
}

/** What went in. */
export function InputText({ trial, values }: { trial: Trial; values: readonly Json[] }) {
  return inputParts(trial, values).map(({ name, text }) => (
    <span key={name} className="try-part">
      {name !== '' && `${name}: `}
      <code>{text === '' ? 'nothing' : text}</code>
      {emptyNote(text)}{' '}
    </span>
  ))
}
