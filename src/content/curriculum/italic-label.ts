import type { Emphasis, PhrasingContent, Strong } from 'mdast'
import { readWords, wordsOf } from '../markdown/inline.ts'
import { type Reading, refuse } from '../markdown/reading.ts'
import { placeOf } from '../markdown/tree.ts'
import { createNearest, meant } from '../nearest.ts'

export type Parts = Record<'claim' | 'evidence' | 'standsAt' | 'worksheet', PhrasingContent[]>

const LABELS: ReadonlyMap<string, keyof Parts> = new Map([
  ['evidence', 'evidence'],
  ['stands at', 'standsAt'],
  ['worksheet', 'worksheet'],
])
const EXPECTED = '*Evidence:*, *Stands at:* or *Worksheet:*'

/** Splits the text after the title of a checkpoint at its labels `*Label:*`. */
export function partsOf(reading: Reading, nodes: readonly PhrasingContent[], owner: string): Parts {
  const parts: Parts = { claim: [], evidence: [], standsAt: [], worksheet: [] }
  const seen = new Set<keyof Parts>()
  let into = parts.claim
  let isAfterLabel = false
  for (const [index, node] of nodes.entries()) {
    const label = labelOf(node, nodes[index + 1])
    const name = label && LABELS.get(label.words)
    if (label && name && !seen.has(name)) {
      readWords(label.node.children)
      seen.add(name)
      into = parts[name]
    } else if (label)
      refuse(reading, [node], name ? 'doubled-field' : 'unknown-field', faultOf(label.words, owner, seen))
    else if (isAfterLabel && node.type === 'text') into.push({ ...node, value: node.value.replace(/^\s*:/, '') })
    else into.push(node)
    if (node.type === 'text') checkPlain(reading, node.value, node, owner)
    isAfterLabel = label !== null && !label.hasColon
  }
  return parts
}

type Label = { readonly words: string; readonly hasColon: boolean; readonly node: Emphasis | Strong }

const nearest = (words: string) => createNearest(LABELS.keys())(words)

/**
 * The label at a node, in lower case; null if it is none. The colon may be inside the marks or directly after them.
 * Words that end in a colon are a label if they are in italics with the colon, or if they resemble a known label (also
 * in bold).
 */
function labelOf(node: PhrasingContent, next: PhrasingContent | undefined): Label | null {
  if (node.type !== 'emphasis' && node.type !== 'strong') return null
  const all = wordsOf(node).toLowerCase().replace(/\s+/g, ' ')
  const hasColon = all.endsWith(':')
  if (!hasColon && !(next?.type === 'text' && /^\s*:/.test(next.value))) return null
  const words = all.replace(/ ?:$/, '')
  return (hasColon && node.type === 'emphasis') || nearest(words) !== null ? { words, hasColon, node } : null
}

function faultOf(words: string, owner: string, seen: ReadonlySet<keyof Parts>): string {
  const name = LABELS.get(words)
  if (name && seen.has(name)) return `second label "${words}" of ${owner}. Keep one.`
  return `unknown label "${words}" of ${owner}.${meant(nearest(words)) || ` Expected ${EXPECTED}.`}`
}

/** Reports a label without italics: it would be read as part of the text before it. */
function checkPlain({ report }: Reading, text: string, node: PhrasingContent, owner: string): void {
  const [, found] = /(?:^|[.!?]\s+)\s*((?:evidence|stands at|worksheets?)\s*:)/i.exec(text) ?? []
  if (found === undefined) return
  report.add('unknown-field', placeOf(node), `${owner}: found "${found}" without its marks. Expected ${EXPECTED}.`)
}
