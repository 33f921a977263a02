import type { ListItem, PhrasingContent } from 'mdast'
import { CHOICE_KINDS } from '#city/city.ts'
import type { Choice, ChoiceKind } from '#city/city.ts'
import type { Inline } from '#city/text.ts'
import { plainTextOf } from '#city/text.ts'
import type { Place } from '../diagnostic.ts'
import { toInlines, wordsOf } from '../markdown/inline.ts'
import { type Reading, refuse } from '../markdown/reading.ts'
import type { Sheet } from '../markdown/sheet.ts'
import { placeOf } from '../markdown/tree.ts'

/** The least and the most items, and how many of them stand in strong because they are right. */
const SHAPES: Record<ChoiceKind, { readonly items: Range; readonly right: Range }> = {
  lines: { items: [3, 6], right: [1, 2] },
  order: { items: [3, 6], right: [0, 0] },
  look: { items: [3, 5], right: [1, 1] },
}
const FACTS: Range = [2, 3]

type Range = readonly [least: number, most: number]

type Item = { readonly text: readonly Inline[]; readonly isStrong: boolean; readonly place: Place }

/** The list a floor asks about; null if it asks for a sentence. */
export function readChoice(reading: Reading, sheet: Sheet, owner: string): Choice | null {
  const found = CHOICE_KINDS.flatMap((kind) => {
    const listed = sheet.list(kind)
    return listed ? [{ kind, ...listed, place: sheet.placeOf(kind) }] : []
  }).toSorted((a, b) => a.place.line - b.place.line)
  const [first, ...more] = found
  for (const { kind, head, items, place } of more) {
    const cure = `"${first?.kind}" is on line ${first?.place.line}. Keep one.`
    refuse(reading, [...head, ...items], 'doubled-field', `${owner} asks in a second way, "${kind}"; ${cure}`, place)
  }
  if (!first) return null
  const field = { label: first.kind, owner, place: first.place }
  refuseHead(reading, field, first.head)
  const items = itemsOf(reading, field, first.items, SHAPES[first.kind].items)
  checkStrong(reading, field, items)
  const isRight = ({ isStrong }: Item) => first.kind === 'order' || isStrong
  const right = items.flatMap((item, index) => (isRight(item) ? [index] : []))
  return { kind: first.kind, items: items.map(({ text }) => text), right }
}

/** What a learner's words may have held: each item one sentence. */
export function readFacts(reading: Reading, sheet: Sheet, owner: string): Choice['items'] {
  const listed = sheet.list('facts')
  if (!listed) return []
  const field = { label: 'facts', owner, place: sheet.placeOf('facts') }
  refuseHead(reading, field, listed.head)
  const items = itemsOf(reading, field, listed.items, FACTS)
  for (const [index, { text, place: start }] of items.entries()) {
    if (isSentence(plainTextOf(text))) continue
    const message = `item ${index + 1} of "facts" of ${owner} is not one sentence. Write one, with its full stop.`
    reading.report.add('bad-value', start, message)
  }
  return items.map(({ text }) => text)
}

/** One full stop, at the end; a stop within a word, such as `answer.ok`, is none. */
const isSentence = (words: string) => /[.?]["'”’)]*$/.test(words) && !/[.?]["'”’)]*\s+\p{Lu}/u.test(words)

type Field = { readonly label: string; readonly owner: string; readonly place: Place }

/** Reports words between the label and its list. */
function refuseHead(reading: Reading, { label, owner, place }: Field, head: readonly PhrasingContent[]): void {
  if (wordsOf(head) === '') return
  const cure = label === 'facts' ? 'Move them into an item.' : 'Ask in "ask".'
  const message = `found words behind "${label}" of ${owner}, expected only a list below it. ${cure}`
  refuse(reading, head, 'misplaced-text', message, place)
}

function itemsOf(reading: Reading, field: Field, nodes: readonly ListItem[], [least, most]: Range): readonly Item[] {
  const { label, owner, place } = field
  const items = nodes.map((node) => itemOf(reading, field, node))
  if (items.length < least || items.length > most) {
    const found = `${items.length} item${items.length === 1 ? '' : 's'}`
    const expected = `expected ${least} ${most - least === 1 ? 'or' : 'to'} ${most}`
    reading.report.add('bad-value', place, `"${label}" of ${owner} has ${found}, ${expected}.`)
  }
  const numbers = new Map<string, number>()
  for (const [index, item] of items.entries()) {
    const words = plainTextOf(item.text).trim()
    const name = `item ${index + 1} of "${label}" of ${owner}`
    const earlier = numbers.get(words)
    if (words === '') reading.report.add('empty-field', item.place, `${name} is empty. Write it, or remove it.`)
    else if (earlier === undefined) numbers.set(words, index + 1)
    else reading.report.add('bad-value', item.place, `${name} says the same as item ${earlier}. Change or remove one.`)
  }
  return items
}

function itemOf(reading: Reading, { label, owner }: Field, node: ListItem): Item {
  const [head, ...rest] = node.children
  const isLine = head?.type === 'paragraph'
  const odd = isLine ? rest : node.children
  if (odd.length > 0)
    refuse(reading, odd, 'misplaced-text', `an item of "${label}" of ${owner} is one paragraph. Join this to it.`)
  if (!isLine) return { text: [], isStrong: false, place: placeOf(node) }
  const strong = strongOf(head.children)
  return { text: toInlines(reading, strong ?? head.children), isStrong: strong !== null, place: placeOf(head) }
}

/** What is in strong, if that is all of the item. Of `***words***`, which is strong in italics, the italics stay. */
function strongOf(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] | null {
  const [only, ...more] = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  if (!only || more.length > 0) return null
  if (only.type === 'strong') return only.children
  const inner = only.type === 'emphasis' ? strongOf(only.children) : null
  return inner && only.type === 'emphasis' ? [{ ...only, children: [...inner] }] : null
}

function checkStrong({ report }: Reading, { label, owner, place }: Field, items: readonly Item[]): void {
  const [least, most] = SHAPES[label as ChoiceKind].right
  const strong = items.filter(({ isStrong }) => isStrong)
  if (strong.length >= least && strong.length <= most) return
  const [first] = strong
  const found = `"${label}" of ${owner} has ${strong.length} item${strong.length === 1 ? '' : 's'} in strong`
  if (most === 0) {
    report.add('bad-value', first?.place ?? place, `${found}, expected none: the list itself is the right order.`)
    return
  }
  const expected = most === 1 ? 'exactly one, the right one' : 'one or two, the right ones'
  report.add('bad-value', place, `${found}, expected ${expected}. Write it as "  - **…**".`)
}
