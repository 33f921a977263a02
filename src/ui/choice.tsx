import { OneOf } from './one-of.tsx'
import './choice.css'

/** A row of options, one of which is chosen: a radio group. */
export function Choice<Value extends string>({
  legend,
  options,
  value,
  onChange,
}: {
  legend: string
  options: readonly { readonly value: Value; readonly label: string }[]
  value: Value
  onChange: (value: Value) => void
}) {
  return (
    <OneOf
      className="choice"
      legend={legend}
      options={options.map((option) => ({ value: option.value, face: <span>{option.label}</span> }))}
      value={value}
      onChange={onChange}
    />
  )
}
