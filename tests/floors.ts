import { readFileSync } from 'node:fs'
import { type Block, type Inline, plainTextOf } from '../src/city/text.ts'
import { loadContent } from '../src/content/load.ts'

/** The words of one floor as plain text. */
export type FloorWords = {
  readonly level: number
  readonly title: string
  readonly why: string
  readonly scene: string
  readonly know: string
  readonly assume: string
  readonly ask: string
  readonly learn: string
  readonly prose: string
  readonly example: string
  /** The terms that `learn` sets in italics. */
  readonly terms: readonly string[]
  /** All of it. */
  readonly all: string
}

const source = (file: string) => ({ file, text: readFileSync(new URL(`../${file}`, import.meta.url), 'utf8') })

/** The words of every floor, by its id, from the content as it stands. */
export function wordsOfEachFloor(): ReadonlyMap<string, FloorWords> {
  const { content } = loadContent(source('content/unlock-flow.md'), source('content/curriculum.md'))
  if (!content) throw new Error('The content has errors: run npm run -s content.')
  return new Map(
    content.city.floors.map(({ id, level, title }) => {
      const { why, scene, know, assume, ask, learn, prose, example } = content.lessons.get(id)!
      const words = {
        title: title ?? '',
        why: plainTextOf(why),
        scene: plainTextOf(scene ?? []),
        know: plainTextOf(know),
        assume: plainTextOf(assume),
        ask: plainTextOf(ask ?? []),
        learn: plainTextOf(learn),
        prose: plainTextOf(prose),
        example: example.map(textOfBlock).join('\n'),
      }
      const all = Object.values(words).join('\n')
      return [id, { ...words, level, terms: emphasised(learn), all }]
    }),
  )
}

const emphasised = (text: readonly Inline[]): string[] =>
  text.flatMap((inline) =>
    inline.kind === 'emphasis'
      ? [plainTextOf(inline.children)]
      : 'children' in inline
        ? emphasised(inline.children)
        : [],
  )

function textOfBlock(block: Block): string {
  if (block.kind === 'paragraph') return plainTextOf(block.text)
  if (block.kind === 'code') return block.text
  return block.items.map((item) => item.map(textOfBlock).join('\n')).join('\n')
}
