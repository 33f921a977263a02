import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { createReport } from '../diagnostic.ts'
import { SMALL_CURRICULUM, SMALL_FLOW } from '../sample.ts'
import { placeAt, readTree } from './tree.ts'

const IRREGULAR = readFileSync(join(import.meta.dirname, '../../../tests/fixtures/irregular-flow.md'), 'utf8')
const MARKS =
  'a *b **c*** `d` [e](https://f.gh "i") <b>j</b> &amp; 😀 **k**\n\n```js\nl\n```\n\n1. m\n   - n\n\n> o\n\n| p | q |\n| - | - |\n| r | `s` |\n'

/** The parts of a tree that readers use: kinds, words, places. */
function seen(node: Nodes): unknown {
  const { line, column } = node.position!.start
  const children = 'children' in node ? node.children.map(seen) : []
  return [node.type, 'value' in node ? node.value : '', 'url' in node ? node.url : '', `${line}:${column}`, children]
}

// Without task items: satteri and remark disagree on where the text after "[ ]" begins.
test.each([
  ['the irregular flow', IRREGULAR],
  ['a small flow', SMALL_FLOW],
  ['a small curriculum', SMALL_CURRICULUM.replaceAll('- [ ] ', '- ')],
  ['every mark', MARKS],
])('%s has the tree and the places that remark gives it', (_, text) => {
  const remark: Root = unified().use(remarkParse).use(remarkGfm).parse(text)
  expect(seen(readTree(text, createReport('a.md'))!)).toEqual(seen(remark))
})

test('the place of a character counts lines and columns from 1', () => {
  expect([0, 2, 3, 5].map((offset) => placeAt('ab\ncd', offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 2, column: 3 },
  ])
})
