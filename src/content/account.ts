// For tests: which words of a document are neither in what was loaded, nor in a finding, nor on a line that one names.
import { type Inline, plainTextOf } from '#city/text.ts'
import type { Diagnostic } from './diagnostic.ts'

/** A word that occurs once: `w12w`. Grammar has no such words, so that each of them must turn up somewhere. */
const WORD = /(?<![\p{L}\p{N}])w\d+w(?![\p{L}\p{N}])/gu

/** Puts a new word for every `~`. */
export function withWords(text: string, from = 1): string {
  let next = from
  return text.replaceAll('~', () => `w${next++}w`)
}

/** Findings that are about numbers and names: they stand for no words that are left out. */
const ADVICE = /^(?:claim|missing|gate|title-length|number-gap|repeated-number|falling-number|empty-district)/

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

/** Every text of a document as a reader sees it: the pieces of one line are joined, so that glued words are no words. */
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
