import { readFileSync } from 'node:fs'
import type { Code, Heading, Nodes } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { loadContent } from '../../src/content/load.ts'

/** A fenced block of the content. */
export type Snippet = {
  /** The floor, or the slug of the heading of the curriculum, and the number of the block there: `javascript@L0/1`. */
  readonly id: string
  readonly file: string
  /** The line of its first line of code. */
  readonly line: number
  readonly language: string
  readonly code: string
}

const FLOW = 'content/unlock-flow.md'
const CURRICULUM = 'content/curriculum.md'

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

/** The code blocks of a document with the last heading before each, in the document's order. */
function blocksOf(text: string): readonly { readonly heading: string; readonly block: Code }[] {
  const blocks: { heading: string; block: Code }[] = []
  let heading = ''
  const visit = (node: Nodes) => {
    if (node.type === 'heading') heading = textOf(node)
    else if (node.type === 'code') blocks.push({ heading, block: node })
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(unified().use(remarkParse).parse(text))
  return blocks
}

const textOf = (node: Heading | Nodes): string =>
  'children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : ''

const slugOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/^[a-z]+: /, '')
    .replace(/[^a-z0-9]+/g, '-')

/** All fenced blocks of both documents, with their ids. */
export function readSnippets(): readonly Snippet[] {
  const flow = read(FLOW)
  const curriculum = read(CURRICULUM)
  const { content } = loadContent({ file: FLOW, text: flow }, { file: CURRICULUM, text: curriculum })
  if (!content) throw new Error('The content has errors: run npm run -s content.')
  const floors = content.city.floors.flatMap(({ id }) =>
    content.lessons
      .get(id)!
      .example.filter(({ kind }) => kind === 'code')
      .map(() => id as string),
  )
  const inFlow = blocksOf(flow)
  if (inFlow.length !== floors.length) throw new Error(`${inFlow.length} blocks, but the floors have ${floors.length}.`)
  return [
    ...numbered(
      FLOW,
      inFlow.map(({ block }, at) => ({ place: floors[at]!, block })),
    ),
    ...numbered(
      CURRICULUM,
      blocksOf(curriculum).map(({ heading, block }) => ({ place: slugOf(heading), block })),
    ),
  ]
}

function numbered(file: string, blocks: readonly { readonly place: string; readonly block: Code }[]): Snippet[] {
  const seen = new Map<string, number>()
  return blocks.map(({ place, block }) => {
    const number = (seen.get(place) ?? 0) + 1
    seen.set(place, number)
    const line = (block.position?.start.line ?? 0) + 1
    return { id: `${place}/${number}`, file, line, language: block.lang ?? '', code: block.value }
  })
}
