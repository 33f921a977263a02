import { useId } from 'react'
import type { ReactNode } from 'react'

/** A few faces of which one is chosen: radio buttons, each hidden in its label. */
export function OneOf<Value extends string>({
  className,
  legend,
  options,
  value,
  onChange,
}: {
  /** Of the group; its row of labels has the same with `-row`. */
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
