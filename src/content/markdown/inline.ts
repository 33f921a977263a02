import type { Link, Nodes, PhrasingContent, RootContent } from 'mdast'
import type { Block, Inline } from '#city/text.ts'
import { parseLink } from '../link.ts'
import { type Reading, refuse } from './reading.ts'
import { markAs, placeOf } from './tree.ts'

/** How deep lists in lists, or emphasis in emphasis, are read. Anything deeper is a mistake or an attack. */
export const DEEPEST = 20

/**
 * Converts Markdown nodes to inlines: line breaks become spaces, raw HTML becomes visible text, spaces at both ends go.
 * Nodes that are not allowed are not marked as read, so `reportUnread` reports them later.
 */
export function toInlines(reading: Reading, nodes: readonly PhrasingContent[]): readonly Inline[] {
  return trimmed(inlinesOf(reading, nodes, 0))
}

export function toBlocks(reading: Reading, nodes: readonly RootContent[], depth = 0): readonly Block[] {
  return nodes.flatMap((node) => blocksOf(reading, node, depth))
}

/** The words of a node in one line. Does not mark them as read. */
export function wordsOf(node: Nodes | readonly PhrasingContent[]): string {
  return lineOf(rawWordsOf(node, 0, false)).trim()
}

/** The words of a node, line by line as in the file. Does not mark them as read. */
export const linesOf = (node: Nodes): readonly string[] => rawWordsOf(node, 0, false).split('\n')

/** The words of a text in one line, without links, emphasis and code marks. Marks them as read. */
export function readWords(nodes: readonly PhrasingContent[]): string {
  return lineOf(rawWordsOf(nodes, 0, true)).trim()
}

/** The words with their line breaks. `reads`: whether to mark the nodes as read. */
function rawWordsOf(node: Nodes | readonly Nodes[], depth: number, reads: boolean): string {
  if (depth > DEEPEST) return ''
  if ('length' in node) return node.map((child) => rawWordsOf(child, depth + 1, reads)).join('')
  if (reads && ('value' in node || node.type === 'break')) markAs('read', node)
  if ('value' in node) return node.value
  if (node.type === 'break') return ' '
  if (!('children' in node)) return ''
  if (reads && node.type === 'link' && isBare(node)) markAs('read', node)
  if (!HOLDS_BLOCKS.has(node.type)) return rawWordsOf(node.children, depth, reads)
  return node.children.map((child) => rawWordsOf(child, depth + 1, reads)).join(' ')
}

/** Whether the text of a link is its address, so that reading the text reads all of the link. */
function isBare(node: Link): boolean {
  const words = wordsOf(node)
  return [words, `http://${words}`, `mailto:${words}`].includes(node.url)
}

/** Nodes whose children are blocks or cells of their own, not parts of one line. */
const HOLDS_BLOCKS: ReadonlySet<Nodes['type']> = new Set([
  'root',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
])

const lineOf = (text: string) => (text.includes('\n') ? text.replace(/[ \t]*\n[ \t]*/g, ' ') : text)

/** Appends to one list instead of joining many small ones, because a long document has very many inlines. */
function inlinesOf(reading: Reading, nodes: readonly PhrasingContent[], depth: number, into: Inline[] = []): Inline[] {
  for (const node of nodes) addInline(reading, node, depth, into)
  return into
}

function addInline(reading: Reading, node: PhrasingContent, depth: number, into: Inline[]): void {
  if (depth > DEEPEST) return
  if (node.type === 'text' || node.type === 'html') addText(lineOf(node.value), into)
  else if (node.type === 'break') addText(' ', into)
  else if (node.type === 'inlineCode') into.push({ kind: 'code', text: lineOf(node.value) })
  else if (node.type === 'emphasis' || node.type === 'strong')
    into.push({ kind: node.type, children: inlinesOf(reading, node.children, depth + 1) })
  else return node.type === 'link' ? addLink(reading, node, depth, into) : undefined
  markAs('read', node)
}

/** Joins the text to the last inline if that is a text too. */
function addText(text: string, into: Inline[]): void {
  const last = into.at(-1)
  if (last?.kind === 'text') into[into.length - 1] = { kind: 'text', text: last.text + text }
  else into.push({ kind: 'text', text })
}

function addLink(reading: Reading, node: Link, depth: number, into: Inline[]): void {
  const to = parseLink(node.url)
  if (node.url.startsWith('mailto:') && isBare(node)) {
    markAs('read', node)
    inlinesOf(reading, node.children, depth + 1, into)
    return
  }
  if (to) {
    markAs('read', node)
    reading.links.push({ to, place: placeOf(node), written: node.url })
    into.push({ kind: 'link', to, children: inlinesOf(reading, node.children, depth + 1) })
    return
  }
  const expected = node.url.startsWith('mailto:')
    ? 'Write the address itself as the text'
    : 'Expected floor:<building>@L<n>, building:<id>, phase:phase-<n>, worksheet:<slug> or an http(s) address'
  refuse(reading, [node], 'foreign-link', `a link to "${node.url}". ${expected}.`)
}

function blocksOf(reading: Reading, node: RootContent, depth: number): readonly Block[] {
  const block = depth > DEEPEST ? null : blockOf(reading, node, depth)
  if (block) markAs('read', node)
  return block ? [block] : []
}

function blockOf(reading: Reading, node: RootContent, depth: number): Block | null {
  if (node.type === 'paragraph') return { kind: 'paragraph', text: toInlines(reading, node.children) }
  if (node.type === 'html') return { kind: 'paragraph', text: [{ kind: 'text', text: lineOf(node.value) }] }
  if (node.type === 'code') return { kind: 'code', language: node.lang ?? null, text: node.value }
  if (node.type !== 'list') return null
  const items = node.children.map((item) => toBlocks(reading, item.children, depth + 1))
  return { kind: 'list', ordered: node.ordered === true, items }
}

/** Removes the spaces at both ends, and empty texts. */
function trimmed(inlines: Inline[]): readonly Inline[] {
  const first = inlines[0]
  if (first?.kind === 'text') inlines[0] = { kind: 'text', text: first.text.trimStart() }
  const last = inlines.at(-1)
  if (last?.kind === 'text') inlines[inlines.length - 1] = { kind: 'text', text: last.text.trimEnd() }
  return inlines.filter((inline) => inline.kind !== 'text' || inline.text !== '')
}
