import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Block, Inline } from '#city/text.ts'
import type { Place } from '../diagnostic.ts'
import { createNearest, meant } from '../nearest.ts'
import { type Reading, toBlocks, toInlines, wordsOf } from './inline.ts'
import { type Labelled, labelledParts } from './label.ts'
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
  const { report } = reading
  const known = [...required, ...optional]
  const keys = known.map(keyOf)
  const entries = new Map<string, Entry>()

  function take(entry: Entry) {
    const { label } = entry
    const earlier = entries.get(label)
    if (!keys.includes(label)) {
      const cure = meant(createNearest(known)(label)) || ` Expected ${known.map((name) => `**${name}:**`).join(', ')}.`
      report.add('unknown-field', entry.place, `unknown field "${label}" of ${owner}.${cure}`)
    } else if (earlier) {
      report.add(
        'doubled-field',
        entry.place,
        `second "${label}" of ${owner}; the first is on line ${earlier.place.line}. Keep one.`,
      )
    } else entries.set(label, entry)
  }

  function takeItem(item: ListItem) {
    const [head, ...rest] = item.children
    const [field] = head?.type === 'paragraph' ? labelledParts(head.children) : []
    if (field) take({ ...field, rest })
    else {
      const found = head?.type === 'paragraph' ? `"${shortened(wordsOf(head))}"` : 'nothing'
      report.add(
        'misplaced-text',
        placeOf(head ?? item),
        `list item of ${owner} without a label: found ${found}, expected "**${known[0]}:** …".`,
      )
    }
  }

  function entryOf(label: string): Entry | null {
    const entry = entries.get(keyOf(label))
    if (!entry) {
      if (required.includes(label))
        report.add('missing-field', place, `${owner} has no "${label}". Add "${formOf(label)}" below its heading.`)
      return null
    }
    if (entry.rest.length > 0 || entry.text.some((node) => wordsOf(node) !== '')) return entry
    report.add(
      'empty-field',
      entry.place,
      `"${label}" of ${owner} is empty. Write its text behind the label${required.includes(label) ? '' : ', or remove it'}.`,
    )
    return null
  }

  function textOf(label: string): readonly Inline[] | null {
    const entry = entryOf(label)
    if (!entry) return null
    const [extra] = entry.rest
    if (extra) report.add('misplaced-text', placeOf(extra), `"${label}" of ${owner} is one paragraph. Join this to it.`)
    return toInlines(reading, entry.text)
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
      const entry = entryOf(label)
      return entry && wordsOf(entry.text)
    },
    placeOf: (label) => entries.get(keyOf(label))?.place ?? place,
  }
}

const keyOf = (label: string) => label.toLowerCase()

/** Fields in a list are written small, those of a paragraph begin with a capital. */
const formOf = (label: string) => (label === keyOf(label) ? `- **${label}:** …` : `**${label}:** …`)

/** Enough of a text to recognise it by. */
export function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text
}

/** Reports what stands where nothing may stand. */
export function reportMisplaced(
  reading: Reading,
  node: RootContent | PhrasingContent,
  owner: string,
  expected: string,
): void {
  const found = node.type === 'table' || node.type === 'code' ? `a ${node.type}` : `"${shortened(wordsOf(node))}"`
  reading.report.add('misplaced-text', placeOf(node), `found ${found} below ${owner}, expected ${expected}.`)
}
