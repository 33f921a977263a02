import { OneOf } from './one-of.tsx'
import './choice.css'

/** A row of segments of which one is chosen: a radio group that shows it by ink and by a line. */
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
