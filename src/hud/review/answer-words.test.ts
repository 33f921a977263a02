import { expect, test } from 'vitest'
import type { Trial } from '#city/review.ts'
import { aloud, answerSentence, answerWords, emptyNote, inputParts, valuesText } from './answer-words.ts'
import { describe as described, describeError } from './run/describe.ts'

const HALF = '🥇X!'.slice(1)

test('half a character is shown as the sign for what can’t be shown, and nothing else is', () => {
  expect(answerWords(described(`Hi, ${HALF}`)).code).toBe('"Hi, \u{fffd}X!"')
  expect(answerWords(describeError(new Error(HALF))).code).toBe('Error: \u{fffd}X!')
  expect(valuesText([HALF, { [HALF]: 1 }])).toBe('"\u{fffd}X!", { "\u{fffd}X!": 1 }')
  // A backslash and letters, as somebody may type them.
  expect(valuesText(['\\ud83e', '\n', '🥇'])).toBe(String.raw`"\\ud83e", "\n", "🥇"`)
  const cut = answerWords(described('x'.repeat(1_998) + '🥇'.repeat(10))).code
  expect(cut.slice(1_998)).toBe('x\u{fffd}… (and so on)')
})

test('a text with nothing in it is said to be that', () => {
  expect([emptyNote('""'), emptyNote('"a"')]).toEqual([' (an empty text)', ''])
  expect(answerSentence(described(''))).toBe('"" (an empty text).')
})

test('what is read aloud is short', () => {
  expect(aloud(valuesText(['x'.repeat(5_000)])).length).toBeLessThan(250)
  expect(answerSentence(described('x'.repeat(5_000))).length).toBeLessThan(250)
})

test('what goes into two calls at once is said in words, whatever it is', () => {
  const trial: Trial = { kind: 'twice', store: {}, first: [], second: [] }
  const parts = (values: Parameters<typeof inputParts>[1]) =>
    inputParts(trial, values).map(({ name, text }) => `${name}: ${text}`)
  expect(parts([{ anna: 100 }, ['anna', 80], ['ben', 1], '1212'])).toEqual([
    'Stored: { "anna": 100 }',
    'Call 1: "anna", 80',
    'Call 2: "ben", 1',
    'Turns of call: 1, 2, 1, 2',
  ])
  expect(parts(['[1]'])).toEqual(['Stored: "[1]"', 'Call 1: ', 'Call 2: ', 'Turns of call: null'])
})
