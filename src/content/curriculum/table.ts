import type { RootContent, TableCell } from 'mdast'
import type { Place } from '../diagnostic.ts'
import { readWords, wordsOf } from '../markdown/inline.ts'
import { type Reading, refuse } from '../markdown/reading.ts'
import { reportMisplaced } from '../markdown/sheet.ts'
import { placeOf } from '../markdown/tree.ts'

export type Cell = { readonly text: string; readonly place: Place }
export type Row<Column extends string> = Readonly<Record<Column, Cell>>

/** The rows of the one table below a heading. Its columns must be `columns`, in any letter case. */
export function readTable<Column extends string>(
  reading: Reading,
  body: readonly RootContent[],
  { owner, place, columns }: { owner: string; place: Place; columns: readonly Column[] },
): readonly Row<Column>[] {
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
    return rowOf(columns, row.children, placeOf(row))
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
  columns: readonly Column[],
  cells: readonly TableCell[],
  place: Place,
): Row<Column> {
  const cellAt = (index: number): Cell => {
    const cell = cells[index]
    return cell
      ? { text: readWords(cell.children).replace(/\s+/g, ' '), place: placeOf(cell.children[0] ?? cell) }
      : { text: '', place }
  }
  return Object.fromEntries(columns.map((column, index) => [column, cellAt(index)])) as Row<Column>
}
