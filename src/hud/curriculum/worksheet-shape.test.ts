import { expect, test } from 'vitest'
import type { Field, FieldType, Rows, Worksheet } from '#city/curriculum.ts'
import { toWorksheetId } from '#city/ids.ts'
import type { WorksheetRecord } from '#progress/progress.ts'
import { cellFault, cellName, fillWords, formOf, newRowId, rowsOf, worksheetMarkdown } from './worksheet-shape.ts'

test('fixed rows are there before anything is written', () => {
  const sheet = worksheetOf({ kind: 'fixed', names: ['Spoofing', 'Denial of service'] }, 1)
  expect(rowsOf(sheet, undefined, [])).toEqual([
    { id: 'spoofing', name: 'Spoofing' },
    { id: 'denial-of-service', name: 'Denial of service' },
  ])
})

test('an entry whose cells are all empty is left out, except a blank one that was just added', () => {
  const sheet = worksheetOf({ kind: 'many' }, 2)
  const record = recordOf({ b: { f1: 'second' }, a: { f1: 'first' }, c: { f1: '' } })
  expect(rowsOf(sheet, record, ['d', 'b'])).toEqual([
    { id: 'a', name: 'Entry 1' },
    { id: 'b', name: 'Entry 2' },
    { id: 'd', name: 'Entry 3' },
  ])
})

test('an entry begun later sorts after earlier ones, on any device', () => {
  expect(newRowId(1_790_000_000_000, () => 0.9) < newRowId(1_790_000_000_001, () => 0.1)).toBe(true)
})

test('a cell is named by its row and its field', () => {
  expect(cellName({ id: 'tampering', name: 'Tampering' }, field(1))).toBe('Tampering, field 1')
  expect(cellName({ id: 'only', name: '' }, field(1))).toBe('field 1')
})

test('seven fields are not columns any more', () => {
  expect(formOf(worksheetOf({ kind: 'many' }, 6))).toBe('columns')
  expect(formOf(worksheetOf({ kind: 'many' }, 7))).toBe('stacked')
  expect(formOf(worksheetOf({ kind: 'fixed', names: ['a'] }, 7))).toBe('turned')
  expect(formOf(worksheetOf({ kind: 'one' }, 2))).toBe('stacked')
})

test('fillWords says how full a worksheet is', () => {
  const fixed = worksheetOf({ kind: 'fixed', names: ['A', 'B'] }, 3)
  expect(fillWords(fixed, undefined)).toBe('blank')
  expect(fillWords(fixed, recordOf({ a: { f1: 'x' }, b: { f1: 'y', f2: '' } }))).toBe('2 of 6 cells')
  expect(fillWords(worksheetOf({ kind: 'many' }, 1), recordOf({ a: { f1: 'x' } }))).toBe('1 entry')
})

test('a cell that is no number or no link is refused with a sentence, an empty one is accepted', () => {
  const number = field(1, { kind: 'number' })
  const link = field(1, { kind: 'link' })
  expect([cellFault(number, '410'), cellFault(number, '6,2'), cellFault(number, '')]).toEqual([null, null, null])
  expect(cellFault(number, 'about 410')).toBe('Not kept yet: a number is wanted here, without its unit.')
  expect(cellFault(link, 'javascript:alert(1)')).toContain('no web address')
  expect(['https://example.org/a', 'example.org/a'].map((text) => cellFault(link, text))).toEqual([null, null])
})

test('Markdown keeps bars and line breaks inside their cell', () => {
  const sheet = worksheetOf({ kind: 'fixed', names: ['A'] }, 2)
  expect(worksheetMarkdown(sheet, recordOf({ a: { f1: 'x | y\nz' } }))).toBe(
    '## A sheet\n\n|  | field 1 | field 2 |\n| --- | --- | --- |\n| A | x \\| y<br>z |  |\n',
  )
})

function field(number: number, type: FieldType = { kind: 'text' }): Field {
  return { id: `f${number}`, name: `field ${number}`, type, hint: '' }
}

function worksheetOf(rows: Rows, fields: number): Worksheet {
  return {
    id: toWorksheetId('sheet'),
    slug: 'sheet',
    name: 'A sheet',
    purpose: [],
    fields: Array.from({ length: fields }, (_, position) => field(position + 1)),
    rows,
    example: {},
  }
}

const recordOf = (rows: Record<string, Record<string, string>>): WorksheetRecord =>
  new Map(
    Object.entries(rows).map(([row, cells]) => [
      row,
      new Map(Object.entries(cells).map(([id, text]) => [id, { text, at: 0 }])),
    ]),
  )
