import type { ReactNode } from 'react'

/** One line of such a list: where it leads, and in which state it is. `mark`: a drawing before the state. */
export type RowHere = {
  readonly id: string
  readonly address: string
  readonly title: string
  readonly mark: ReactNode
  readonly state: ReactNode
}

/** What else there is to do in a building, as links with their states; renders nothing for no rows. `note`: what it is. */
export function ListHere({
  id,
  title,
  note,
  rows,
}: {
  id: string
  title: string
  note?: ReactNode
  rows: readonly RowHere[]
}) {
  if (rows.length === 0) return null
  return (
    <section className="standing" aria-labelledby={id}>
      <h2 className="h3" id={id}>
        {title}
      </h2>
      {note}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <a href={row.address}>“{row.title}”</a>
            <span className="standing-state tiny soft">
              {row.mark}
              {row.state}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
