import type { ListItem, Nodes, Parents, Root } from 'mdast'
import { type FenceCheck, createFenceCheck } from './fence.ts'
import { DEEPEST, wordsOf } from './inline.ts'
import { type Reading, refuse } from './reading.ts'
import { shortened } from './sheet.ts'
import { type LineAt, fateOf, placeOf } from './tree.ts'

/** Whether a node, with all nodes in it, was read. `silent`: it contains no words. */
type Outcome = 'silent' | 'read' | 'unread'

/** The deepest level that is searched. No reader goes as deep, so everything below is unread. */
const BOTTOM = 4 * DEEPEST

/**
 * Runs after all other readers of a document and reports every word that none of them has read, so that no word is lost
 * without a message. Unread nodes that follow one another are one finding. `readsRoles`: the readers of this document
 * also read what stands behind the language of a fence.
 */
export function reportUnread(
  reading: Reading,
  root: Root,
  lineAt: LineAt,
  { readsRoles = false }: { readonly readsRoles?: boolean } = {},
): void {
  const fences = createFenceCheck(reading, lineAt)
  let where = 'above the title'
  let run: Nodes[] = []
  for (const node of root.children) {
    if (node.type === 'heading') {
      reportRun(reading, run, where)
      run = []
      where = `below "${shortened(wordsOf(node))}"`
    }
    const outcome = look({ reading, fences, where, readsRoles }, node, 0)
    if (outcome === 'unread') run.push(node)
    else if (outcome === 'read') {
      reportRun(reading, run, where)
      run = []
    }
  }
  reportRun(reading, run, where)
}

type Walk = {
  readonly reading: Reading
  readonly fences: FenceCheck
  readonly where: string
  readonly readsRoles: boolean
}

function look(walk: Walk, node: Nodes, depth: number): Outcome {
  const fate = fateOf(node)
  if (fate === 'settled') return 'read'
  const isRead = fate === 'read'
  if (!('children' in node)) {
    if (isRead) lookAtLeaf(walk, node)
    return isRead ? 'read' : isSilent(node) ? 'silent' : 'unread'
  }
  if (depth > BOTTOM) return 'unread'
  const below = lookBelow(walk, node, depth)
  if (below === 'read' || isRead) lookAtDetails(walk, node, isRead)
  return below === 'silent' && node.type === 'link' ? (isRead ? 'read' : 'unread') : below
}

/**
 * If some children of a node are unread, they are reported here. If all are, the caller reports the node as a whole.
 */
function lookBelow(walk: Walk, { children }: Parents, depth: number): Outcome {
  let hasRead = false
  let isOpen = false
  let runs: Nodes[][] | null = null
  for (const child of children) {
    const outcome = look(walk, child, depth + 1)
    if (outcome === 'read') hasRead = true
    if (outcome === 'unread') {
      runs ??= []
      if (isOpen) runs.at(-1)!.push(child)
      else runs.push([child])
    }
    if (outcome !== 'silent') isOpen = outcome === 'unread'
  }
  if (!runs) return hasRead ? 'read' : 'silent'
  if (!hasRead) return 'unread'
  for (const run of runs) reportRun(walk.reading, run, walk.where)
  return 'read'
}

const isSilent = (node: Nodes) =>
  node.type === 'break' || node.type === 'thematicBreak' || (node.type === 'text' && node.value.trim() === '')

function reportRun(reading: Reading, nodes: readonly Nodes[], where: string): void {
  const [first] = nodes
  if (!first) return
  const kind = KINDS[coreOf(first).type]
  if (kind) return refuse(reading, nodes, 'unsupported-markup', `${kind[0]} can't stand here. ${kind[1] ?? ALLOWED}`)
  const found = shortened(nodes.map((node) => wordsOf(node)).join(' '))
  const message = `found "${found}" ${where}, where nothing reads it. Join it to a text that is read, or remove it.`
  refuse(reading, nodes, 'misplaced-text', message)
}

/** The only child of a paragraph that has a single one, such as a picture; otherwise the node itself. */
function coreOf(node: Nodes): Nodes {
  const [only, ...more] = 'children' in node ? node.children.filter((child) => !isSilent(child)) : []
  return node.type === 'paragraph' && only && more.length === 0 ? only : node
}

const ALLOWED = 'Text may hold code, emphasis and links; blocks are paragraphs, lists and fenced code.'
const ADDRESS = 'Write the address in the link: [words](address).'

/** Names of the nodes that are not allowed, with a cure where `ALLOWED` does not help. */
const KINDS: Partial<Record<Nodes['type'], readonly [name: string, cure?: string]>> = {
  blockquote: ['a block quote'],
  definition: ['a link definition', ADDRESS],
  delete: ['struck text'],
  heading: [
    'a heading',
    'Begin it at the start of its line, outside of lists and quotes, with words behind its marks.',
  ],
  image: ['a picture'],
  imageReference: ['a picture'],
  linkReference: ['a link without its address', ADDRESS],
  table: ['a table'],
}

function lookAtLeaf({ reading, fences, readsRoles }: Walk, node: Nodes) {
  if (node.type === 'code') {
    fences.code(node)
    if (node.meta && !readsRoles)
      addDetail(reading, node, `"${node.meta}" behind the language of a fence is not read. Remove it.`)
  } else if (node.type === 'text') fences.text(node)
  else if (node.type === 'inlineCode') fences.inlineCode(node)
  else if (node.type === 'html' && node.value.startsWith('<!--')) {
    const message = 'a comment is shown like any other words: HTML is text here. Remove it.'
    reading.report.add('shown-comment', placeOf(node), message)
  }
}

/** Reports what a node says besides its words and nothing reads, such as the title of a link. */
function lookAtDetails({ reading }: Walk, node: Parents, isRead: boolean) {
  if (node.type === 'link') {
    const words = `only the words of a link are read here, not its address "${node.url}". Write the words alone.`
    if (!isRead) reading.report.add('foreign-link', placeOf(node), words)
    if (node.title) addDetail(reading, node, `the title "${node.title}" of a link is not read. Remove it.`)
  } else if (node.type === 'listItem' && typeof node.checked === 'boolean') lookAtBox(reading, node, isRead)
  else if (node.type === 'list' && node.ordered && node.start !== 1) {
    const cure = `To begin a sentence with "${node.start}.", write "${node.start}\\."`
    addDetail(
      reading,
      node,
      `a list that begins with ${node.start} is counted from 1. ${cure}; a list begins with "1.".`,
    )
  }
}

function lookAtBox(reading: Reading, item: ListItem, isRead: boolean) {
  if (!isRead) addDetail(reading, item, 'a box to tick is read only before a checkpoint. Remove the brackets.')
  else if (item.checked)
    addDetail(reading, item, 'a ticked box is read as an empty one: learners tick it. Write "[ ]".')
}

function addDetail({ report }: Reading, node: Nodes, message: string) {
  report.add('ignored-detail', placeOf(node), message)
}
