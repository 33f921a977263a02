import type { Field, Worksheet } from '#city/curriculum.ts'
import { slugOf } from '#city/ids.ts'
import { assertNever } from '#lib/assert-never.ts'
import type { WorksheetRecord } from '#progress/progress.ts'
import { isWebLink } from '#progress/event.ts'
import { numbered } from '#ui/in-words.ts'
import { asWebAddress } from './web-address.ts'

/** A row of a worksheet: `id` is its key in the record, `name` its heading. */
export type SheetRow = { readonly id: string; readonly name: string }

/**
 * How a worksheet is laid out. `columns`: fields across. `turned`: fields down, fixed rows across. `stacked`: fields
 * below each other.
 */
export type SheetForm = 'columns' | 'turned' | 'stacked'

const MOST_COLUMNS = 6

export function formOf(sheet: Worksheet): SheetForm {
  if (sheet.rows.kind === 'one') return 'stacked'
  if (sheet.fields.length <= MOST_COLUMNS) return 'columns'
  return sheet.rows.kind === 'fixed' ? 'turned' : 'stacked'
}

/**
 * The rows of a worksheet: the fixed ones, or the only one, or the written ones in the order of their ids (the order in
 * which they were begun), then the blank ones.
 */
export function rowsOf(
  sheet: Worksheet,
  record: WorksheetRecord | undefined,
  blank: readonly string[],
): readonly SheetRow[] {
  switch (sheet.rows.kind) {
    case 'fixed':
      return sheet.rows.names.map((name) => ({ id: slugOf(name), name }))
    case 'one':
      return [{ id: 'only', name: '' }]
    case 'many': {
      const written = [...(record ?? [])].filter(([, cells]) => [...cells.values()].some(({ text }) => text !== ''))
      const ids = new Set([...written.map(([id]) => id).toSorted(), ...blank])
      return [...ids].map((id, position) => ({ id, name: `Entry ${position + 1}` }))
    }
    default:
      return assertNever(sheet.rows)
  }
}

/** An id for a row begun now. Later ids sort after it; the random part keeps two devices from using the same id. */
export const newRowId = (now: number, dice: () => number) =>
  `${now.toString(36).padStart(9, '0')}-${Math.floor(dice() * 1_000_000).toString(36)}`

/** "Tampering, attack"; only the field's name where the row has none. */
export const cellName = (row: SheetRow, field: Field) => (row.name === '' ? field.name : `${row.name}, ${field.name}`)

export const cellText = (record: WorksheetRecord | undefined, row: string, field: string) =>
  record?.get(row)?.get(field)?.text ?? ''

/** How full a worksheet is: "9 of 18 cells", "3 entries", "blank". */
export function fillWords(sheet: Worksheet, record: WorksheetRecord | undefined): string {
  const rows = rowsOf(sheet, record, [])
  if (sheet.rows.kind === 'many') return rows.length === 0 ? 'blank' : numbered(rows.length, 'entry', 'entries')
  const filled = rows.flatMap((row) => sheet.fields.filter((field) => cellText(record, row.id, field.id) !== '')).length
  return filled === 0 ? 'blank' : `${filled} of ${rows.length * sheet.fields.length} cells`
}

/** Why a cell can't be saved, as a sentence; null if it can. An empty cell always can. */
export function cellFault(field: Field, text: string): string | null {
  const written = text.trim()
  if (written === '') return null
  if (field.type.kind === 'number' && !/^-?\d+([.,]\d+)?$/.test(written)) {
    return 'Not kept yet: a number is wanted here, without its unit.'
  }
  if (field.type.kind === 'link' && !isWebLink(asWebAddress(written))) {
    return 'Not kept yet: this is no web address. One looks like example.org/page and holds no spaces.'
  }
  return null
}

/** The worksheet as a Markdown table. */
export function worksheetMarkdown(sheet: Worksheet, record: WorksheetRecord | undefined): string {
  const rows = rowsOf(sheet, record, [])
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const safe = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll(/\r?\n/g, '<br>')
  const cell = (row: SheetRow, field: Field) => safe(cellText(record, row.id, field.id))
  const isTurned = formOf(sheet) !== 'columns'
  const head = isTurned
    ? ['', ...rows.map((row) => row.name || 'Answer')]
    : ['', ...sheet.fields.map((field) => field.name)]
  const body = isTurned
    ? sheet.fields.map((field) => [field.name, ...rows.map((row) => cell(row, field))])
    : rows.map((row) => [row.name, ...sheet.fields.map((field) => cell(row, field))])
  return [`## ${sheet.name}`, '', line(head), line(head.map(() => '---')), ...body.map(line), ''].join('\n')
}
