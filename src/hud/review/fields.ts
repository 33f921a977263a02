import { useState } from 'react'
import type { Json, Parameter } from '#city/review.ts'
import { fieldKindOf, parseField, showInField } from './field-value.ts'
import type { FieldKind } from './field-value.ts'

/** A field for one value that goes into a run. */
export type Field = {
  readonly name: string
  readonly kind: FieldKind
  readonly text: string
  /** Why its text is no value; null if it is one, or hasn't been asked for. */
  readonly fault: string | null
  readonly isLong: boolean
  readonly write: (text: string) => void
}

export type Fields = {
  readonly all: readonly Field[]
  /** The values of all fields; null if one of them is none, which it then says. */
  readonly read: () => readonly Json[] | null
  readonly fill: (values: readonly Json[]) => void
}

type Written = { readonly text: string; readonly fault: string | null }

/** Fields that begin with the values of parameters. `kind`: of all fields; without it each takes that of its value. */
export function useFields(
  parameters: readonly Parameter[],
  onChange: () => void = () => {},
  kind: FieldKind | null = null,
): Fields {
  const kindOf = (value: Json) => kind ?? fieldKindOf(value)
  const show = (values: readonly Json[]): readonly Written[] =>
    parameters.map(({ value }, at) => ({ text: showInField(kindOf(value), values[at] ?? null), fault: null }))
  const [written, setWritten] = useState(() => show(parameters.map(({ value }) => value)))
  return {
    all: parameters.map(({ name, value }, at) => ({
      name,
      kind: kindOf(value),
      ...written[at]!,
      isLong: typeof value === 'string' && value.includes('\n'),
      write: (text) => {
        setWritten((before) => before.with(at, { text, fault: null }))
        onChange()
      },
    })),
    read: () => {
      const read = written.map(({ text }, at) => parseField(kindOf(parameters[at]!.value), text))
      setWritten((before) => before.map(({ text }, at) => ({ text, fault: faultIn(read[at]!) })))
      return read.every((each) => each.ok) ? read.map((each) => each.value) : null
    },
    fill: (values) => {
      setWritten(show(values))
      onChange()
    },
  }
}

const faultIn = (read: ReturnType<typeof parseField>) => (read.ok ? null : read.fault)
