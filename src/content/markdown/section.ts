import type { Heading, Root, RootContent } from 'mdast'
import type { Place } from '../diagnostic.ts'
import { wordsOf } from './inline.ts'
import { placeOf } from './tree.ts'

/** A heading and what stands below it, up to the next heading of any depth. */
export type Section = {
  /** 1 for `#`; 0 for what stands before the first heading. */
  readonly depth: number
  /** The heading's words in one line, single spaces. */
  readonly heading: string
  /** Where the heading's words begin. */
  readonly place: Place
  /** Underlined with `===` or `---` instead of marked with `#`: often an accident. */
  readonly underlined: boolean
  readonly body: readonly RootContent[]
}

export function sectionsOf(root: Root): readonly Section[] {
  const sections: (Section & { body: RootContent[] })[] = []
  let body: RootContent[] = []
  sections.push({ depth: 0, heading: '', place: { line: 1, column: 1 }, underlined: false, body })
  for (const node of root.children) {
    if (node.type !== 'heading') {
      body.push(node)
      continue
    }
    body = []
    sections.push({ ...headOf(node), body })
  }
  return sections
}

function headOf(node: Heading): Omit<Section, 'body'> {
  const place = node.children[0] ? placeOf(node.children[0]) : placeOf(node)
  const underlined = node.children.length > 0 && place.column === placeOf(node).column
  return { depth: node.depth, heading: wordsOf(node).replace(/\s+/g, ' '), place, underlined }
}
