import type { Json, Trial } from '#city/review.ts'
import { answerWords, inputParts } from './answer-words.ts'
import type { Answer } from './run/answer.ts'

/** What came out of a run. */
export function AnswerText({ answer }: { answer: Answer }) {
  const { words, code } = answerWords(answer)
  return (
    <>
      {words}
      {words !== '' && code !== '' && ': '}
      {code !== '' && <code>{code}</code>}
    </>
  )
}

/** What went in. */
export function InputText({ trial, values }: { trial: Trial; values: readonly Json[] }) {
  return inputParts(trial, values).map(({ name, text }) => (
    <span key={name} className="try-part">
      {name !== '' && `${name}: `}
      <code>{text === '' ? 'nothing' : text}</code>{' '}
    </span>
  ))
}
