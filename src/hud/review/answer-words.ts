import type { Json, Trial } from '#city/review.ts'
import { jsonText } from './json-text.ts'
import { ANSWER_LIMITS } from './run/answer.ts'
import type { Answer, Ends, NoneWhy, Oddity } from './run/answer.ts'

const ODD: Record<Oddity, string> = {
  function: 'a function, which can’t be written down',
  symbol: 'a symbol, which can’t be written down',
  bigint: 'a number of the kind bigint, which JSON doesn’t know',
  circular: 'something that holds itself, so that it never ends',
  deep: 'something with too many things inside each other',
  large: 'something too large to show',
  object: 'a thing that isn’t plain JSON',
}

const NONE: Record<NoneWhy, string> = {
  start: 'The code could not be started here. Try it again.',
  died: 'The code ended without an answer, perhaps for want of memory.',
  disturbed: 'The code sent something else before its answer, and was ended.',
  stopped: 'The run was ended.',
  unsent: 'What goes in could not be handed to the code.',
}

/** What an answer is, in words where it isn't a value, and its text as code. Together they are the whole answer. */
export function answerWords(answer: Answer): { readonly words: string; readonly code: string } {
  switch (answer.kind) {
    case 'value':
      return { words: '', code: cutShort(wholeText(answer.text)) }
    case 'error':
      return { words: 'It throws', code: cutShort(answer.text) }
    case 'odd':
      return { words: `It gives ${ODD[answer.what]}`, code: cutShort(wholeText(answer.text)) }
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

/** A text that may be long, to be read aloud. */
export const aloud = (code: string): string =>
  code.length > MOST_ALOUD ? `${whole(code.slice(0, MOST_ALOUD))}… and so on` : code

/** An answer as one sentence, to be read aloud. */
export function answerSentence(answer: Answer): string {
  const { words, code } = answerWords(answer)
  if (code === '') return words
  const said = `${aloud(code)}${emptyNote(code)}`
  return words === '' ? `${said}.` : `${words}: ${said}.`
}

/** Halves of a character, as remain where a text is cut within one, as the sign that stands for what can't be shown. */
const whole = (text: string) => text.replaceAll(/\p{Surrogate}/gu, '\u{fffd}')

/** The same in JSON, which writes such a half as `\ud83e`. A backslash that is itself written with one is passed over. */
const wholeText = (json: string) =>
  json.replaceAll(/\\(?:ud[89a-f][\da-f]{2}|.)/gs, (sign) => (sign.startsWith('\\ud') ? '\u{fffd}' : sign))

const cutShort = (text: string) =>
  whole(text.length <= ANSWER_LIMITS.shown ? text : `${text.slice(0, ANSWER_LIMITS.shown)}… (and so on)`)

const shownText = (value: Json) => wholeText(jsonText(value))

/** An argument list as it stands between the brackets of a call: `1000, "a"`. */
export const valuesText = (values: readonly Json[]): string => cutShort(values.map(shownText).join(', '))

/** What stands beside a text in quotes that holds nothing, which is easily overlooked. */
export const emptyNote = (code: string): string => (code === '""' ? ' (an empty text)' : '')

/** What went in, in parts with their names where a name is needed. */
export function inputParts(
  trial: Trial,
  values: readonly Json[],
): readonly { readonly name: string; readonly text: string }[] {
  if (trial.kind === 'call') return [{ name: '', text: valuesText(values) }]
  const [store, first, second, turns] = values
  return [
    { name: 'Stored', text: cutShort(shownText(store ?? null)) },
    { name: 'Call 1', text: valuesText(listOf(first)) },
    { name: 'Call 2', text: valuesText(listOf(second)) },
    {
      name: 'Turns of call',
      text: typeof turns === 'string' ? cutShort(turns.split('').join(', ')) : shownText(turns ?? null),
    },
  ]
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])

/** What came of two calls at once, in parts with their names. */
export const endParts = ({
  store,
  first,
  second,
}: Ends): readonly { readonly name: string; readonly answer: Answer }[] => [
  { name: 'Call 1 gives', answer: first },
  { name: 'Call 2 gives', answer: second },
  { name: 'Stored at the end', answer: store },
]
