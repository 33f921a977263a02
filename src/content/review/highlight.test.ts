import { expect, test } from 'vitest'
import { differenceOf } from './difference.ts'
import { LANGUAGES } from './fences.ts'
import { highlight } from './highlight.ts'
import { MENDED_SHARES, SHARES } from './sample.ts'

const CODES: Readonly<Record<(typeof LANGUAGES)[number], string>> = {
  ts: '/** Two\n * lines. */\nconst a: Map<string, number> = b(`x${1 + c}\ny`) // end',
  sql: "SELECT count(*)\nFROM orders -- all\nWHERE state = 'paid'",
  bash: '# Copies\nset -e\n\ncp "$1" /tmp',
  yaml: 'on:\n  push: [main] # all\n  count: 2',
  http: 'HTTP/1.1 200 OK\nCache-Control: public, max-age=60\n\n{"a": 1}',
  json: '{\n  "a": [1, true, "b"]\n}',
  dockerfile: 'FROM node:20\nRUN npm ci\n# done',
  text: 'a => b\n\nc',
}

const textOf = (lines: ReturnType<typeof highlight>) =>
  lines.map((line) => line.map(({ text }) => text).join('')).join('\n')

test.each(LANGUAGES)('the pieces of %s, joined, are the code', (language) => {
  const lines = highlight(CODES[language], language)
  expect(textOf(lines)).toBe(CODES[language])
  expect(lines.flat().filter(({ text }) => text === '' || text.includes('\n'))).toEqual([])
  expect(lines.flat().some(({ kind }) => kind !== null)).toBe(language !== 'text')
})

test('a comment keeps its colour on each of its lines, an expression in a text has none', () => {
  const lines = highlight(CODES.ts, 'ts')
  expect(lines[1]).toEqual([{ text: ' * lines. */', kind: 'comment' }])
  expect(lines[2]).toEqual([
    { text: 'const', kind: 'keyword' },
    { text: ' ', kind: null },
    { text: 'a', kind: 'attribute' },
    { text: ': ', kind: null },
    { text: 'Map', kind: 'type' },
    { text: '<', kind: null },
    { text: 'string', kind: 'type' },
    { text: ', ', kind: null },
    { text: 'number', kind: 'type' },
    { text: '> = ', kind: null },
    { text: 'b', kind: 'name' },
    { text: '(', kind: null },
    { text: '`x', kind: 'string' },
    { text: '${', kind: null },
    { text: '1', kind: 'number' },
    { text: ' + c}', kind: null },
  ])
})

test('the difference has what is removed before what is added', () => {
  const lines = differenceOf(highlight(SHARES, 'ts'), highlight(`${MENDED_SHARES}\n`, 'ts'))
  expect(lines.map(({ change }) => change)).toEqual([
    ...Array.from({ length: 5 }, () => 'same'),
    'removed',
    'added',
    'same',
    'same',
    'same',
    'added',
  ])
  expect(textOf(lines.flatMap(({ change, line }) => (change === 'added' ? [] : [line])))).toBe(SHARES)
  expect(textOf(lines.flatMap(({ change, line }) => (change === 'removed' ? [] : [line])))).toBe(`${MENDED_SHARES}\n`)
})
