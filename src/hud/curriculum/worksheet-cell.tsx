import { useId } from 'react'
import type { Field } from '#city/curriculum.ts'
import type { WorksheetId } from '#city/ids.ts'
import { assertNever } from '#lib/assert-never.ts'
import { useKeptText } from '../use-kept-text.ts'
import { cellFault, cellName } from './worksheet-shape.ts'
import { asWebAddress } from './web-address.ts'
import type { SheetRow } from './worksheet-shape.ts'

/**
 * One cell. While empty it is hatched and shows its question; it is saved when it loses the focus. `label` is shown
 * above it on narrow pages.
 */
export function WorksheetCell({
  sheet,
  row,
  field,
  written,
  label,
  isAskedInCell,
  onKept,
}: {
  sheet: WorksheetId
  row: SheetRow
  field: Field
  written: string
  label: string
  /** True: the question is shown in the empty cell. False: it is shown beside the cell already. */
  isAskedInCell: boolean
  onKept: () => void
}) {
  const id = useId()
  const cell = useKeptText(
    `${sheet}/${row.id}/${field.id}`,
    written,
    (text) => ({ kind: 'writeCell', worksheet: sheet, row: row.id, field: field.id, text: textOf(field, text) }),
    (text) => cellFault(field, text),
    onKept,
  )
  const common = {
    'aria-label': cellName(row, field),
    'aria-invalid': cell.fault !== null,
    'aria-describedby': cell.fault ? id : undefined,
    value: cell.text,
    onChange: (event: { target: { value: string } }) => cell.onChange(event.target.value),
    onBlur: cell.onBlur,
  }
  return (
    <td className={`cell ${cell.text === '' ? 'is-empty' : ''}`}>
      {label !== '' && (
        <span className="cell-label" aria-hidden="true">
          {label}
        </span>
      )}
      <Control field={field} common={common} question={isAskedInCell ? field.hint : ''} />
      {cell.fault && (
        <p className="fault" id={id} role="alert">
          {cell.fault}
        </p>
      )}
    </td>
  )
}

/** What a cell keeps of what was typed. */
const textOf = (field: Field, typed: string) => (field.type.kind === 'link' ? asWebAddress(typed) : typed)

function Control({
  field,
  common,
  question,
}: {
  field: Field
  common: React.AriaAttributes & { value: string }
  question: string
}) {
  switch (field.type.kind) {
    case 'text':
    case 'longText':
      return <textarea {...common} rows={field.type.kind === 'text' ? 2 : 3} placeholder={question} />
    case 'choice':
      return (
        <select {...common}>
          <option value="">{question || 'Choose one'}</option>
          {field.type.options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      )
    case 'date':
      return <input {...common} type="date" />
    case 'number':
      return <textarea {...common} rows={1} inputMode="decimal" placeholder={question} />
    case 'link':
      return <textarea {...common} rows={1} inputMode="url" placeholder={question || 'https://'} />
    default:
      return assertNever(field.type)
  }
}
