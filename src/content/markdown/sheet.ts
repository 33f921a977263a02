import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Block, Inline } from '#city/text.ts'
import type { Place } from '../diagnostic.ts'
import { createNearest, meant } from '../nearest.ts'
import { readWords, toBlocks, toInlines, wordsOf } from './inline.ts'
import { type Labelled, labelledParts } from './label.ts'
import { type Reading, refuse } from './reading.ts'
import { placeOf } from './tree.ts'

/** The labelled fields of one section: collected as they come, asked for by name. */
export type Sheet = {
  /** `**Label:** text`, perhaps several in one paragraph. False where the paragraph has no label. */
  readonly takeParagraph: (node: Paragraph) => boolean
  /** `- **label:** text`, each item one field. */
  readonly takeList: (node: List) => void
  /** The text of a field that must be there: missing and empty ones are reported. */
  readonly text: (label: string) => readonly Inline[]
  readonly optionalText: (label: string) => readonly Inline[] | null
  /** A field of several paragraphs, lists and code; empty where there is none. */
  readonly blocks: (label: string) => readonly Block[]
  /** Words alone; null where the field is missing, which is reported if it is required. */
  readonly words: (label: string) => string | null
  /** Words behind a label whose text stands elsewhere; it may have none. */
  readonly mark: (label: string) => string | null
  readonly placeOf: (label: string) => Place
}

type Names = {
  /** What the fields belong to, as a message says it: `floor "Auth, Floor 2"`. */
  readonly owner: string
  readonly place: Place
  /** As an author writes them; read in any letter case. */
  readonly required: readonly string[]
  readonly optional?: readonly string[]
}

type Entry = Labelled & { readonly rest: readonly RootContent[] }

export function createSheet(reading: Reading, { owner, place, required, optional = [] }: Names): Sheet {
  const known = [...required, ...optional]
  const keys = known.map(keyOf)
  const entries = new Map<string, Entry>()

  function take(entry: Entry) {
    const { label } = entry
    const earlier = entries.get(label)
    if (!keys.includes(label)) {
      const cure = meant(createNearest(known)(label)) || ` Expected ${known.map((name) => `**${name}:**`).join(', ')}.`
      refuse(reading, nodesOf(entry), 'unknown-field', `unknown field "${label}" of ${owner}.${cure}`)
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

  /** A field that is one paragraph: whatever stands below it is refused. */
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
    words(label) {
      const text = lineOf(label)
      return text && readWords(text)
    },
    mark(label) {
      const entry = entries.get(keyOf(label))
      return entry ? readWords(entry.text) : null
    },
    placeOf: (label) => entries.get(keyOf(label))?.place ?? place,
  }
}

const nodesOf = ({ mark, text, rest }: Entry) => [mark, ...text, ...rest]

const keyOf = (label: string) => label.toLowerCase()

/** Fields in a list are written small, those of a paragraph begin with a capital. */
const formOf = (label: string) => (label === keyOf(label) ? `- **${label}:** …` : `**${label}:** …`)

/** Enough of a text to recognise it by. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text
}

/** Reports what stands where nothing may stand. */
export function reportMisplaced(reading: Reading, node: RootContent, owner: string, expected: string): void {
  const found = node.type === 'table' || node.type === 'code' ? `a ${node.type}` : `"${shortened(wordsOf(node))}"`
  refuse(reading, [node], 'misplaced-text', `found ${found} below ${owner}, expected ${expected}.`)
}
