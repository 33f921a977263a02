import { ANSWER_LIMITS } from './answer.ts'
import type { Answer, Oddity } from './answer.ts'

// Taken before any code of a review runs, which may put something else in their place.
const { isArray } = Array
const { getPrototypeOf, is, keys, prototype: plain } = Object
const { stringify } = JSON
const { min, imul } = Math
const { isFinite } = Number
const asText = String
const call = Reflect.get(Function.prototype, 'call') as (this: unknown) => unknown
/** A method of a prototype, as a function that takes what it is called on first. */
const methodOf = (of: object, name: string): unknown => call.bind(Reflect.get(of, name) as () => unknown)
const codeAt = methodOf(String.prototype, 'charCodeAt') as (text: string, at: number) => number
const cut = methodOf(String.prototype, 'slice') as (text: string, from: number, to: number) => string
const sorted = methodOf(Array.prototype, 'sort') as (list: string[]) => string[]

/** Values in a value, values inside each other, and characters, beyond which it counts as too large or too deep. */
const MOST = { values: 200_000, deep: 200, characters: 1_000_000 } as const

/** Describes what a function has come back with, as text of bounded length. Whatever the value does, it never throws. */
export function describe(value: unknown): Answer {
  if (value === undefined) return { kind: 'nothing', print: 'nothing' }
  try {
    // Two readings: keys are shown in their own order and compared in the order of the alphabet.
    const shown = read(value, false)
    const compared = typeof value === 'object' && value !== null ? read(value, true) : shown
    const { text } = shown
    const what = shown.odd ?? compared.odd
    if (what !== null) return { kind: 'odd', what, text, print: `odd ${what} ${compared.print}` }
    return { kind: 'value', text, print: `value ${compared.print}` }
  } catch (error) {
    return describeError(error)
  }
}

/** Describes what was thrown. All errors mean the same: what they say is for people. */
export function describeError(thrown: unknown): Answer {
  return { kind: 'error', text: cut(errorText(thrown), 0, ANSWER_LIMITS.error), print: 'error' }
}

function errorText(thrown: unknown): string {
  try {
    if (typeof thrown === 'object' && thrown !== null) {
      const { name, message } = thrown as { readonly name?: unknown; readonly message?: unknown }
      if (typeof message === 'string') return `${typeof name === 'string' ? name : 'Error'}: ${message}`
    }
    return read(thrown, false).text
  } catch {
    return 'an error that can’t be read'
  }
}

/** `text` is cut after `ANSWER_LIMITS.sent`, `print` is a number for all of it. */
type Reading = { readonly text: string; readonly print: string; readonly odd: Oddity | null }

function read(value: unknown, isSorted: boolean): Reading {
  const around: object[] = []
  const hash = createHash()
  let text = ''
  let odd: Oddity | null = null
  let values = 0

  function write(part: string): void {
    hash.add(part)
    if (text.length < ANSWER_LIMITS.sent) text += cut(part, 0, ANSWER_LIMITS.sent - text.length)
    if (hash.length() > MOST.characters) odd = 'large'
  }
  function writeOdd(what: Oddity, words: string): void {
    odd ??= what
    write(`[${words}]`)
  }
  function visit(value: unknown): void {
    values += 1
    if (values > MOST.values) odd = 'large'
    if (odd === 'large') return
    if (typeof value === 'number') return write(isFinite(value) && !is(value, -0) ? asText(value) : numberText(value))
    if (typeof value === 'string') return write(stringify(value))
    if (typeof value === 'bigint') return writeOdd('bigint', `${value}n`)
    if (typeof value === 'function') return writeOdd('function', 'a function')
    if (typeof value === 'symbol') return writeOdd('symbol', 'a symbol')
    if (typeof value !== 'object' || value === null) return write(asText(value))
    for (let at = 0; at < around.length; at += 1) if (around[at] === value) return writeOdd('circular', 'itself again')
    if (around.length >= MOST.deep) return writeOdd('deep', 'and so on')
    around[around.length] = value
    if (isArray(value)) visitList(value)
    else visitObject(value)
    around.length -= 1
  }
  function visitList(list: readonly unknown[]): void {
    write('[')
    for (let at = 0; at < list.length && odd !== 'large'; at += 1) {
      if (at > 0) write(', ')
      visit(list[at])
    }
    write(']')
  }
  function visitObject(value: object): void {
    const made = getPrototypeOf(value) as { readonly constructor?: { readonly name?: unknown } } | null
    if (made !== plain && made !== null) writeOdd('object', nameOf(made))
    const names = isSorted ? sorted(keys(value)) : keys(value)
    write(names.length > 0 ? '{ ' : '{}')
    for (let at = 0; at < names.length && odd !== 'large'; at += 1) {
      if (at > 0) write(', ')
      write(`${stringify(names[at])}: `)
      visit((value as Record<string, unknown>)[names[at]!])
    }
    if (names.length > 0) write(' }')
  }

  visit(value)
  return { text, print: hash.print(), odd }
}

const numberText = (value: number) => (is(value, -0) ? '-0' : asText(value))

function nameOf(made: { readonly constructor?: { readonly name?: unknown } }): string {
  const name = made.constructor?.name
  return typeof name === 'string' && name !== '' ? cut(name, 0, 40) : 'object'
}

/** A number of 53 bits for a text that comes in parts (cyrb53), as text, with its length. */
function createHash() {
  let [a, b, length] = [0xdeadbeef, 0x41c6ce57, 0]
  return {
    add: (part: string) => {
      for (let at = 0; at < part.length; at += 1) {
        const code = codeAt(part, at)
        a = imul(a ^ code, 2_654_435_761)
        b = imul(b ^ code, 1_597_334_677)
      }
      length += part.length
    },
    length: () => length,
    print: () => {
      const left = imul(a ^ (a >>> 16), 2_246_822_507) ^ imul(b ^ (b >>> 13), 3_266_489_909)
      const right = imul(b ^ (b >>> 16), 2_246_822_507) ^ imul(a ^ (a >>> 13), 3_266_489_909)
      return `${min(length, MOST.characters)} ${4_294_967_296 * (2_097_151 & right) + (left >>> 0)}`
    },
  }
}
