import type { Field, Worksheet } from '#city/curriculum.ts'
import type { WorksheetRecord } from '#progress/progress.ts'
import { WorksheetCell } from './worksheet-cell.tsx'
import { cellText, formOf } from './worksheet-shape.ts'
import type { SheetRow } from './worksheet-shape.ts'

type TableProps = {
  readonly sheet: Worksheet
  readonly record: WorksheetRecord | undefined
  readonly rows: readonly SheetRow[]
  readonly onKept: (row: string) => void
}

/** The cells as a table with row and column headings, in either direction. */
export function WorksheetTable(props: TableProps) {
  const form = formOf(props.sheet)
  if (form === 'columns') return <Columns {...props} />
  return form === 'turned' ? <Turned {...props} /> : <Stacked {...props} />
}

function Columns(props: TableProps) {
  const { sheet, rows } = props
  return (
    <table className="cells is-columns">
      <caption className="visually-hidden">{sheet.name}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Row</span>
          </th>
          {sheet.fields.map((field) => (
            <th key={field.id} scope="col">
              {field.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            {sheet.fields.map((field) => (
              <CellOf key={field.id} {...props} row={row} field={field} label={field.name} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Turned(props: TableProps) {
  const { sheet, rows } = props
  return (
    <table className="cells is-turned">
      <caption className="visually-hidden">{sheet.name}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Field</span>
          </th>
          {rows.map((row) => (
            <th key={row.id} scope="col">
              {row.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.fields.map((field) => (
          <tr key={field.id}>
            <FieldHead field={field} />
            {rows.map((row) => (
              <CellOf key={row.id} {...props} row={row} field={field} label={row.name} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Stacked(props: TableProps) {
  const { sheet, rows } = props
  return (
    <table className="cells is-stacked">
      <caption className="visually-hidden">{sheet.name}</caption>
      {rows.map((row) => (
        <tbody key={row.id}>
          {row.name !== '' && (
            <tr>
              <th scope="rowgroup" colSpan={2} className="cells-entry">
                {row.name}
              </th>
            </tr>
          )}
          {sheet.fields.map((field) => (
            <tr key={field.id}>
              <FieldHead field={field} />
              <CellOf {...props} row={row} field={field} label="" />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function FieldHead({ field }: { field: Field }) {
  return (
    <th scope="row">
      {field.name}
      {field.hint !== '' && <span>{field.hint}</span>}
    </th>
  )
}

function CellOf({
  sheet,
  record,
  row,
  field,
  label,
  onKept,
}: TableProps & { readonly row: SheetRow; readonly field: Field; readonly label: string }) {
  return (
    <WorksheetCell
      sheet={sheet.id}
      row={row}
      field={field}
      written={cellText(record, row.id, field.id)}
      label={label}
      isAskedInCell={formOf(sheet) === 'columns'}
      onKept={() => onKept(row.id)}
    />
  )
}
