import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '#city/review.ts'
import { fieldKindOf, parseField, showInField } from './field-value.ts'

test('a value that a field shows is read again as the same value', () => {
  const texts = fc.oneof(fc.string(), fc.constantFrom(null, 'null', '"a"', '"', '""', ' null '))
  fc.assert(
    fc.property(texts, (value) => {
      expect(parseField('text', showInField('text', value))).toEqual({ ok: true, value })
    }),
  )
  fc.assert(
    fc.property(fc.oneof(texts, fc.constant(-0), fc.jsonValue({ maxDepth: 2 })), (value) => {
      expect(parseField('json', showInField('json', value as Json))).toEqual({ ok: true, value })
    }),
  )
})

test('a field that begins with a text shows it without quotes and takes what is written as it stands', () => {
  expect(fieldKindOf('Ada')).toBe('text')
  expect(showInField('text', 'Ada')).toBe('Ada')
  const read = (text: string) => parseField('text', text)
  for (const text of ['Ada', '12.50', ' a ', '', '{"a": 1}', 'true', '"a", "b"'])
    expect(read(text)).toEqual({ ok: true, value: text })
  expect(read('null')).toEqual({ ok: true, value: null })
  expect(read('"null"')).toEqual({ ok: true, value: 'null' })
})

test('any other field takes JSON, and what does not begin like it as a text', () => {
  const read = (text: string) => parseField('json', text)
  expect(read(' 12 ')).toEqual({ ok: true, value: 12 })
  expect(read('{ "a": [1] }')).toEqual({ ok: true, value: { a: [1] } })
  for (const text of ['abc', '', 'True', 'NaN', 'it’s']) expect(read(text)).toEqual({ ok: true, value: text })
})

test('a value that can’t be tried is refused in words', () => {
  const read = (text: string, kind: 'json' | 'object' = 'json') => {
    const found = parseField(kind, text)
    return found.ok ? 'taken' : found.fault
  }
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
  expect([nested(100), nested(102), nested(5_000)].map((text) => read(text).slice(0, 22))).toEqual([
    'taken',
    'More than 100 lists or',
    'More than 100 lists or',
  ])
  expect(read('1e999')).toContain('The number is too large')
  expect(read('{ "a": [-1e999] }')).toContain('A number in it is too large')
  for (const text of ['5', '[1, 2]', 'hello', 'null', '"{}"']) expect(read(text, 'object')).toContain('{ "name": 1 }')
  expect(read('{ "a": 1', 'object')).toContain('no } for its {')
  expect(read('{}', 'object')).toBe('taken')
})

test.each([
  ['1,000', 'number', '“1,000” isn’t one. A number has nothing between its digits'],
  ['1 000', 'number', 'such as 1000'],
  ['-1.000,50', 'number', 'such as 1000'],
  ['+5', 'number', 'such as 1000'],
  ['.5', 'number', 'such as 1000'],
  ['−3', 'number', '-3'],
  ['2026-01-15', 'number', '"2026-01-15"'],
  ['"abc', 'text in quotes', 'no quote ends it'],
  ['"a" b', 'text in quotes', '“ b” comes after'],
  ['[1, 2', 'list', 'no ] for its ['],
  ['[1, 2]]', 'list', 'a ] is one too many'],
  ['[1, 2,]', 'list', 'after its last comma'],
  ["['a']", 'list', 'straight double quotes'],
  ['[a, b]', 'list', '“a” in it isn’t a value'],
  ['["a, 1]', 'list', 'no quote at its end'],
  ['{ a: 1 }', 'object', 'names in it need quotes'],
  ['{ "a": 1', 'object', 'no } for its {'],
  ['[1 2]', 'list', 'isn’t written as JSON'],
])('%s says what was found', (text, what, fault) => {
  const read = parseField('json', text)
  expect(read.ok ? '' : read.fault).toContain(`It begins like a${what === 'object' ? 'n' : ''} ${what}, but`)
  expect(read.ok ? '' : read.fault).toContain(fault)
})
