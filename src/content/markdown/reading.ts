import type { Nodes } from 'mdast'
import type { Code, Place, Report } from '../diagnostic.ts'
import type { LinkUse } from '../link.ts'
import { lastLineOf, markAs, placeOf } from './tree.ts'

/** What reading a text collects besides the text: findings, and links to check once everything is known. */
export type Reading = { readonly report: Report; readonly links: LinkUse[] }

/** Reports nodes that are not taken into the document: the finding then stands for all their words. */
export function refuse(
  { report }: Reading,
  nodes: readonly Nodes[],
  code: Code,
  message: string,
  place: Place | null = null,
): void {
  for (const node of nodes) markAs('settled', node)
  const [first] = nodes
  const last = nodes.at(-1)
  report.add(code, place ?? (first ? placeOf(first) : { line: 1, column: 1 }), message, last && lastLineOf(last))
}
