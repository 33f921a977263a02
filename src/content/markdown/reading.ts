import type { Nodes } from 'mdast'
import type { Code, Place, Report } from '../diagnostic.ts'
import type { LinkUse } from '../link.ts'
import { lastLineOf, markAs, placeOf } from './tree.ts'

/** What is collected while a document is read: diagnostics, and links to check when all ids are known. */
export type Reading = { readonly report: Report; readonly links: LinkUse[] }

/** Reports nodes that are left out of the document, and marks them so that none of their words is reported again. */
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
