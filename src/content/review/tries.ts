import type { Json, Trial } from '#city/review.ts'
import { type Report, counted } from '../diagnostic.ts'
import type { Labelled } from '../markdown/label.ts'
import { type Reading, refuse } from '../markdown/reading.ts'
import type { Sheet } from '../markdown/sheet.ts'
import { placeOf } from '../markdown/tree.ts'
import type { Code } from './code.ts'
import type { Compiled } from './compile.ts'
import { type Value, nameOf, readValues } from './values.ts'

/** What the fields of the page begin with. A race has the values of its store, and two lists, one for each call. */
export type Tries = { readonly store: Json | null; readonly lists: readonly (readonly Json[])[] }

/** Reads `Try` and `Store`. Null if the code does not run in the page, or if they can't be read. */
export function readTries(reading: Reading, sheet: Sheet, code: Code | null, owner: string): Tries | null {
  const fields = sheet.every('Try')
  const stores = sheet.every('Store')
  if (code && !code.runs) {
    for (const field of [...fields, ...stores]) {
      const message = `${owner} does not run in the page and has "${nameOf(field)}". Remove it.`
      refuse(reading, [field.mark, ...field.text], 'bad-value', message)
    }
    return null
  }
  const store = stores[0] ? storeIn(reading, stores[0], owner) : null
  const given = code?.runs?.given
  if (given && stores.length > 0) checkRace(reading.report, sheet, given, owner)
  const expected = stores.length > 0 ? 2 : 1
  if (fields.length !== expected) {
    const found = `${owner} has ${counted(fields.length, 'line')} "Try"`
    const place = sheet.placeOf('Try')
    reading.report.add(
      'missing-field',
      place,
      `${found}, expected ${expected}${expected === 2 ? ', one for each call' : ''}.`,
    )
  }
  const names = given && argumentsOf(given, stores.length > 0)
  const lists = fields.map((field) => {
    const values = readValues(reading, field, owner)
    if (values && names) checkCount(reading.report, field, values, names, owner)
    return values?.map(({ value }) => value) ?? []
  })
  return { store, lists }
}

/** The names of the parameters for which a learner gives values: all but the stand-in for a database. */
export const argumentsOf = ({ parameters }: Compiled, isRace: boolean) => (isRace ? parameters.slice(1) : parameters)

/** Reports a list that has not as many values as the code has parameters. */
export function checkCount(
  report: Report,
  field: Labelled,
  values: readonly Value[],
  names: readonly string[],
  owner: string,
): void {
  if (values.length === names.length) return
  const expected = `expected ${names.length}: ${names.join(', ')}`
  const message = `"${nameOf(field)}" of ${owner} has ${counted(values.length, 'value')}, ${expected}.`
  report.add('argument-count', field.place, message)
}

export function trialOf({ store, lists: [first = [], second = []] }: Tries, given: Compiled): Trial {
  const names = argumentsOf(given, store !== null)
  const parametersOf = (list: readonly Json[]) => names.map((name, at) => ({ name, value: list[at] ?? null }))
  if (store === null) return { kind: 'call', parameters: parametersOf(first) }
  return { kind: 'twice', store, first: parametersOf(first), second: parametersOf(second) }
}

export const isPlainObject = (value: Json): value is { readonly [key: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

function storeIn(reading: Reading, field: Labelled, owner: string): Json | null {
  const values = readValues(reading, field, owner)
  const [store] = values ?? []
  if (store && values?.length === 1 && isPlainObject(store.value)) return store.value
  if (values) {
    const message = `"Store" of ${owner} is one object, such as \`{"anna": 100}\`.`
    reading.report.add('bad-value', placeOf(field.mark), message)
  }
  return null
}

function checkRace(report: Report, sheet: Sheet, { isAsync, parameters }: Compiled, owner: string) {
  if (isAsync && parameters[0] === 'db') return
  const message = `${owner} has a "Store", so its code is "export async function …(db: Store, …)".`
  report.add('code-parameter', sheet.placeOf('Store'), message)
}
