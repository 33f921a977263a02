import type { Heading, Root, RootContent } from 'mdast'
import type { Code, Place } from '../diagnostic.ts'
import { readWords } from './inline.ts'
import { type Reading, refuse } from './reading.ts'
import { placeOf } from './tree.ts'

/** A heading and what stands below it, up to the next heading of any depth. */
export type Section = {
  /** 1 for `#`, 2 for `##`; 0 for what is before the first heading. */
  readonly depth: number
  /** The heading's words in one line, single spaces. */
  readonly heading: string
  /** Where the heading's words begin. */
  readonly place: Place
  /** True if a line of `===` or `---` below it makes it a heading, instead of `#`. This is often an accident. */
  readonly underlined: boolean
  readonly head: Heading | null
  readonly body: readonly RootContent[]
}

export function sectionsOf(reading: Reading, root: Root): readonly Section[] {
  const sections: (Section & { body: RootContent[] })[] = []
  let body: RootContent[] = []
  sections.push({ depth: 0, heading: '', place: { line: 1, column: 1 }, underlined: false, head: null, body })
  for (const node of root.children) {
    if (node.type !== 'heading') {
      body.push(node)
      continue
    }
    body = []
    sections.push({ ...headOf(reading, node), body })
  }
  return sections
}

/** Reports a section that is left out, with everything in it. */
export function refuseSection(reading: Reading, { head, body, place }: Section, code: Code, message: string): void {
  refuse(reading, head ? [head, ...body] : body, code, message, place)
}

function headOf(reading: Reading, node: Heading): Omit<Section, 'body'> {
  const place = node.children[0] ? placeOf(node.children[0]) : placeOf(node)
  const underlined = node.children.length > 0 && place.column === placeOf(node).column
  checkMarks(reading, node)
  return { depth: node.depth, heading: readWords(node.children).replace(/\s+/g, ' '), place, underlined, head: node }
}

/**
 * Reports HTML and marks such as `{#id}` in a heading: they would change the name, and with it the id in saved data.
 */
function checkMarks({ report }: Reading, { children }: Heading): void {
  const html = children.find((node) => node.type === 'html')
  if (html) report.add('heading-mark', placeOf(html), `found "${html.value}" in a heading: ${CURE}`)
  const last = children.at(-1)
  const mark = last?.type === 'text' ? /\{[^{}]*\}\s*$|##+\s*$/.exec(last.value) : null
  if (!last || !mark) return
  const { line, column } = placeOf(last)
  const place = { line, column: column + mark.index }
  report.add('heading-mark', place, `found "${mark[0].trim()}" at the end of a heading: ${CURE}`)
}

const CURE = 'it would be part of the name. Names and ids come from the words alone. Remove it.'
