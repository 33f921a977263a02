import type { Json, Trial } from '#city/review.ts'
import { jsonText } from './json-text.ts'
import { ANSWER_LIMITS } from './run/answer.ts'
import type { Answer, Oddity } from './run/answer.ts'

const ODD: Record<Oddity, string> = {
  function: 'a function, which can’t be written down',
  symbol: 'a symbol, which can’t be written down',
  bigint: 'a number of the kind bigint, which JSON doesn’t know',
  circular: 'something that holds itself, so that it never ends',
  deep: 'something with too many things inside each other',
  large: 'something too large to show',
  object: 'a thing that isn’t plain JSON',
}

const NONE: Record<Extract<Answer, { kind: 'none' }>['why'], string> = {
  start: 'The code could not be started here. Try it again.',
  died: 'The code ended without an answer, perhaps for want of memory.',
  disturbed: 'The code sent something else before its answer, and was ended.',
  stopped: 'The run was ended.',
}

/** What an answer is, in words where it isn't a value, and its text as code. Together they are the whole answer. */
export function answerWords(answer: Answer): { readonly words: string; readonly code: string } {
  switch (answer.kind) {
    case 'value':
      return { words: '', code: cutShort(answer.text) }
    case 'error':
      return { words: 'It throws', code: cutShort(answer.text) }
    case 'odd':
      return { words: `It gives ${ODD[answer.what]}`, code: cutShort(answer.text) }
    case 'nothing':
      return { words: 'It gives nothing (undefined).', code: '' }
    case 'silent':
      return { words: 'Nothing came back in half a second.', code: '' }
    case 'none':
      return { words: NONE[answer.why], code: '' }
  }
}

/** Characters of a value that are read aloud. */
const MOST_ALOUD = 200

/** An answer as one sentence, to be read aloud. */
export function answerSentence(answer: Answer): string {
  const { words, code } = answerWords(answer)
  if (code === '') return words
  const short = code.length > MOST_ALOUD ? `${code.slice(0, MOST_ALOUD)}… and so on` : code
  return words === '' ? `${short}.` : `${words}: ${short}.`
}

const cutShort = (text: string) =>
  text.length <= ANSWER_LIMITS.shown ? text : `${text.slice(0, ANSWER_LIMITS.shown)}… (and so on)`

/** An argument list as it stands between the brackets of a call: `1000, "a"`. */
export const valuesText = (values: readonly Json[]): string => cutShort(values.map(jsonText).join(', '))

/** What went in, in parts with their names where a name is needed. */
export function inputParts(
  trial: Trial,
  values: readonly Json[],
): readonly { readonly name: string; readonly text: string }[] {
  if (trial.kind === 'call') return [{ name: '', text: valuesText(values) }]
  const [store, first, second, turns] = values
  return [
    { name: 'stored', text: jsonText(store ?? null) },
    { name: 'call 1', text: valuesText(listOf(first)) },
    { name: 'call 2', text: valuesText(listOf(second)) },
    { name: 'turns', text: typeof turns === 'string' ? turns : jsonText(turns ?? null) },
  ]
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])
