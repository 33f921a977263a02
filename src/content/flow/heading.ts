import type { LevelNumber } from '#city/city.ts'
import type { HeadingForms } from '../markdown/disguise.ts'

/** `# L<n>: The <Identity>` */
export type LevelHeading = { readonly number: LevelNumber; readonly identity: string }

/** `## [new <kind> unlocked] <Name> …`; `marks` are the texts in parentheses at the end. */
export type UnitHeading =
  | { readonly kind: 'district' | 'building'; readonly name: string; readonly marks: readonly string[] }
  | {
      readonly kind: 'floor'
      readonly name: string
      readonly number: number
      /** The texts in parentheses before the dash: `of the city`, or a building's qualifier. */
      readonly nameMarks: readonly string[]
      /** The texts in parentheses after the number: `Final`, `already above`. */
      readonly marks: readonly string[]
    }
  | { readonly kind: 'nameless'; readonly unit: 'district' | 'building' | 'floor' }
  | { readonly kind: 'numberless'; readonly name: string }

/**
 * Null for any other heading. Letter case and the kind of dash don't matter. Spaces must be single; most are optional.
 */
export function parseLevel(heading: string): LevelHeading | null {
  const [, digits, rest = ''] = /^l ?(\d{1,4}) ?[:.‐‑‒–—―−-] ?(.+)$/i.exec(heading) ?? []
  if (digits === undefined) return null
  const identity = rest.replace(/^the /i, '').trim()
  return identity === '' ? null : { number: Number(digits), identity }
}

/** Words that occur only in the heading of a district, building or floor, also if it is misspelt. */
const UNIT =
  /^\[ ?new (?:district|building|floor)\b|^\[[^\]]*\bunlocked ?\]|^new (?:district|building|floor) unlocked\b/i

/** How to recognise a line that its author meant as a heading of a flow, but that Markdown reads as text. */
export const FLOW_HEADINGS: HeadingForms = {
  isHeading: (words, depth) =>
    (depth !== 1 && UNIT.test(words)) ||
    (depth !== 2 && words.length < 80 && /[^.]$/.test(words) && isLevel(words, depth)),
  isUnmistakable: (words) => UNIT.test(words),
}

/**
 * With a depth, "the" is required too: the line may then be in code, which may have a comment such as "# L1: cache".
 */
const isLevel = (words: string, depth: number | undefined) =>
  parseLevel(words) !== null && (depth === undefined || /[:—–-] ?the /i.test(words))

/** Null for any other heading. */
export function parseUnit(heading: string): UnitHeading | null {
  const [, word = '', rest] = /^\[ ?new (district|building|floor) unlocked ?\](.*)$/i.exec(heading) ?? []
  if (rest === undefined) return null
  const unit = word.toLowerCase() as 'district' | 'building' | 'floor'
  if (unit === 'floor') return parseFloor(rest.trim())
  const { name, marks } = withoutMarks(rest)
  return name === '' ? { kind: 'nameless', unit } : { kind: unit, name, marks }
}

function parseFloor(text: string): UnitHeading {
  const { name: bare, marks } = withoutMarks(text)
  const [, place, digits] = /^(.*?) ?[‐‑‒–—―−-]{1,3} ?floor ?(\d{1,4})$/i.exec(bare) ?? []
  if (place === undefined) return bare === '' ? { kind: 'nameless', unit: 'floor' } : { kind: 'numberless', name: bare }
  const { name, marks: nameMarks } = withoutMarks(place)
  return name === ''
    ? { kind: 'nameless', unit: 'floor' }
    : { kind: 'floor', name, number: Number(digits), nameMarks, marks }
}

/** Splits a heading into its name and the texts in parentheses at its end, first to last. */
function withoutMarks(text: string): { name: string; marks: readonly string[] } {
  const marks: string[] = []
  let name = text.trim()
  while (name.endsWith(')')) {
    const open = openingOf(name)
    if (open < 0) break
    marks.unshift(name.slice(open + 1, -1).trim())
    name = name.slice(0, open).trim()
  }
  return { name, marks }
}

/** The index of the "(" that belongs to the ")" at the end of a text; -1 if there is none. */
function openingOf(text: string): number {
  let depth = 0
  for (let index = text.length - 1; index >= 0; index -= 1) {
    if (text[index] === ')') depth += 1
    else if (text[index] === '(') depth -= 1
    if (depth === 0) return index
  }
  return -1
}
