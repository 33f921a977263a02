import type { Json } from '#city/review.ts'
import { hasUnwritable, isDeeper } from '#lib/json-walk.ts'
import { err, ok } from '#lib/result.ts'
import type { Result } from '#lib/result.ts'
import { jsonText } from './json-text.ts'
import { parseJson } from './parse-json.ts'

/**
 * How a field is read. `text`: what is written is a text, without quotes. `json`: it is a value of any kind. `object`: it
 * is an object.
 */
export type FieldKind = 'text' | 'json' | 'object'

export const fieldKindOf = (first: Json): FieldKind => (typeof first === 'string' ? 'text' : 'json')

/** Lists and objects inside each other, beyond which a value is refused. */
const MOST_DEEP = 100

/**
 * The value that is written in a field. A field of texts takes what is written as it stands, but for null and a text in
 * quotes. Any other field takes JSON, and as a text what doesn't begin like JSON. The fault says what was found.
 */
export function parseField(kind: FieldKind, written: string): Result<Json, string> {
  const text = written.trim()
  if (kind === 'text') {
    const json = /^(?:null|".*")$/s.test(text) ? parseJson(text) : undefined
    return ok(json === undefined ? written : (json as Json))
  }
  const json = parseJson(text)
  if (json === undefined) {
    const begins = BEGINNINGS.find(({ like }) => like.test(text))
    if (begins) return err(`It begins like ${begins.what}, but ${begins.faultOf(text)}`)
  } else {
    const fault = faultOf(json)
    if (fault !== null) return err(fault)
  }
  if (kind === 'object' && !isPlainObject(json)) return err(NO_OBJECT)
  return ok(json === undefined ? written : (json as Json))
}

const NO_OBJECT = 'It has to be an object: in braces, a name in quotes for each value, such as { "name": 1 }.'

const isPlainObject = (json: unknown) => typeof json === 'object' && json !== null && !Array.isArray(json)

/** Why a value that JSON can read is none that can be tried; null if it is one. */
function faultOf(json: unknown): string | null {
  if (isDeeper(json, MOST_DEEP)) return `More than ${MOST_DEEP} lists or objects in it stand inside each other.`
  if (!hasUnwritable(json)) return null
  return `${typeof json === 'number' ? 'The number' : 'A number in it'} is too large: it would count as infinite.`
}

/** A value as a field shows it, so that it is read again as the same value. */
export function showInField(kind: FieldKind, value: Json): string {
  if (typeof value === 'string') {
    const read = parseField(kind, value)
    if (read.ok && read.value === value) return value
  }
  return jsonText(value)
}

const BEGINNINGS: readonly { like: RegExp; what: string; faultOf: (text: string) => string }[] = [
  { like: /^[-+\u2212]?\.?\d/, what: 'a number', faultOf: numberFault },
  { like: /^"/, what: 'a text in quotes', faultOf: quoteFault },
  { like: /^\[/, what: 'a list', faultOf: nestFault },
  { like: /^\{/, what: 'an object', faultOf: nestFault },
]

const MOST = 40
const shortened = (text: string) => (text.length > MOST ? `${text.slice(0, MOST)}…` : text)

function numberFault(text: string): string {
  const fault = `“${shortened(text)}” isn’t one.`
  return /^[-+\u2212]?[\d\s.,'’_]+$/.test(text)
    ? `${fault} A number has nothing between its digits but one point before decimals, such as 1000, -3 or 12.5.`
    : `${fault} Put a text in quotes: ${shortened(JSON.stringify(text))}`
}

function quoteFault(text: string): string {
  const rest = text.replace(/^"(?:[^"\\]|\\.)*/s, '')
  if (rest === '') return 'no quote ends it.'
  return rest === '"'
    ? 'it holds a sign that must be written with a backslash.'
    : `“${shortened(rest.slice(1))}” comes after its end.`
}

const CLOSES: Readonly<Record<string, string>> = { '[': ']', '{': '}' }

/** What is wrong with a list or an object. */
function nestFault(text: string): string {
  const outside = text.replaceAll(/"(?:[^"\\]|\\.)*"/gs, '""')
  if (/"[^"]*$/.test(outside.replaceAll('""', ''))) return 'a text in it has no quote at its end.'
  if (/[‘’“”']/.test(outside)) return 'texts in it need straight double quotes: "so".'
  const open: string[] = []
  for (const sign of outside) {
    if (CLOSES[sign]) open.push(sign)
    else if (Object.values(CLOSES).includes(sign) && CLOSES[open.pop() ?? ''] !== sign)
      return `a ${sign} is one too many.`
  }
  const last = open.at(-1)
  if (last !== undefined) return `there is no ${CLOSES[last]} for its ${last}.`
  if (/,\s*[\]}]/.test(outside)) return 'nothing comes after its last comma.'
  if (/[{,]\s*[\p{L}_$][\w$]*\s*:/u.test(outside)) return 'names in it need quotes: { "name": 1 }.'
  const word = /(?:^|[[,:\s])(?!true\b|false\b|null\b)([\p{L}_$][\p{L}\w$]*)/u.exec(outside)?.[1]
  return word ? `“${shortened(word)}” in it isn’t a value; a text needs quotes.` : 'it isn’t written as JSON.'
}
