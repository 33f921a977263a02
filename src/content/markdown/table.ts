import type { RootContent, TableCell } from 'mdast'
import type { Inline } from '#city/text.ts'
import type { Place } from '../diagnostic.ts'
import { readWords, toInlines, wordsOf } from './inline.ts'
import { type Reading, refuse } from './reading.ts'
import { reportMisplaced } from './sheet.ts'
import { placeOf } from './tree.ts'

/** `text`: its words. `inline`: the same with its marks and links, if its column is one of `marked`; else empty. */
export type Cell = { readonly text: string; readonly place: Place; readonly inline: readonly Inline[] }
export type Row<Column extends string> = Readonly<Record<Column, Cell>>

type Columns<Column extends string> = {
  readonly owner: string
  readonly place: Place
  readonly columns: readonly Column[]
  /** Those that may be left out: their cells are empty then. */
  readonly optional?: readonly Column[]
  /** Those whose texts may have marks and links. */
  readonly marked?: readonly Column[]
}

/** The rows of the one table below a heading. Its columns must be `columns`, in any letter case. */
export function readTable<Column extends string>(
  reading: Reading,
  body: readonly RootContent[],
  { owner, place, columns: all, optional = [], marked = [] }: Columns<Column>,
): readonly Row<Column>[] {
  const heads = body.find((node) => node.type === 'table')?.children[0]?.children ?? []
  const named = new Set(heads.map((cell) => wordsOf(cell).toLowerCase()))
  const columns = all.filter((column) => named.has(column) || !optional.includes(column))
  const expected = `a table with the columns ${columns.join(' | ')}`
  const table = body.find((node) => node.type === 'table')
  for (const node of body)
    if (node !== table && node.type !== 'thematicBreak') reportMisplaced(reading, node, owner, expected)
  if (!table) {
    reading.report.add('missing-field', place, `${owner} has no table. Add ${expected}.`)
    return []
  }
  const [head, ...rows] = table.children
  const found = head?.children.map((cell) => wordsOf(cell).toLowerCase()) ?? []
  if (columns.some((column, index) => found[index] !== column) || found.length > columns.length) {
    const message = `${owner} has the columns ${found.join(' | ')}, expected ${columns.join(' | ')}.`
    refuse(reading, [table], 'bad-value', message)
    return []
  }
  for (const cell of head?.children ?? []) readWords(cell.children)
  return rows.map((row) => {
    refuseMore(reading, columns.length, row.children)
    return rowOf(reading, { all, columns, marked }, row.children, placeOf(row))
  })
}

/**
 * Reports cells after the last column. A row gets too many if a text or code has a bar, since every bar ends a cell.
 */
function refuseMore(reading: Reading, count: number, cells: readonly TableCell[]): void {
  const more = cells.slice(count)
  const [first] = more
  if (!first || more.every((cell) => cell.children.length === 0)) return
  const cure = 'Remove the last, or write a bar that is part of the text as "\\|".'
  const message = `the row has ${cells.length} cells, expected ${count}. ${cure}`
  refuse(reading, more, 'bad-value', message, placeOf(first.children[0] ?? first))
}

function rowOf<Column extends string>(
  reading: Reading,
  { all, columns, marked }: Readonly<Record<'all' | 'columns' | 'marked', readonly Column[]>>,
  cells: readonly TableCell[],
  place: Place,
): Row<Column> {
  const cellOf = (column: Column): Cell => {
    const cell = cells[columns.indexOf(column)]
    if (!cell) return { text: '', place, inline: [] }
    const isMarked = marked.includes(column)
    const text = isMarked ? wordsOf(cell) : readWords(cell.children)
    return {
      text: text.replace(/\s+/g, ' '),
      place: placeOf(cell.children[0] ?? cell),
      inline: isMarked ? toInlines(reading, cell.children) : [],
    }
  }
  return Object.fromEntries(all.map((column) => [column, cellOf(column)])) as Row<Column>
}
