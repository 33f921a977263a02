import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Block, Inline } from '#city/text.ts'
import type { Place } from '../diagnostic.ts'
import { createNearest, meant } from '../nearest.ts'
import { readWords, toBlocks, toInlines, wordsOf } from './inline.ts'
import { type Labelled, labelledParts } from './label.ts'
import { type Reading, refuse } from './reading.ts'
import { placeOf } from './tree.ts'

/** The labelled fields of one section: first collected by `takeParagraph` and `takeList`, then read by label. */
export type Sheet = {
  /** `**Label:** text`, possibly several in one paragraph. False if the paragraph does not begin with a label. */
  readonly takeParagraph: (node: Paragraph) => boolean
  /** `- **label:** text`, each item one field. */
  readonly takeList: (node: List) => void
  /** The text of a required field. If it is missing or empty, this is reported and the result is empty. */
  readonly text: (label: string) => readonly Inline[]
  /** The text of an optional field; null if it is missing. An empty one is reported. */
  readonly optionalText: (label: string) => readonly Inline[] | null
  /** A field that may have paragraphs, lists and code; empty if it is missing. */
  readonly blocks: (label: string) => readonly Block[]
  /** A field that is a list below its label, with the words behind the label; null if it is missing or something else. */
  readonly list: (label: string) => Listed | null
  /** The words of a field without marks; null if it is missing, which is reported if the field is required. */
  readonly words: (label: string) => string | null
  /** The words after a label whose content is a list below it; may be empty. Null if the label is missing. */
  readonly mark: (label: string) => string | null
  /** The place of a label, or of the section if the label is missing. */
  readonly placeOf: (label: string) => Place
  /** Every field of a label, as it was found: several if the label is `repeated`. Its text is not marked as read. */
  readonly every: (label: string) => readonly Labelled[]
}

export type Listed = { readonly head: readonly PhrasingContent[]; readonly items: readonly ListItem[] }

type Names = {
  /** What the fields belong to, in the words of a message: `floor "Auth, Floor 2"`. */
  readonly owner: string
  readonly place: Place
  /** Labels as messages show them. Authors may write them in any letter case. */
  readonly required: readonly string[]
  readonly optional?: readonly string[]
  /** Those of them that may occur several times. */
  readonly repeated?: readonly string[]
}

type Entry = Labelled & { readonly rest: readonly RootContent[] }

export function createSheet(reading: Reading, { owner, place, required, optional = [], repeated = [] }: Names): Sheet {
  const known = [...required, ...optional]
  const keys = known.map(keyOf)
  const mayRepeat = new Set(repeated.map(keyOf))
  const entries = new Map<string, Entry>()
  const more = new Map<string, readonly Entry[]>()

  function take(entry: Entry) {
    const { label } = entry
    const earlier = entries.get(label)
    if (!keys.includes(label)) {
      const cure = meant(createNearest(known)(label)) || ` Expected ${known.map((name) => `**${name}:**`).join(', ')}.`
      refuse(reading, nodesOf(entry), 'unknown-field', `unknown field "${label}" of ${owner}.${cure}`)
    } else if (earlier && mayRepeat.has(label)) {
      readWords(entry.mark.children)
      more.set(label, [...(more.get(label) ?? []), entry])
    } else if (earlier) {
      const first = `the first is on line ${earlier.place.line}`
      refuse(reading, nodesOf(entry), 'doubled-field', `second "${label}" of ${owner}; ${first}. Keep one.`)
    } else {
      readWords(entry.mark.children)
      entries.set(label, entry)
    }
  }

  function takeItem(item: ListItem) {
    const [head, ...rest] = item.children
    const [field] = head?.type === 'paragraph' ? labelledParts(head.children) : []
    if (field) take({ ...field, rest })
    else {
      const found = head?.type === 'paragraph' ? `"${shortened(wordsOf(head))}"` : 'nothing'
      const message = `list item of ${owner} without a label: found ${found}, expected "**${known[0]}:** …".`
      refuse(reading, [item], 'misplaced-text', message, placeOf(head ?? item))
    }
  }

  function entryOf(label: string): Entry | null {
    const entry = entries.get(keyOf(label))
    if (!entry) {
      const cure = `Add "${formOf(label)}" below its heading.`
      if (required.includes(label)) reading.report.add('missing-field', place, `${owner} has no "${label}". ${cure}`)
      return null
    }
    if (entry.rest.length > 0 || entry.text.some((node) => wordsOf(node) !== '')) return entry
    const cure = `Write its text behind the label${required.includes(label) ? '' : ', or remove it'}.`
    reading.report.add('empty-field', entry.place, `"${label}" of ${owner} is empty. ${cure}`)
    return null
  }

  /** The text of a field that must be one paragraph; anything below it is reported. */
  function lineOf(label: string): readonly PhrasingContent[] | null {
    const entry = entryOf(label)
    if (!entry) return null
    const { rest, text } = entry
    const cure = 'Join this to it.'
    if (rest.length > 0) refuse(reading, rest, 'misplaced-text', `"${label}" of ${owner} is one paragraph. ${cure}`)
    return text
  }

  function textOf(label: string): readonly Inline[] | null {
    const text = lineOf(label)
    return text && toInlines(reading, text)
  }

  return {
    takeParagraph(node) {
      const parts = labelledParts(node.children, keys)
      for (const part of parts) take({ ...part, rest: [] })
      return parts.length > 0
    },
    takeList: (node) => node.children.forEach(takeItem),
    text: (label) => textOf(label) ?? [],
    optionalText: textOf,
    blocks(label) {
      const entry = entryOf(label)
      if (!entry) return []
      const head = toInlines(reading, entry.text)
      const rest = toBlocks(reading, entry.rest)
      return head.length > 0 ? [{ kind: 'paragraph', text: head }, ...rest] : rest
    },
    list(label) {
      const entry = entryOf(label)
      if (!entry) return null
      const [list] = entry.rest
      if (list?.type === 'list' && entry.rest.length === 1) return { head: entry.text, items: list.children }
      const nodes = [...entry.text, ...entry.rest]
      refuse(reading, nodes, 'misplaced-text', `"${label}" of ${owner} is one list. ${LIST_CURE}`, entry.place)
      return null
    },
    words(label) {
      const text = lineOf(label)
      return text && readWords(text)
    },
    mark(label) {
      const entry = entries.get(keyOf(label))
      return entry ? readWords(entry.text) : null
    },
    placeOf: (label) => entries.get(keyOf(label))?.place ?? place,
    every(label) {
      const entry = entries.get(keyOf(label))
      return entry ? [entry, ...(more.get(keyOf(label)) ?? [])] : []
    },
  }
}

const LIST_CURE = 'Write each item on a line of its own below the label, as "  - …".'

const nodesOf = ({ mark, text, rest }: Entry) => [mark, ...text, ...rest]

const keyOf = (label: string) => label.toLowerCase()

/** How to write a field: labels in lists are in lower case, labels in paragraphs begin with a capital letter. */
const formOf = (label: string) => (label === keyOf(label) ? `- **${label}:** …` : `**${label}:** …`)

/** The beginning of a text, at most 40 characters, for messages. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text
}

/** Reports a node in a place where it is not allowed. */
export function reportMisplaced(reading: Reading, node: RootContent, owner: string, expected: string): void {
  const found = node.type === 'table' || node.type === 'code' ? `a ${node.type}` : `"${shortened(wordsOf(node))}"`
  refuse(reading, [node], 'misplaced-text', `found ${found} below ${owner}, expected ${expected}.`)
}
