import type { BlockContent, DefinitionContent, Link, Nodes, PhrasingContent, RootContent } from 'mdast'
import type { Block, Inline } from '#city/text.ts'
import type { Report } from '../diagnostic.ts'
import { type LinkUse, parseLink } from '../link.ts'
import { placeOf } from './tree.ts'

/** Lists in lists, emphasis in emphasis: deeper than this is a mistake or an attack. */
const DEEPEST = 20

/** What reading a text collects besides the text: findings, and links to check once everything is known. */
export type Reading = { readonly report: Report; readonly links: LinkUse[] }

/** Text as it reads: soft line breaks become spaces, raw HTML stays visible, ends are trimmed. */
export function toInlines(reading: Reading, nodes: readonly PhrasingContent[]): readonly Inline[] {
  return trimmed(inlinesOf(reading, nodes, 0))
}

export function toBlocks(reading: Reading, nodes: readonly RootContent[], depth = 0): readonly Block[] {
  return nodes.flatMap((node) => blocksOf(reading, node, depth))
}

/** The words of a node, as one line. */
export function wordsOf(node: Nodes | readonly PhrasingContent[]): string {
  return lineOf(rawWordsOf(node, 0)).trim()
}

function rawWordsOf(node: Nodes | readonly Nodes[], depth: number): string {
  if (depth > DEEPEST) return ''
  if ('length' in node) return node.map((child) => rawWordsOf(child, depth + 1)).join('')
  if ('value' in node) return node.value
  if (node.type === 'break') return ' '
  return 'children' in node ? rawWordsOf(node.children, depth) : ''
}

const lineOf = (text: string) => (text.includes('\n') ? text.replace(/[ \t]*\n[ \t]*/g, ' ') : text)

/** Into one list as they come: a long document has very many. */
function inlinesOf(reading: Reading, nodes: readonly PhrasingContent[], depth: number, into: Inline[] = []): Inline[] {
  for (const node of nodes) addInline(reading, node, depth, into)
  return into
}

function addInline(reading: Reading, node: PhrasingContent, depth: number, into: Inline[]): void {
  if (depth > DEEPEST) unsupported(reading, node, 'marks nested this deeply')
  else if (node.type === 'text' || node.type === 'html') addText(lineOf(node.value), into)
  else if (node.type === 'break') addText(' ', into)
  else if (node.type === 'inlineCode') into.push({ kind: 'code', text: lineOf(node.value) })
  else if (node.type === 'emphasis' || node.type === 'strong')
    into.push({ kind: node.type, children: inlinesOf(reading, node.children, depth + 1) })
  else if (node.type === 'link') addLink(reading, node, depth, into)
  else unsupported(reading, node, NAMES[node.type] ?? node.type)
}

/** Neighbouring texts are one. */
function addText(text: string, into: Inline[]): void {
  const last = into.at(-1)
  if (last?.kind === 'text') into[into.length - 1] = { kind: 'text', text: last.text + text }
  else into.push({ kind: 'text', text })
}

function addLink(reading: Reading, node: Link, depth: number, into: Inline[]): void {
  if (node.url.startsWith('mailto:')) {
    inlinesOf(reading, node.children, depth + 1, into)
    return
  }
  const to = parseLink(node.url)
  if (to) {
    reading.links.push({ to, place: placeOf(node), written: node.url })
    into.push({ kind: 'link', to, children: inlinesOf(reading, node.children, depth + 1) })
    return
  }
  const expected = 'floor:<building>@L<n>, building:<id>, phase:phase-<n>, worksheet:<slug> or an http(s) address'
  reading.report.add('foreign-link', placeOf(node), `a link to "${node.url}". Expected ${expected}.`)
}

function blocksOf(reading: Reading, node: RootContent, depth: number): readonly Block[] {
  if (depth > DEEPEST) return unsupported(reading, node, 'lists nested this deeply')
  if (node.type === 'paragraph') return [{ kind: 'paragraph', text: toInlines(reading, node.children) }]
  if (node.type === 'html') return [{ kind: 'paragraph', text: [{ kind: 'text', text: lineOf(node.value) }] }]
  if (node.type === 'code') return [{ kind: 'code', language: node.lang ?? null, text: node.value }]
  if (node.type === 'thematicBreak') return []
  if (node.type !== 'list') return unsupported(reading, node, NAMES[node.type] ?? node.type)
  const items = node.children.map((item) => toBlocks(reading, item.children, depth + 1))
  return [{ kind: 'list', ordered: node.ordered === true, items }]
}

/** Names of what a document may not hold, for the message. */
const NAMES: Partial<Record<Nodes['type'], string>> = {
  blockquote: 'a block quote',
  definition: 'a link definition',
  delete: 'struck text',
  heading: 'a heading',
  image: 'a picture',
  imageReference: 'a picture',
  linkReference: 'a link without its address',
  table: 'a table',
}

function unsupported(
  reading: Reading,
  node: PhrasingContent | BlockContent | DefinitionContent | RootContent,
  name: string,
): [] {
  reading.report.add(
    'unsupported-markup',
    placeOf(node),
    `${name} can't stand here. Text may hold code, emphasis and links; blocks are paragraphs, lists and fenced code.`,
  )
  return []
}

/** Without blanks at both ends, and without empty texts. */
function trimmed(inlines: Inline[]): readonly Inline[] {
  const first = inlines[0]
  if (first?.kind === 'text') inlines[0] = { kind: 'text', text: first.text.trimStart() }
  const last = inlines.at(-1)
  if (last?.kind === 'text') inlines[inlines.length - 1] = { kind: 'text', text: last.text.trimEnd() }
  return inlines.filter((inline) => inline.kind !== 'text' || inline.text !== '')
}
