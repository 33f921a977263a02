// For tests: finds lost words: those not in the loaded document, in no diagnostic's message and on no reported line.
import { type Inline, plainTextOf } from '#city/text.ts'
import type { Diagnostic } from './diagnostic.ts'

/** A marked word, such as `w12w`. Each occurs once and is never a keyword of the format, so it must be found again. */
const WORD = /(?<![\p{L}\p{N}])w\d+w(?![\p{L}\p{N}])/gu

/** Replaces every `~` with a marked word of its own; the first has the number `from`. */
export function withWords(text: string, from = 1): string {
  let next = from
  return text.replaceAll('~', () => `w${next++}w`)
}

/**
 * Codes of diagnostics about numbers and names. They report no left-out words, so their lines don't count as reported.
 */
const ADVICE = /^(?:claim|missing|gate|title-length|number-gap|repeated-number|falling-number|empty-district)/

/** Each lost word as `<line> <word>`; the line counts from 1. */
export function lostWords(text: string, document: unknown, diagnostics: readonly Diagnostic[]): readonly string[] {
  const found = [...textsOf(document), ...diagnostics.map(({ message }) => message)]
  const known = new Set(found.flatMap((words) => words.match(WORD) ?? []))
  const named = new Set<number>()
  for (const { code, line, lastLine = line } of diagnostics)
    if (!ADVICE.test(code)) for (let at = line; at <= lastLine; at += 1) named.add(at)
  return text
    .split(/\r\n?|\n/)
    .flatMap((line, index) =>
      named.has(index + 1) ? [] : (line.match(WORD) ?? []).map((word) => `${index + 1} ${word}`),
    )
    .filter((lost) => !known.has(lost.split(' ')[1]!))
}

/** Every text of a document as shown. The pieces of one text are joined, so two words stuck together match neither. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (value instanceof Map) return [...value.values()].flatMap(textsOf)
  if (isText(value)) return [plainTextOf(value), ...value.flatMap(addressesOf)]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOf) : []
}

const INLINE = new Set(['text', 'code', 'emphasis', 'strong', 'link'])

const isText = (value: unknown): value is readonly Inline[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => INLINE.has(item?.kind) && !('language' in item))

function addressesOf(inline: Inline): readonly string[] {
  const below = 'children' in inline ? inline.children.flatMap(addressesOf) : []
  return inline.kind === 'link' ? [JSON.stringify(inline.to), ...below] : below
}
