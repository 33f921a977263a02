import { useId } from 'react'
import type { ReactNode } from 'react'
import type { Choice } from '#city/city.ts'
import type { Positions } from '#progress/event.ts'
import { Box } from './box.tsx'
import { ItemText } from './item-text.tsx'
import './option-list.css'

/** Items to choose from, in their order: one of them, or several. `children` may add options of their own. */
export function OptionList({
  legend,
  isLegendShown = false,
  noteId,
  type,
  items,
  chosen,
  onChange,
  children,
}: {
  legend: string
  isLegendShown?: boolean
  noteId?: string
  type: 'radio' | 'checkbox'
  items: Choice['items']
  chosen: Positions
  onChange: (chosen: Positions) => void
  children?: ReactNode
}) {
  const name = useId()
  const change = (at: number, isOn: boolean) => {
    if (type === 'radio') return onChange([at])
    const rest = chosen.filter((each) => each !== at)
    onChange(isOn ? [...rest, at].toSorted((a, b) => a - b) : rest)
  }
  return (
    <fieldset className="options" aria-describedby={noteId}>
      <legend className={isLegendShown ? 'h3' : 'visually-hidden'}>{legend}</legend>
      <div className="options-list">
        {items.map((text, at) => (
          <Option key={at} type={type} name={name} isOn={chosen.includes(at)} onChange={(isOn) => change(at, isOn)}>
            <ItemText text={text} />
          </Option>
        ))}
        {children}
      </div>
    </fieldset>
  )
}

/** One option: the whole row is its label, and the box in it says by its shape whether it is chosen. */
export function Option({
  type,
  name,
  isOn,
  onChange,
  children,
}: {
  type: 'radio' | 'checkbox'
  name: string
  isOn: boolean
  onChange: (isOn: boolean) => void
  children: ReactNode
}) {
  return (
    <label className={isOn ? 'option is-chosen' : 'option'}>
      <input
        type={type}
        className="visually-hidden"
        name={name}
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <Box shape={type === 'radio' ? 'round' : 'square'} isChosen={isOn} />
      {children}
    </label>
  )
}
