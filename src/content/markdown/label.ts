import type { PhrasingContent, Strong } from 'mdast'
import type { Place } from '../diagnostic.ts'
import { wordsOf } from './inline.ts'
import { placeOf } from './tree.ts'

/** The parts of `**Label:** text`. */
export type Labelled = {
  /** Lower case, single spaces, without its colon. */
  readonly label: string
  readonly place: Place
  /** The node of the bold words. */
  readonly mark: Strong
  readonly text: readonly PhrasingContent[]
}

/**
 * Splits a paragraph at its labels. The first label may be any, so that a misspelt one can be reported; the others must
 * be in `known`, so that other bold words stay text. Empty if the paragraph does not begin with a label.
 */
export function labelledParts(nodes: readonly PhrasingContent[], known: readonly string[] = []): readonly Labelled[] {
  const parts: (Labelled & { text: PhrasingContent[] })[] = []
  for (const [index, node] of nodes.entries()) {
    const part = labelAt(nodes, index)
    if (part && (parts.length === 0 ? index === 0 : known.includes(part.label))) parts.push(part)
    else if (parts.length === 0) return []
    else parts.at(-1)!.text.push(node)
  }
  return parts.map((part) => (wordsOf(part.mark).endsWith(':') ? part : { ...part, text: withoutColon(part.text) }))
}

/** The label at `index`; null if there is none. The colon may be inside the bold words or directly after them. */
function labelAt(nodes: readonly PhrasingContent[], index: number): (Labelled & { text: PhrasingContent[] }) | null {
  const node = nodes[index]
  if (node?.type !== 'strong') return null
  const words = wordsOf(node)
  const next = nodes[index + 1]
  if (!words.endsWith(':') && !(next?.type === 'text' && /^\s*:/.test(next.value))) return null
  const label = words.replace(/\s*:$/, '').replace(/\s+/g, ' ').toLowerCase()
  return { label, place: placeOf(node), mark: node, text: [] }
}

function withoutColon(text: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [first, ...rest] = text
  return first?.type === 'text' ? [{ ...first, value: first.value.replace(/^\s*:/, '') }, ...rest] : text
}
