import type { PhrasingContent } from 'mdast'
import type { Place } from '../diagnostic.ts'
import { wordsOf } from './inline.ts'
import { placeOf } from './tree.ts'

/** `**Label:** text`, taken apart. */
export type Labelled = {
  /** Lower case, single spaces, without its colon. */
  readonly label: string
  readonly place: Place
  readonly text: readonly PhrasingContent[]
}

/**
 * Cuts a paragraph at its labels. The first words may be any label, so that a misspelt one can be reported; further
 * ones must be among `known`, so that a bold word in running text stays text. Empty where the paragraph begins without one.
 */
export function labelledParts(nodes: readonly PhrasingContent[], known: readonly string[] = []): readonly Labelled[] {
  const parts: { label: string; place: Place; text: PhrasingContent[] }[] = []
  for (const [index, node] of nodes.entries()) {
    const label = labelAt(nodes, index)
    if (label !== null && (parts.length === 0 ? index === 0 : known.includes(label))) {
      parts.push({ label, place: placeOf(node), text: [] })
    } else if (parts.length === 0) return []
    else parts.at(-1)!.text.push(node)
  }
  return parts.map((part) => ({ ...part, text: withoutColon(part.text) }))
}

/** The colon may stand inside the bold words or just behind them. */
function labelAt(nodes: readonly PhrasingContent[], index: number): string | null {
  const node = nodes[index]
  if (node?.type !== 'strong') return null
  const words = wordsOf(node)
  const next = nodes[index + 1]
  const isLabel = words.endsWith(':') || (next?.type === 'text' && /^\s*:/.test(next.value))
  return isLabel ? words.replace(/\s*:$/, '').replace(/\s+/g, ' ').toLowerCase() : null
}

function withoutColon(text: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [first, ...rest] = text
  return first?.type === 'text' ? [{ ...first, value: first.value.replace(/^\s*:/, '') }, ...rest] : text
}
