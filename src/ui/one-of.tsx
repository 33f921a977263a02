import { useId } from 'react'
import type { ReactNode } from 'react'

/** A group of radio buttons; each is hidden in its label, which shows `face`. */
export function OneOf<Value extends string>({
  className,
  legend,
  options,
  value,
  onChange,
}: {
  /** Class of the group; the row of labels has the same name with `-row`. */
  className: string
  legend: ReactNode
  options: readonly { readonly value: Value; readonly face: ReactNode }[]
  value: Value | null
  onChange: (value: Value) => void
}) {
  const name = useId()
  return (
    <fieldset className={className}>
      <legend>{legend}</legend>
      <div className={`${className}-row`}>
        {options.map(({ value: each, face }) => (
          <label key={each} className={value === each ? 'is-chosen' : ''}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              value={each}
              checked={value === each}
              onChange={() => onChange(each)}
            />
            {face}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
