import { type Result, err, ok } from '#lib/result.ts'
import { createNearest, meant } from '../nearest.ts'

/** Reads words as a value. The fault says what was found and what was expected: the end of a message. */
export type Form<T> = (words: string) => Result<T, string>

/** The fault of words that are something else than expected. */
export const unlike = (words: string, expected: string) =>
  err(words === '' ? `found nothing, expected ${expected}` : `found "${words}", expected ${expected}`)

type Bounds = { readonly least?: number; readonly most?: number }

/** The largest number that is read where nothing else is said. */
const LARGEST = 1e12

const NUMBER = String.raw`\d+(?:\.\d{1,9})?`

/** Numbers with one of these units behind them; the value is so many times ten to the power of `exponent`, times `times`. */
type Unit = { readonly name: string; readonly exponent: number; readonly times?: number }

function measured(units: readonly Unit[], examples: string, { least = 0, most = LARGEST }: Bounds): Form<number> {
  const form = new RegExp(`^(${NUMBER}) ?(${units.map(({ name }) => name).join('|')})$`)
  const timesOf = ({ exponent, times = 1 }: Unit) => 10 ** exponent * times
  /** In the largest unit in which it is a whole number. */
  const shown = (value: number) => {
    const unit = units.findLast((one) => Number.isInteger(value / timesOf(one))) ?? units[0]!
    return `${value / timesOf(unit)}${/^\w/.test(unit.name) ? ' ' : ''}${unit.name}`
  }
  return (words) => {
    const [, digits = '', written = ''] = form.exec(words) ?? []
    const unit = units.find((one) => one.name === written)
    if (!unit) return unlike(words, examples)
    // Written as one number, so that 99.5% is 0.995 and not the nearest that division gives.
    const value = Number(`${digits}e${unit.exponent}`) * (unit.times ?? 1)
    if (value < least) return unlike(words, `at least ${shown(least)}`)
    return value > most ? unlike(words, `at most ${shown(most)}`) : ok(value)
  }
}

/** In milliseconds. */
export const duration = (bounds: Bounds = {}): Form<number> =>
  measured(
    [
      { name: 'ms', exponent: 0 },
      { name: 's', exponent: 3 },
      { name: 'min', exponent: 3, times: 60 },
    ],
    'a time such as "5 ms", "8 s" or "10 min"',
    bounds,
  )

/** In seconds, as are the bounds. */
export function seconds({ least = 0, most = LARGEST / 1_000 }: Bounds = {}): Form<number> {
  const read = duration({ least: least * 1_000, most: most * 1_000 })
  return (words) => {
    const ms = read(words)
    return ms.ok ? ok(ms.value / 1_000) : ms
  }
}

/** A moment of a night, or how long something takes in it. */
export function wholeSeconds(bounds: Bounds = {}): Form<number> {
  const read = seconds(bounds)
  return (words) => {
    const value = read(words)
    return !value.ok || Number.isInteger(value.value) ? value : unlike(words, 'whole seconds')
  }
}

/** A share from 0 to 1, written in percent. */
export const share = (bounds: Bounds = { most: 1 }): Form<number> =>
  measured([{ name: '%', exponent: -2 }], 'a share such as "2%"', bounds)

/** A second. */
export const rate = (bounds: Bounds = {}): Form<number> =>
  measured([{ name: '/s', exponent: 0 }], 'a rate such as "40/s"', bounds)

/** In MB. */
export const size = (bounds: Bounds = {}): Form<number> =>
  measured(
    [
      { name: 'MB', exponent: 0 },
      { name: 'GB', exponent: 3 },
    ],
    'a size such as "512 MB"',
    bounds,
  )

export function number({ least = 0, most = LARGEST }: Bounds = {}): Form<number> {
  const form = new RegExp(`^${NUMBER}$`)
  return (words) => {
    if (!form.test(words)) return unlike(words, 'a number')
    const value = Number(words)
    if (value < least) return unlike(words, `at least ${least}`)
    return value > most ? unlike(words, `at most ${most}`) : ok(value)
  }
}

/** A whole number. */
export function count(bounds: Bounds = {}): Form<number> {
  const read = number(bounds)
  return (words) => (/^\d+$/.test(words) ? read(words) : unlike(words, 'a whole number'))
}

export function oneOf<const T extends string>(names: readonly T[]): Form<T> {
  const nearest = createNearest(names)
  return (words) => {
    const found = names.find((name) => name === words)
    if (found !== undefined) return ok(found)
    return err(`found "${words}", expected ${listed(names)}.${meant(nearest(words))}`)
  }
}

/** One of the names that the document gives to its parts, loads and so on; `what` is such as "part". */
export function known(what: string, names: Iterable<string>): Form<string> {
  const all = [...new Set(names)]
  const nearest = createNearest(all)
  return (words) => {
    if (all.includes(words)) return ok(words)
    const quoted = all.map((name) => `"${name}"`)
    const there = all.length === 0 ? ` There is no ${what}.` : ` There is ${listed(quoted, 'and')}.`
    return err(`found unknown ${what} "${words}".${meant(nearest(words)) || there}`)
  }
}

/** A name that the document gives to something. */
export const newName: Form<string> = (words) =>
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(words) ? ok(words) : unlike(words, 'a name such as "orders-db"')

/** Something that is there or not: nothing stands behind it. */
export const flag: Form<true> = (words) => (words === '' ? ok(true) : unlike(words, 'nothing behind it'))

export const yesOrNo: Form<boolean> = (words) => switched(words, 'yes', 'no')

export const onOrOff: Form<boolean> = (words) => switched(words, 'on', 'off')

const switched = (words: string, yes: string, no: string) =>
  words === yes || words === no ? ok(words === yes) : unlike(words, `"${yes}" or "${no}"`)

/** What `read` reads, but words that are `word` are null. */
export const orNone =
  <T>(word: string, read: Form<T>): Form<T | null> =>
  (words) =>
    words === word ? ok(null) : read(words)

/** A value made of what several forms read; `text` has a placeholder such as `<from>` for each. `example`: for messages. */
export function pattern<Forms extends Readonly<Record<string, Form<unknown>>>>(
  text: string,
  forms: Forms,
  example: string,
): Form<ValuesOf<Forms>> {
  const names = [...text.matchAll(/<(\w+)>/g)].map(([, name = '']) => name)
  const shape = new RegExp(`^${text.replace(/<\w+>/g, '(.+?)')}$`)
  return (words) => {
    const found = shape.exec(words)
    if (!found) return unlike(words, `such as "${example}"`)
    const values: Record<string, unknown> = {}
    for (const [index, name] of names.entries()) {
      const value = forms[name]!(found[index + 1]!)
      if (!value.ok) return value
      values[name] = value.value
    }
    return ok(values as ValuesOf<Forms>)
  }
}

export type ValuesOf<Forms extends Readonly<Record<string, Form<unknown>>>> = {
  readonly [Key in keyof Forms]: Forms[Key] extends Form<infer T> ? T : never
}

/** "a, b or c" */
export function listed(names: readonly string[], word = 'or'): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${word} ${names.at(-1)}`
}
