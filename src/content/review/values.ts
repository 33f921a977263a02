import type { InlineCode, PhrasingContent } from 'mdast'
import type { Json } from '#city/review.ts'
import { hasUnwritable } from '#lib/json-walk.ts'
import type { Place } from '../diagnostic.ts'
import { readWords } from '../markdown/inline.ts'
import type { Labelled } from '../markdown/label.ts'
import { type Reading, refuse } from '../markdown/reading.ts'
import { shortened } from '../markdown/sheet.ts'
import { lastLineOf, placeOf } from '../markdown/tree.ts'

/** A value as JSON and where it is written. */
export type Value = { readonly value: Json; readonly place: Place }

/** Reads a field that is a list of inline codes, such as `1000`, `4`. Null if it is something else, which is reported. */
export function readCodes(reading: Reading, field: Labelled, owner: string): readonly InlineCode[] | null {
  const codes = field.text.filter((node) => node.type === 'inlineCode')
  const isBlank = (node: Labelled['text'][number]) => node.type === 'text' && /^[\s,;.]*$/.test(node.value)
  const other = field.text.find((node) => node.type !== 'inlineCode' && !isBlank(node))
  if (!other && codes.length > 0) {
    readWords(field.text)
    return codes
  }
  const found = other ? `found "${shortened(readWords([other]).trim())}"` : 'is empty'
  const message = `"${nameOf(field)}" of ${owner}: ${found}, expected codes with commas between them, such as \`1\`, \`2\`.`
  const place = placeIn(field, other ?? field.mark)
  refuse(reading, [field.mark, ...field.text], other ? 'bad-value' : 'empty-field', message, place)
  return null
}

/** Reads a field that is a list of values in JSON. Null if it can't be read. */
export function readValues(reading: Reading, field: Labelled, owner: string): readonly Value[] | null {
  const codes = readCodes(reading, field, owner)
  const values = codes?.map((code): Value | null => {
    const text = code.value.replace(/\s*\n\s*/g, ' ')
    const refused = (fault: string) => {
      const message = `"${nameOf(field)}" of ${owner}: \`${shortened(text)}\` ${fault}`
      reading.report.add('no-json', placeIn(field, code), message, lastLineOf(field.text.at(-1)!))
      return null
    }
    try {
      const value = JSON.parse(text) as Json
      if (hasUnwritable(value)) return refused('has a number that JSON can’t write again, because it is too large.')
      return { value, place: placeOf(code) }
    } catch {
      return refused('is no JSON. Texts and keys stand in double quotes.')
    }
  })
  return values && values.every((value) => value !== null) ? values : null
}

/**
 * Where a field is reported of which nothing is read: at the node that is wrong or, if that stands on a later line, at the
 * field's beginning, so that all its lines are named.
 */
const placeIn = ({ mark }: Labelled, node: PhrasingContent): Place =>
  placeOf(node).line === placeOf(mark).line ? placeOf(node) : placeOf(mark)

/** The label of a field as its author would write it. */
export const nameOf = ({ label }: Labelled) => `${label[0]!.toUpperCase()}${label.slice(1)}`
