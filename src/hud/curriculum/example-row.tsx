import { useState } from 'react'
import type { Worksheet } from '#city/curriculum.ts'

/** An example: one row filled by somebody else, shown on request. */
export function ExampleRow({ sheet }: { sheet: Worksheet }) {
  const [isShown, setIsShown] = useState(false)
  const cells = sheet.fields.flatMap((field) => {
    const text = sheet.example[field.id]
    return text ? [{ field, text }] : []
  })
  if (cells.length === 0) return null
  return (
    <div className="worksheet-example">
      <button type="button" className="link" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
        {isShown ? 'Put the example away' : 'Show an example'}
      </button>
      {isShown && (
        <dl>
          {sheet.exampleRow !== undefined && (
            <div>
              <dt>row</dt>
              <dd>{sheet.exampleRow}</dd>
            </div>
          )}
          {cells.map(({ field, text }) => (
            <div key={field.id}>
              <dt>{field.name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
