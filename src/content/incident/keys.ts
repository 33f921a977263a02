import type { Report } from '../diagnostic.ts'
import type { Cell } from '../markdown/table.ts'
import { createNearest, meant } from '../nearest.ts'
import { type Form, type ValuesOf, listed } from './form.ts'

type Forms = Readonly<Record<string, Form<unknown>>>
type Perhaps<Values> = { readonly [Key in keyof Values]: Values[Key] | null }

/** Reads a cell; null if it is something else, which is reported. `what`: such as "workers of part "shop"". */
export function readCell<T>(report: Report, { text, place }: Cell, what: string, form: Form<T>): T | null {
  const value = form(text)
  if (value.ok) return value.value
  report.add('bad-value', place, `${what}: ${closed(value.fault)}`)
  return null
}

/**
 * Reads `key value; key value`. Null if a key is unknown, twice or missing, or a value can't be read: each is reported.
 * What is not required and not there is null.
 */
export function readKeys<Required extends Forms, Optional extends Forms>(
  report: Report,
  { text, place }: Cell,
  owner: string,
  { required, optional }: { readonly required: Required; readonly optional: Optional },
): (ValuesOf<Required> & Perhaps<ValuesOf<Optional>>) | null {
  const forms: Forms = { ...required, ...optional }
  const keys = Object.keys(forms)
  const values: Record<string, unknown> = {}
  let isWhole = true
  const say = (fault: string) => {
    isWhole = false
    report.add('bad-value', place, `${owner}: ${closed(fault)}`)
  }
  for (const piece of piecesOf(text)) {
    // The longest, since a key may begin with another one: "pool" and "pool wait".
    const [key] = keys
      .filter((one) => piece === one || piece.startsWith(`${one} `))
      .sort((one, other) => other.length - one.length)
    if (key === undefined) {
      const near = meant(createNearest(keys)(keyIn(piece, keys)))
      say(`found "${piece}", expected ${keys.length === 0 ? 'nothing' : listed(keys)}.${near}`)
    } else if (key in values) say(`"${key}" is there twice`)
    else {
      const value = forms[key]!(piece.slice(key.length + 1))
      values[key] = value.ok ? value.value : null
      if (!value.ok) say(`"${key}": ${value.fault}`)
    }
  }
  for (const key of keys)
    if (!(key in values)) {
      values[key] = null
      if (key in required) say(`"${key}" is missing`)
    }
  return isWhole ? (values as ValuesOf<Required> & Perhaps<ValuesOf<Optional>>) : null
}

/** With the full stop that a sentence ends with. */
export const closed = (sentence: string) => (/[.?]$/.test(sentence) ? sentence : `${sentence}.`)

/** The parts of a text between semicolons. */
export const piecesOf = (text: string): readonly string[] =>
  text
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')

/** The words of a piece that may be meant as its key: as many as the keys have. */
function keyIn(piece: string, keys: readonly string[]): string {
  const most = Math.max(1, ...keys.map((key) => key.split(' ').length))
  const words = piece.split(' ')
  const nearest = createNearest(keys)
  for (let length = Math.min(most, words.length); length > 1; length -= 1) {
    const some = words.slice(0, length).join(' ')
    if (nearest(some) !== null) return some
  }
  return words[0] ?? ''
}
