import type { Place } from '#share/address.ts'

const GROUPS = ['floor', 'building', 'review', 'incident', 'curriculum', 'own'] as const
export type Group = (typeof GROUPS)[number]

/**
 * Something that can be found. Words in the title count most, then those in `where` and `texts`, less for later ones.
 */
export type Item = {
  readonly key: string
  readonly group: Group
  readonly title: string
  /** Where it is: "Database, floor 1". */
  readonly where: string
  readonly texts: readonly string[]
  /** Words by which it is found as well, and which are never shown. */
  readonly also?: string
  readonly place: Place
}

/** A piece of text, and whether it matches the query. */
export type Part = { readonly text: string; readonly isHit: boolean }

export type Hit = {
  readonly item: Item
  readonly title: readonly Part[]
  /** A piece of the first of `texts` that matches; empty if none does. */
  readonly excerpt: readonly Part[]
}

const MOST: Record<Group, number> = { floor: 8, building: 5, review: 8, incident: 8, curriculum: 4, own: 6 }
const BEFORE = 24
const AFTER = 64

/**
 * The items that contain every word of the query, grouped, best first in each group. Groups in which a title is the query
 * itself come before the others, and that title first. None for fewer than two letters.
 */
export function find(items: readonly Item[], query: string): readonly Hit[] {
  const words = wordsOf(query)
  if (words.join('').length < 2) return []
  const whole = words.join(' ')
  const scored = items.flatMap((item, position) => {
    const score = scoreOf(item, words)
    return score === 0 ? [] : [{ item, score, position, isNamed: wordsOf(item.title).join(' ') === whole }]
  })
  const groups = GROUPS.map((group) =>
    scored
      .filter(({ item }) => item.group === group)
      .toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.score - a.score || a.position - b.position)
      .slice(0, MOST[group]),
  )
  return groups
    .toSorted((a, b) => Number(b[0]?.isNamed ?? false) - Number(a[0]?.isNamed ?? false))
    .flat()
    .map(({ item }) => ({ item, title: marked(item.title, words), excerpt: excerptOf(item, words) }))
}

const STRAIGHT: { readonly [Curly in string]?: string } = { '‘': "'", '’': "'", '“': '"', '”': '"' }

/**
 * Lower case, without accents, with straight quotes. Has the same length, so positions in it are positions in the text.
 */
export function plain(text: string): string {
  return Array.from(text, (letter) => {
    const straight = STRAIGHT[letter]
    if (straight !== undefined) return straight
    const bare = letter
      .normalize('NFKD')
      .replace(/\p{Mark}/gu, '')
      .toLowerCase()
    return bare.length === letter.length ? bare : letter.toLowerCase().slice(0, letter.length).padEnd(letter.length)
  }).join('')
}

export const wordsOf = (query: string): readonly string[] =>
  plain(query)
    .split(/\s+/)
    .filter((word) => word !== '')

/** Whether every word is in one of the texts. */
export function holds(texts: readonly string[], words: readonly string[]): boolean {
  const all = plain(texts.join('\n'))
  return words.every((word) => all.includes(word))
}

/** The score of an item; 0 if a word is missing. */
function scoreOf(item: Item, words: readonly string[]): number {
  const fields = [item.title, item.where, ...item.texts, item.also ?? ''].map(plain)
  let score = 0
  for (const word of words) {
    const at = fields.findIndex((field) => field.includes(word))
    if (at === -1) return 0
    score += at === 0 ? titleScore(fields[0]!, word) : Math.max(1, 12 - 2 * at)
  }
  return score
}

function titleScore(title: string, word: string): number {
  if (title === word) return 100
  if (title.startsWith(word)) return 60
  return new RegExp(`(^|[^\\p{L}\\p{N}])${escaped(word)}`, 'u').test(title) ? 40 : 20
}

function excerptOf(item: Item, words: readonly string[]): readonly Part[] {
  for (const text of item.texts) {
    const flat = text.replace(/\s+/g, ' ')
    const at = Math.min(...words.map((word) => plain(flat).indexOf(word)).filter((position) => position >= 0))
    if (at === Infinity) continue
    const from = at <= BEFORE ? 0 : flat.indexOf(' ', at - BEFORE) + 1 || at
    const end = flat.length <= at + AFTER ? flat.length : flat.lastIndexOf(' ', at + AFTER)
    const cut = flat.slice(Math.min(from, at), Math.max(end, at + 1))
    return marked(`${from > 0 ? '…' : ''}${cut}${end < flat.length ? '…' : ''}`, words)
  }
  return []
}

/** The text in parts, with every word of the query marked. */
export function marked(text: string, words: readonly string[]): readonly Part[] {
  if (words.length === 0) return [{ text, isHit: false }]
  const pattern = new RegExp(
    words
      .toSorted((a, b) => b.length - a.length)
      .map(escaped)
      .join('|'),
    'g',
  )
  const parts: Part[] = []
  let last = 0
  for (const match of plain(text).matchAll(pattern)) {
    if (match.index > last) parts.push({ text: text.slice(last, match.index), isHit: false })
    last = match.index + match[0].length
    parts.push({ text: text.slice(match.index, last), isHit: true })
  }
  if (last < text.length) parts.push({ text: text.slice(last), isHit: false })
  return parts
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
